// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.ShadowView;

/** What must hold of the shadows of a domain between two operations: S-INV-1 to 8. Confined to one thread. */
final class ShadowInvariants {
    private final State state;
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final ShadowView view;
    private final Tally tally;
    private final Set<Long> shadowed = new HashSet<>();
    private Consumer<Violation> found;
    private int domid;

    ShadowInvariants(State state, Tally tally) {
        this.state = state;
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
        view = new ShadowView(machine, state.release());
        this.tally = tally;
    }

    void check(Consumer<Violation> sink) {
        found = sink;
        List<Integer> domains = ShadowPins.domains(state);
        domains.forEach(this::checkDomain);
        if (!domains.isEmpty() && tally.shadowed() != shadowed.size()) {
            found.accept(violation(
                    Invariant.S_INV_7,
                    "frames with PGC_shadowed_pt",
                    shadowed.size() + " that have shadows",
                    "" + tally.shadowed(),
                    Target.domain(domains.getFirst())));
        }
    }

    private void checkDomain(int id) {
        domid = id;
        List<Long> heads = view.shadows(id);
        List<Long> pinned = view.pinnedList(id);
        Map<Long, Long> references = references(heads);
        Set<String> known = new HashSet<>();
        for (long smfn : heads) {
            Shadow shadow = view.shadow(id, smfn);
            long expected = references.getOrDefault(smfn, 0L) + (shadow.pinned() ? 1 : 0);
            expect(shadow.count() == expected, Invariant.S_INV_1, smfn, "count " + expected, "count " + shadow.count());
            checkPin(shadow, pinned);
            checkPages(shadow);
            expect(known.add(shadow.type() + " " + shadow.back()), Invariant.S_INV_5, smfn, "one of its kind", "two");
            checkHash(shadow);
            boolean up = shadow.meaning() == Shadow.Meaning.UP && shadow.link() != 0;
            expect(
                    !up || view.pointsTo(shadow.link(), smfn),
                    Invariant.S_INV_6,
                    smfn,
                    "an up-pointer to an entry that points to it",
                    "0x" + Long.toHexString(shadow.link()));
        }
        for (long smfn : pinned) {
            Shadow page = view.shadow(id, smfn);
            boolean holds = !page.head() || page.pinned() && heads.contains(smfn);
            expect(holds, Invariant.S_INV_2, smfn, "only pinned shadows on the pinned list", "on it");
        }
        checkPool(heads);
    }

    /** How many entries of shadows, and vCPUs, refer to each shadow. */
    private Map<Long, Long> references(List<Long> heads) {
        Map<Long, Long> references = new HashMap<>();
        for (long smfn : heads) {
            ShadowType type = view.shadow(domid, smfn).type();
            long page = smfn;
            for (int i = 0; i < type.pages() && type.hasChildren() && page < machine.maxPage(); i++) {
                for (int slot = 0; slot < PageView.WORDS; slot++) {
                    long entry = machine.pages().get(page, slot);
                    if (Pte.isPresent(entry)) {
                        references.merge(Pte.mfn(entry), 1L, Long::sum);
                    }
                }
                page = Links.next(frames.link(page));
            }
        }
        long first = machine.domains().get(domid, DomainWord.VCPU_BASE);
        for (long vcpu = first; vcpu < first + machine.domains().get(domid, DomainWord.NR_VCPUS); vcpu++) {
            for (int i = 0; i < VcpuWord.SHADOW_TABLE.length(); i++) {
                references.merge(machine.vcpus().get(vcpu, VcpuWord.SHADOW_TABLE, i), 1L, Long::sum);
            }
        }
        return references;
    }

    private void checkPin(Shadow shadow, List<Long> pinned) {
        boolean pinnable = shadow.type().isPinnable(view.toplevelL3(domid));
        boolean holds = !shadow.pinned() || shadow.count() >= 1 && pinnable && pinned.contains(shadow.mfn());
        expect(holds, Invariant.S_INV_2, shadow.mfn(), "a pinned shadow with a count on the pinned list", "pinned");
    }

    private void checkPages(Shadow shadow) {
        long page = shadow.mfn();
        for (int i = 1; i < shadow.type().pages(); i++) {
            page = Links.next(frames.link(page));
            Shadow next = page < machine.maxPage() ? view.shadow(domid, page) : null;
            boolean fits = next != null && !next.head() && next.type() == shadow.type() && next.back() == shadow.back();
            if (!fits) {
                String expected = "page " + (i + 1) + " of " + shadow.type().pages() + " to follow";
                expect(false, Invariant.S_INV_3, shadow.mfn(), expected, page == Links.NONE ? "none" : Names.mfn(page));
                return;
            }
        }
    }

    private void checkHash(Shadow shadow) {
        long smfn = shadow.mfn();
        boolean proper = shadow.type().isShadow() && shadow.head() && frames.caf(smfn) == 0;
        expect(
                proper,
                Invariant.S_INV_5,
                smfn,
                "the head of a shadow, without a general count",
                shadow.type().label());
        expect(view.isInItsBucket(domid, smfn), Invariant.S_INV_5, smfn, "in the bucket of its key", "in another one");
        if (shadow.type().isSplinter()) {
            return;
        }
        long guest = shadow.back();
        shadowed.add(guest);
        boolean flagged = view.isFlagged(guest, shadow.type());
        expect(
                flagged,
                Invariant.S_INV_7,
                guest,
                "PGC_shadowed_pt and the flag of " + shadow.type().label(),
                "not so");
        boolean isL1 = !shadow.type().hasChildren();
        boolean writable = frames.type(guest) == PageType.WRITABLE && layout.typeCount(frames.taf(guest)) > 0;
        expect(isL1 || !writable, Invariant.S_INV_5, guest, "a shadowed table that nobody can write", "writable");
    }

    private void checkPool(List<Long> heads) {
        long free = view.freeList(domid).size();
        long used = heads.stream()
                .mapToLong(s -> view.shadow(domid, s).type().pages())
                .sum();
        counter(Invariant.S_INV_4, DomainWord.SHADOW_FREE_PAGES, free);
        counter(Invariant.S_INV_4, DomainWord.SHADOW_TOTAL_PAGES, free + used);
        boolean gone = machine.domains().get(domid, DomainWord.DYING) == 2
                && machine.domains().get(domid, DomainWord.REFCNT) == 0;
        if (gone) {
            counter(Invariant.S_INV_8, DomainWord.SHADOW_TOTAL_PAGES, 0);
            counter(Invariant.S_INV_8, DomainWord.SHADOW_P2M_PAGES, 0);
        }
    }

    private void counter(Invariant invariant, DomainWord word, long expected) {
        long actual = machine.domains().get(domid, word);
        if (actual != expected) {
            String subject = word.label() + " of " + Names.domain(domid);
            found.accept(violation(invariant, subject, "" + expected, "" + actual, Target.domain(domid)));
        }
    }

    private void expect(boolean holds, Invariant invariant, long mfn, String expected, String actual) {
        if (!holds) {
            found.accept(violation(invariant, "frame " + Names.mfn(mfn), expected, actual, Target.frame(mfn)));
        }
    }

    private static Violation violation(
            Invariant invariant, String subject, String expected, String actual, Target target) {
        return new Violation(invariant, subject, expected, actual, target);
    }
}
