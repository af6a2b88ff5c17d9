// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowLayout;
import org.framescope.xen.shadow.ShadowView;

/**
 * The shadows of a domain: those that are pinned, in the order of their list, then the others.
 *
 * @param domid the domain
 * @param pinned every page on the pinned list, head to tail
 * @param others heads of shadows that are not pinned, in the order of the hash table
 * @param totalPages frames of the pool
 * @param freePages free frames of the pool
 */
public record ShadowPins(int domid, List<Row> pinned, List<Row> others, long totalPages, long freePages) {
    /**
     * A page of a shadow.
     *
     * @param mfn its frame
     * @param type Xen's name of the type
     * @param head whether it is the first page
     * @param pinned whether it is pinned; of a head
     * @param count references; of a head
     * @param back the guest frame it shadows
     * @param meaning {@code list}, {@code up} or {@code stale}: what the link word is
     * @param link the link word as text: neighbours {@code 31:33}, or table and slot {@code 40[3]}
     * @param broken whether an up-pointer leads to an entry that does not map this shadow
     * @param target where the link word leads: the table of an up-pointer; null if nowhere
     */
    public record Row(
            long mfn,
            String type,
            boolean head,
            boolean pinned,
            long count,
            long back,
            String meaning,
            String link,
            boolean broken,
            Target target) {}

    /** The page in frame {@code mfn}; empty when that is no page of a shadow of the domain. */
    public Optional<Row> find(long mfn) {
        return Stream.concat(pinned.stream(), others.stream())
                .filter(row -> row.mfn() == mfn)
                .findFirst();
    }

    /** Whether any domain of {@code state} has a shadow pool. */
    public static boolean hasShadows(State state) {
        return state.machine().globals().is(0, GlobalWord.SHADOW_PAGES);
    }

    /** The domains with shadows, in order of id. */
    public static List<Integer> domains(State state) {
        MachineView machine = state.machine();
        return machine.domainIds().stream()
                .filter(id -> machine.domains().is(id, DomainWord.SHADOW_MODE))
                .toList();
    }

    /** The shadows of {@code domid}. Cost: its lists. */
    public static ShadowPins of(State state, int domid) {
        MachineView machine = state.machine();
        ShadowView view = new ShadowView(machine, state.release());
        List<Row> pinned = new ArrayList<>();
        view.pinnedList(domid).forEach(mfn -> pinned.add(row(view, domid, mfn)));
        List<Row> others = new ArrayList<>();
        if (machine.domains().is(domid, DomainWord.SHADOW_MODE)) {
            view.shadows(domid).stream()
                    .map(mfn -> row(view, domid, mfn))
                    .filter(r -> !r.pinned())
                    .forEach(others::add);
        }
        return new ShadowPins(
                domid,
                List.copyOf(pinned),
                List.copyOf(others),
                machine.domains().get(domid, DomainWord.SHADOW_TOTAL_PAGES),
                machine.domains().get(domid, DomainWord.SHADOW_FREE_PAGES));
    }

    private static Row row(ShadowView view, int domid, long mfn) {
        Shadow shadow = view.shadow(domid, mfn);
        boolean up = shadow.meaning() == Shadow.Meaning.UP;
        boolean none = up && shadow.link() == 0;
        return new Row(
                mfn,
                shadow.type().label(),
                shadow.head(),
                shadow.pinned(),
                shadow.count(),
                shadow.back(),
                switch (shadow.meaning()) {
                    case LIST -> "list";
                    case UP -> "up";
                    case STALE -> "stale";
                },
                none ? "-" : up ? place(shadow.link()) : neighbours(shadow.link()),
                up && !none && !view.pointsTo(shadow.link(), mfn),
                up && !none ? Target.frame(shadow.link() >>> 12) : null);
    }

    private static String place(long up) {
        return Names.mfn(up >>> 12) + "[" + ((up & 0xfff) >>> 3) + "]";
    }

    private static String neighbours(long link) {
        return neighbour(Links.prev(link)) + ":" + neighbour(Links.next(link));
    }

    private static String neighbour(long mfn) {
        return mfn == Links.NONE ? "-" : Names.mfn(mfn);
    }

    /** The row of a page of the pool in tables of frames. */
    static FrameRow row(State state, long mfn) {
        MachineView machine = state.machine();
        ShadowLayout layout = ShadowLayout.of(state.release());
        long word = machine.frames().taf(mfn);
        String flags = (layout.isPinned(word) ? "p" : "") + (layout.isHead(word) ? "H" : "");
        String type = "sh_" + layout.type(word).label();
        return new FrameRow(mfn, type, layout.count(word), 0, flags, -1, "-", 0, word);
    }
}
