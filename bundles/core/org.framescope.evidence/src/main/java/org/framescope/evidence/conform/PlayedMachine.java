// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import org.framescope.evidence.recording.RecordedMachine;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;

/**
 * The machine that sequences are played on: release and 32-bit PV as recorded, two CPUs, dom0 running on the first, its
 * low megabyte belonging to dom_io.
 */
final class PlayedMachine {
    private static final int CPUS = 2;
    private static final long LOW_FRAMES = 0x100;

    private PlayedMachine() {}

    /** Boots a machine of {@code maxPage} frames as {@code recorded}. */
    static Xen boot(RecordedMachine recorded, long maxPage) throws BootException {
        Xen xen = new MachineBuilder(recorded.release())
                .frames(maxPage)
                .cpus(CPUS)
                .pv32(recorded.pv32())
                .build();
        lowMegabyte(xen);
        xen.domains().create(0, DomainKind.PV64, 0, 1);
        xen.domains().createVcpu(0, 0);
        long dom0 = xen.machine().view().vcpu(0, 0);
        xen.domains().initialState().setRunning(Simulation.DOM0_CPU, dom0, dom0);
        return xen;
    }

    private static void lowMegabyte(Xen xen) {
        FrameTable frames = xen.machine().frames();
        PageInfoLayout layout = frames.layout();
        for (long mfn = 0; mfn < LOW_FRAMES; mfn++) {
            xen.heap().take(mfn);
            frames.setCaf(mfn, layout.allocated() | 1);
            frames.setTaf(mfn, layout.typeBits(PageType.WRITABLE) | layout.validated() | 1);
            frames.setOwnerPdx(mfn, xen.machine().domains().get(MachineView.DOMID_IO, DomainWord.STRUCT_PDX));
        }
    }
}
