// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/** {@code put_page}: drops a general reference; with the last one the frame is cleaned up and freed. */
public final class PutPage implements Program {
    private static final Code CODE = new Code(
            Call.program("put_page", Param.of("mfn", Param.Kind.MFN)),
            2,
            "read count_info",
            "cmpxchg count_info",
            "cleanup_page_mappings",
            "free_domheap_page");

    private static final int MFN = 0;
    private static final int SEEN = 1;

    private final Machine machine;
    private final FrameTable frames;
    private final FreePages freePages;

    /** The program over {@code machine}; {@code freePages} takes frames back. */
    public PutPage(Machine machine, FreePages freePages) {
        this.machine = machine;
        frames = machine.frames();
        this.freePages = freePages;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void inHand(Suspended at, InHand hand) {
        if (at.pc() <= 1) {
            hand.general(at.get(MFN));
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long mfn = a.get(MFN);
        return switch (pc) {
            case 0 -> look(a, mfn);
            case 1 -> {
                long caf = frames.caf(mfn);
                if (caf != a.get(SEEN)) {
                    yield look(a, mfn);
                }
                frames.setCaf(mfn, caf - 1);
                yield machine.layout().count(caf - 1) == 0 ? 2 : a.done(0);
            }
            case 2 -> {
                cleanup(mfn);
                yield 3;
            }
            default -> {
                freePages.freeDomheapPage(mfn);
                yield a.done(0);
            }
        };
    }

    private int look(Actor a, long mfn) {
        long caf = frames.caf(mfn);
        if (machine.layout().count(caf) == 0) {
            machine.recorder().event(FrameEvents.COUNT_UNDERFLOW, mfn, caf);
            return a.done(0);
        }
        a.set(SEEN, caf);
        return 1;
    }

    /** A writable frame that is neither extra nor of the Xen heap loses its type when nobody refers to it any more. */
    private void cleanup(long mfn) {
        PageInfoLayout layout = machine.layout();
        long taf = frames.taf(mfn);
        boolean special = (frames.caf(mfn) & (layout.xenHeap() | layout.extra())) != 0;
        if (!special && layout.type(taf) == PageType.WRITABLE) {
            frames.setTaf(mfn, taf & ~layout.typeMask());
        }
    }
}
