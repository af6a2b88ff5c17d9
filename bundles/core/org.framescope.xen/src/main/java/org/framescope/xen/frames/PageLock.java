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

/**
 * {@code page_lock}: locks a validated, typed frame and takes a type reference with it. Result 1, or 0 when the frame
 * is not validated, has no type reference, or the count would wrap. Waits while another CPU holds the lock.
 */
public final class PageLock implements Program {
    private static final Code CODE = new Code(
            Call.program("page_lock", Param.of("mfn", Param.Kind.MFN)), 2, "read type_info", "cmpxchg type_info");

    private static final int MFN = 0;
    private static final int SEEN = 1;

    private final FrameTable frames;
    private final PageInfoLayout layout;

    /** The program over {@code machine}. */
    public PageLock(Machine machine) {
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
            frames.setTaf(mfn, taf + 1 | layout.locked());
            return a.done(1);
        }
        if ((taf & layout.locked()) != 0) {
            return Program.BLOCKED;
        }
        boolean refused =
                (taf & layout.validated()) == 0 || layout.typeCount(taf) == 0 || layout.typeCount(taf + 1) == 0;
        if (refused) {
            return a.done(0);
        }
        a.set(SEEN, taf);
        return 1;
    }
}
