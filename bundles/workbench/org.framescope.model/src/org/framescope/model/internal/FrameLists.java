// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Space;
import org.framescope.model.session.WordChanges;

/** Lists of frames in a state. Finding the frames of a list costs a walk along it, done when it is first asked for. */
final class FrameLists {
    private FrameLists() {}

    /** {@code list} of domain {@code domid}, head to tail; a list that was spoilt ends where it leaves the machine. */
    static <E> IndexList<E> linked(MachineView view, long domid, DomainWord list, LongFunction<? extends E> object) {
        long head = view.domains().address(domid, list, 0);
        return IndexList.found(
                () -> walk(view, view.domains().get(domid, list, 0)),
                object,
                changes -> changes.containsAny(head, head + 2)
                        || anyLink(changes, mfn -> mayStandOn(view, list, domid, mfn)));
    }

    private static long[] walk(MachineView view, long first) {
        long[] frames = new long[16];
        int n = 0;
        long mfn = first;
        long limit = view.maxPage();
        while (mfn != Links.NONE && mfn < limit && n < limit && (mfn != 0 || n > 0 || isHead(view, mfn))) {
            if (n == frames.length) {
                frames = Arrays.copyOf(frames, n * 2);
            }
            frames[n++] = mfn;
            mfn = Links.next(view.frames().link(mfn));
        }
        return Arrays.copyOf(frames, n);
    }

    /** An untouched list word reads as 0, which is no list that begins with frame 0 unless that frame says so. */
    private static boolean isHead(MachineView view, long mfn) {
        return Links.prev(view.frames().link(mfn)) == Links.NONE;
    }

    /** Frames keep their owner while they stand on a list of a domain; shadows have none. */
    private static boolean mayStandOn(MachineView view, DomainWord list, long domid, long mfn) {
        return list == DomainWord.PINNED_SHADOWS || view.frames().owner(mfn) == domid;
    }

    private static boolean anyLink(WordChanges changes, LongPredicate member) {
        int end = changes.firstOf(Space.PAGE);
        for (int i = changes.firstOf(Space.FRAME); i < end; i++) {
            long index = Space.index(changes.address(i));
            if (index % FrameView.ROW_WORDS == FrameView.LINK && member.test(index / FrameView.ROW_WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** Frames in the heap, ascending. */
    static <E> IndexList<E> free(MachineView view, LongFunction<? extends E> object) {
        return IndexList.found(
                () -> scan(view),
                object,
                changes -> anyState(changes, view.frames().layout()));
    }

    private static long[] scan(MachineView view) {
        long[] frames = new long[1024];
        int n = 0;
        long limit = view.maxPage();
        for (long mfn = 0; mfn < limit; mfn++) {
            if (view.frames().state(mfn) == PageInfoLayout.FREE) {
                if (n == frames.length) {
                    frames = Arrays.copyOf(frames, n * 2);
                }
                frames[n++] = mfn;
            }
        }
        return Arrays.copyOf(frames, n);
    }

    private static boolean anyState(WordChanges changes, PageInfoLayout layout) {
        int end = changes.firstOf(Space.PAGE);
        for (int i = changes.firstOf(Space.FRAME); i < end; i++) {
            boolean caf = Space.index(changes.address(i)) % FrameView.ROW_WORDS == FrameView.CAF;
            if (caf && layout.state(changes.old(i)) != layout.state(changes.value(i))) {
                return true;
            }
        }
        return false;
    }
}
