// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/**
 * {@code get_page}: takes a general reference to a frame of a given domain. Result 1, or 0 when the frame has no
 * reference that keeps it (count 0), the count is about to wrap, or it belongs to another domain.
 */
public final class GetPage implements Program {
    private static final Code CODE = new Code(
            Call.program("get_page", Param.of("mfn", Param.Kind.MFN), Param.of("domain", Param.Kind.DOMAIN)),
            3,
            "read count_info",
            "cmpxchg count_info",
            "check owner",
            "refuse");

    /** DOMID_INVALID: what the message names when there is no owner. */
    private static final long DOMID_INVALID = 0x7ff4;

    private static final int MFN = 0;
    private static final int DOMAIN = 1;
    private static final int SEEN = 2;

    private final Machine machine;
    private final FrameTable frames;
    private final PutPage putPage;

    /** The program over {@code machine}; {@code putPage} drops the reference to a stranger's frame. */
    public GetPage(Machine machine, PutPage putPage) {
        this.machine = machine;
        frames = machine.frames();
        this.putPage = putPage;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void inHand(Suspended at, InHand hand) {
        if (at.pc() == 2) {
            hand.general(at.get(MFN));
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long mfn = a.get(MFN);
        return switch (pc) {
            case 0 -> look(a, frames.caf(mfn));
            case 1 -> {
                long now = frames.caf(mfn);
                if (now != a.get(SEEN)) {
                    yield look(a, now);
                }
                frames.setCaf(mfn, now + 1);
                yield 2;
            }
            case 2 -> checkOwner(a, mfn);
            default -> a.done(0);
        };
    }

    /** The count may be neither 0 nor within one of its end; one value is kept for get_page_light. */
    private int look(Actor a, long caf) {
        long mask = machine.layout().countMask();
        a.set(SEEN, caf);
        if ((caf + 2 & mask) > 2) {
            return 1;
        }
        tell(a, DOMID_INVALID, caf);
        return a.done(0);
    }

    private int checkOwner(Actor a, long mfn) {
        int owner = frames.owner(mfn);
        long domain = a.get(DOMAIN);
        if (owner == domain) {
            return a.done(1);
        }
        if (owner < 0) {
            machine.recorder().event(FrameEvents.NO_OWNER, mfn);
            tell(a, DOMID_INVALID, frames.caf(mfn));
            return a.done(0);
        }
        tell(a, owner, frames.caf(mfn) - 1);
        return a.call(3, putPage, mfn);
    }

    /** The message, unless the domain is dying or its frame numbers are translated. */
    private void tell(Actor a, long owner, long caf) {
        long domain = a.get(DOMAIN);
        boolean silent = machine.domains().is(domain, DomainWord.EXTERNAL_PAGING)
                || machine.domains().is(domain, DomainWord.DYING);
        if (!silent) {
            long mfn = a.get(MFN);
            machine.recorder().event(FrameEvents.WRONG_OWNER, mfn, domain, owner, caf, frames.taf(mfn));
        }
    }
}
