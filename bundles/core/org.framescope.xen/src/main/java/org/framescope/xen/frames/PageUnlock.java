// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/** {@code page_unlock}: gives back the lock and the type reference that came with it. */
public final class PageUnlock implements Program {
    private static final Code CODE = new Code(
            Call.program("page_unlock", Param.of("mfn", Param.Kind.MFN)), 2, "read type_info", "cmpxchg type_info");

    private static final int MFN = 0;
    private static final int SEEN = 1;

    private final Machine machine;
    private final FrameTable frames;
    private final PageInfoLayout layout;

    /** The program over {@code machine}. */
    public PageUnlock(Machine machine) {
        this.machine = machine;
        frames = machine.frames();
        layout = machine.layout();
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        long mfn = a.get(MFN);
        long taf = frames.taf(mfn);
        if (pc == 1 && taf == a.get(SEEN)) {
            if (layout.typeCount(taf) == 1) {
                machine.recorder().event(FrameEvents.UNLOCK_LAST, mfn);
            }
            frames.setTaf(mfn, taf - 1 & ~layout.locked());
            return a.done(0);
        }
        a.set(SEEN, taf);
        return 1;
    }
}
