// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.xen.pagetables.Pte;

/**
 * The shadows of a machine, for reading. Lists that were spoilt end where a frame comes up for the second time. Holds no
 * state, so making one is cheap.
 */
public final class ShadowView {
    /** {@code SHOPT_LINUX_L3_TOPLEVEL}. */
    public static final long LINUX_L3_TOPLEVEL = 0x10;

    private final MachineView view;
    private final ShadowLayout layout;

    /** The shadows in {@code view}, a machine of {@code release}. */
    public ShadowView(MachineView view, Release release) {
        this.view = view;
        layout = ShadowLayout.of(release);
    }

    /** How head words are laid out. */
    public ShadowLayout layout() {
        return layout;
    }

    /** Whether SHOPT_LINUX_L3_TOPLEVEL is set for {@code domid}: L3 shadows are pinned and have no up-pointers. */
    public boolean toplevelL3(long domid) {
        return (view.domains().get(domid, DomainWord.SHADOW_OPT_FLAGS) & LINUX_L3_TOPLEVEL) != 0;
    }

    /** The page {@code mfn} of a shadow of {@code domid}. */
    public Shadow shadow(long domid, long mfn) {
        long word = view.frames().taf(mfn);
        ShadowType type = layout.type(word);
        boolean head = layout.isHead(word);
        boolean pinned = layout.isPinned(word);
        return new Shadow(
                mfn,
                type,
                head,
                pinned,
                layout.count(word),
                view.frames().ownerPdx(mfn),
                view.frames().link(mfn),
                meaning(type, pinned, toplevelL3(domid)));
    }

    private static Shadow.Meaning meaning(ShadowType type, boolean pinned, boolean toplevelL3) {
        if (type == ShadowType.NONE || type.pages() > 1 || pinned) {
            return Shadow.Meaning.LIST;
        }
        return type.hasUpPointer(toplevelL3) ? Shadow.Meaning.UP : Shadow.Meaning.STALE;
    }

    /** The frames of the pinned list of {@code domid}, head to tail, every page of a multi-page shadow. */
    public List<Long> pinnedList(long domid) {
        return list(domid, DomainWord.PINNED_SHADOWS);
    }

    /** The free shadow pages of {@code domid}, head to tail. */
    public List<Long> freeList(long domid) {
        return list(domid, DomainWord.SHADOW_FREELIST);
    }

    private List<Long> list(long domid, DomainWord list) {
        Set<Long> frames = new LinkedHashSet<>();
        boolean shadowed = view.domains().is(domid, DomainWord.SHADOW_MODE);
        long next = shadowed ? view.domains().get(domid, list, 0) : Links.NONE;
        while (next < view.maxPage() && frames.add(next)) {
            next = Links.next(view.frames().link(next));
        }
        return List.copyOf(frames);
    }

    /** The pinned shadows of {@code domid} as memory pressure takes them: heads only, least recently pinned first. */
    public List<Long> reclaimOrder(long domid) {
        List<Long> heads = new ArrayList<>();
        for (long mfn : pinnedList(domid)) {
            if (layout.isHead(view.frames().taf(mfn))) {
                heads.addFirst(mfn);
            }
        }
        return heads;
    }

    /** The head frames of all shadows of {@code domid}, in the order of its hash table. */
    public List<Long> shadows(long domid) {
        List<Long> heads = new ArrayList<>();
        ShadowHash hash = new ShadowHash(view);
        for (int bucket = 0; bucket < ShadowHash.BUCKETS; bucket++) {
            long next = hash.first(domid, bucket);
            while (next != 0 && heads.size() <= view.maxPage()) {
                heads.add(next);
                next = view.frames().stamp(next);
            }
        }
        return heads;
    }

    /** The pages of the shadow {@code smfn}, its head first, by the links of its fragment or of the list it stands on. */
    public long[] pages(long smfn) {
        long[] pages = new long[layout.type(view.frames().taf(smfn)).pages()];
        pages[0] = smfn;
        for (int i = 1; i < pages.length; i++) {
            pages[i] = Links.next(view.frames().link(pages[i - 1]));
        }
        return pages;
    }

    /** Whether {@code smfn} stands in that bucket of the hash table of {@code domid} that its type and guest frame say. */
    public boolean isInItsBucket(long domid, long smfn) {
        ShadowHash hash = new ShadowHash(view);
        int type = layout.number(layout.type(view.frames().taf(smfn)));
        long next = hash.first(domid, ShadowHash.bucket(view.frames().ownerPdx(smfn), type));
        for (long n = 0; next != 0 && next != smfn && n <= view.maxPage(); n++) {
            next = view.frames().stamp(next);
        }
        return next == smfn;
    }

    /** Whether guest frame {@code gmfn} notes that it has a shadow of {@code type}. */
    public boolean isFlagged(long gmfn, ShadowType type) {
        boolean any = (view.frames().caf(gmfn) & view.frames().layout().shadowedPt()) != 0;
        return any && layout.number(type) > 0 && (view.frames().stamp(gmfn) & 1L << layout.number(type)) != 0;
    }

    /** Whether the entry at machine address {@code up} is present and maps {@code smfn}. */
    public boolean pointsTo(long up, long smfn) {
        long page = up >>> 12;
        if (page >= view.maxPage() || (up & 7) != 0) {
            return false;
        }
        long entry = view.pages().get(page, (int) (up & 0xfff) >>> 3);
        return Pte.isPresent(entry) && Pte.mfn(entry) == smfn;
    }
}
