// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * {@code update_domain_wallclock_time}: a late event that looks at is_dying and then writes shared_info. Without a lock a
 * domain may begin to die, and lose its shared_info, between two of its steps; as the review proposed, it may do all of it
 * under {@code domain_lock}. Result 1 when it wrote, else 0. Source: {@code xen/common/time.c}, RELEASE-4.17.0.
 */
public final class UpdateWallclock implements Program {
    private static final Call CALL = Call.program(
            "update_domain_wallclock_time",
            Param.of("domain", Param.Kind.DOMAIN),
            Param.of("sec", Param.Kind.NUMBER),
            Param.of("nsec", Param.Kind.NUMBER));
    private static final List<String> LABELS = List.of(
            "read is_dying",
            "read shared_info",
            "make wc_version odd",
            "write wc_sec and wc_nsec",
            "make wc_version even");
    private static final Code CODE = new Code(CALL, 5, LABELS);
    private static final Code LOCKED_CODE = new Code(CALL, 5, underLock(LABELS));
    private static final int LOCK = 0;
    /** Where the body begins among the steps under the lock, and how many steps it has. */
    private static final int BODY = 1;

    private static final int LENGTH = 5;

    private static final int DOMAIN = 0;
    private static final int SEC = 1;
    private static final int NSEC = 2;
    private static final int MFN = 3;
    private static final int WROTE = 4;

    /** Words of shared_info: wc_version (low) with wc_sec (high), and wc_nsec (low) with wc_sec_hi (high). */
    private static final int VERSION_AND_SEC = 0xc00 / 8;

    private static final long LOW = 0xffff_ffffL;

    private final Machine machine;
    private final boolean locked;

    /** The program over {@code machine}; {@code locked} if it is to hold domain_lock. */
    UpdateWallclock(Machine machine, boolean locked) {
        this.machine = machine;
        this.locked = locked;
    }

    private static List<String> underLock(List<String> body) {
        List<String> labels = new ArrayList<>(body);
        labels.addFirst("lock domain_lock");
        labels.addLast("unlock domain_lock");
        return labels;
    }

    @Override
    public Code code() {
        return locked ? LOCKED_CODE : CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        return locked ? lockedStep(pc, a) : body(pc, a);
    }

    /** The steps between taking the lock and dropping it. */
    private int lockedStep(int pc, Actor a) {
        long domain = a.get(DOMAIN);
        if (pc == LOCK) {
            if (machine.domains().is(domain, DomainWord.DOMAIN_LOCK)) {
                return Program.BLOCKED;
            }
            machine.domains().set(domain, DomainWord.DOMAIN_LOCK, 1);
            return 1;
        }
        if (pc == BODY + LENGTH) {
            machine.domains().set(domain, DomainWord.DOMAIN_LOCK, 0);
            return a.done(a.get(WROTE));
        }
        int next = body(pc - BODY, a);
        a.set(WROTE, next == Program.DONE ? a.result() : 0);
        return next == Program.DONE ? BODY + LENGTH : next + BODY;
    }

    private int body(int pc, Actor a) {
        long domain = a.get(DOMAIN);
        return switch (pc) {
            case 0 -> machine.domains().is(domain, DomainWord.DYING) ? a.done(0) : 1;
            case 1 -> {
                a.set(MFN, machine.domains().get(domain, DomainWord.SHARED_INFO));
                yield reachable(a) ? 2 : a.done(0);
            }
            case 2 -> {
                write(a, 0, read(a, 0) + 1 & LOW | read(a, 0) & ~LOW);
                yield 3;
            }
            case 3 -> {
                write(a, 0, read(a, 0) & LOW | a.get(SEC) << 32);
                write(a, 1, a.get(NSEC) & LOW | a.get(SEC) >>> 32 << 32);
                yield 4;
            }
            default -> {
                write(a, 0, read(a, 0) + 1 & LOW | read(a, 0) & ~LOW);
                yield a.done(1);
            }
        };
    }

    private boolean reachable(Actor a) {
        boolean pointer = a.get(MFN) != 0;
        if (!pointer) {
            machine.recorder().event(DomainEvents.WRITE_THROUGH_NULL, a.get(DOMAIN));
        }
        return pointer;
    }

    private long read(Actor a, int word) {
        return machine.pages().get(a.get(MFN), VERSION_AND_SEC + word);
    }

    /** Writes through the pointer that was read before, whatever became of the frame. */
    private void write(Actor a, int word, long value) {
        long mfn = a.get(MFN);
        if (machine.frames().owner(mfn) != a.get(DOMAIN)) {
            machine.recorder().event(DomainEvents.WRITE_AFTER_FREE, a.get(DOMAIN), mfn);
        }
        machine.pages().set(mfn, VERSION_AND_SEC + word, value);
    }
}
