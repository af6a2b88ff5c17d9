// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.ERESTART;

import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.LastTypePut;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;
import org.framescope.xen.tlb.TlbClock;

/**
 * {@code put_page_type}: drops a type reference. The last one of a page table puts what its entries hold; other types
 * stay as they are with count 0. Result 0, or when preemptible -EINTR (the reference is still held) or -ERESTART (the
 * frame is partial, which now holds it).
 */
public final class PutPageType implements Program {
    private static final Code CODE = new Code(
            Call.program(
                    "put_page_type",
                    Param.of("mfn", Param.Kind.MFN),
                    Param.of("preemptible", Param.Kind.FLAG),
                    Param.of("partial_set", Param.Kind.FLAG),
                    Param.of("ptpg", Param.Kind.MFN)),
            7,
            "read type_info",
            "cmpxchg type_info",
            "devalidate",
            "drop partial reference",
            "finish");

    private static final int TABLE_ENTRIES = 512;

    private static final int MFN = 0;
    private static final int PREEMPTIBLE = 1;
    private static final int PARTIAL_SET = 2;
    private static final int PTPG = 3;
    private static final int SEEN = 4;
    private static final int NEXT = 5;
    private static final int RC = 6;

    private final Machine machine;
    private final FrameTable frames;
    private final PageInfoLayout layout;
    private final TlbClock clock;
    private final PutPage putPage;
    private final LinearCounts linear;
    private final List<TypeAudit> audits;

    /** The program over {@code machine}; {@code audits} know how contents are let go. */
    public PutPageType(Machine machine, TlbClock clock, PutPage putPage, List<TypeAudit> audits) {
        this.machine = machine;
        frames = machine.frames();
        layout = machine.layout();
        this.clock = clock;
        this.putPage = putPage;
        linear = new LinearCounts(machine);
        this.audits = audits;
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** The type reference, unless PGT_partial has it, or will; and what PGT_partial had while its entries are put. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        boolean kept = at.pc() > 2 ? at.get(RC) == -EINTR : at.pc() == 2 || at.get(PARTIAL_SET) == 0;
        if (kept) {
            hand.type(at.get(MFN));
        }
        boolean taken = at.pc() > 1 && at.pc() <= 3 && (at.get(SEEN) & layout.partial()) != 0;
        if (taken) {
            hand.general(at.get(MFN));
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long mfn = a.get(MFN);
        return switch (pc) {
            case 0 -> decide(a, mfn);
            case 1 -> {
                if (frames.taf(mfn) != a.get(SEEN)) {
                    yield decide(a, mfn);
                }
                yield exchange(a, mfn);
            }
            case 2 -> devalidate(a, mfn);
            case 3 -> a.call(4, putPage, mfn);
            default -> a.done(a.get(RC));
        };
    }

    private int decide(Actor a, long mfn) {
        long seen = frames.taf(mfn);
        if (layout.typeCount(seen) == 0) {
            machine.recorder().event(FrameEvents.TYPE_UNDERFLOW, mfn, seen);
            return a.done(0);
        }
        if (a.get(PARTIAL_SET) != 0) {
            if ((seen & layout.partial()) == 0) {
                return a.done(0);
            }
        } else if ((seen & layout.partial()) != 0 || (seen & layout.validated()) == 0 && ownerAlive(mfn)) {
            machine.recorder().event(FrameEvents.NOT_VALIDATED, mfn, seen);
        }
        long left = layout.typeCount(seen) - 1;
        if (left == 1 && (seen & layout.locked()) != 0 && machine.choice(Choice.LAST_PUT) == LastTypePut.SPINS) {
            return Program.BLOCKED;
        }
        a.set(SEEN, seen);
        a.set(NEXT, mustDevalidate(seen) ? seen & ~(layout.validated() | layout.partial()) : seen - 1);
        return 1;
    }

    private boolean ownerAlive(long mfn) {
        int owner = frames.owner(mfn);
        return owner >= 0 && !machine.domains().is(owner, DomainWord.DYING);
    }

    private boolean mustDevalidate(long seen) {
        return layout.typeCount(seen) == 1
                && layout.type(seen).isPageTable()
                && (seen & (layout.validated() | layout.partial())) != 0;
    }

    private int exchange(Actor a, long mfn) {
        long seen = a.get(SEEN);
        boolean work = mustDevalidate(seen);
        boolean sameLevel = isReachedFromSameLevel(a, seen);
        if (layout.typeCount(seen) == 1 && !work && !sameLevel) {
            stamp(mfn);
        }
        frames.setTaf(mfn, a.get(NEXT));
        if (work) {
            return 2;
        }
        if (sameLevel) {
            leaveLinear(a, mfn);
        }
        return a.done(0);
    }

    /** Whether the reference is that of an entry in a table of the frame's own level, {@code ptpg}. */
    private boolean isReachedFromSameLevel(Actor a, long seen) {
        long parent = a.get(PTPG);
        return parent != OldGuestTable.NONE && ((seen ^ frames.taf(parent)) & layout.typeMask()) == 0;
    }

    private void leaveLinear(Actor a, long mfn) {
        linear.decUses(mfn);
        linear.decEntries(a.get(PTPG));
    }

    /** {@code set_tlbflush_timestamp}: not where the word holds the flags of a frame that has shadows. */
    private void stamp(long mfn) {
        int owner = frames.owner(mfn);
        boolean shadowed = (frames.caf(mfn) & layout.shadowedPt()) != 0
                && owner >= 0
                && machine.domains().is(owner, DomainWord.SHADOW_MODE);
        if (!shadowed) {
            frames.setStamp(mfn, clock.now());
        }
    }

    /** What partial owned goes whatever the result; interrupted again, a new reference was taken for it. */
    private int devalidate(Actor a, long mfn) {
        long seen = a.get(SEEN);
        int rc = demote(mfn, seen, a.get(PREEMPTIBLE) != 0);
        a.set(RC, rc);
        if (rc != -EINTR && (seen & layout.validated()) != 0 && isReachedFromSameLevel(a, seen)) {
            leaveLinear(a, mfn);
        }
        long taf = frames.taf(mfn);
        if (rc == 0) {
            stamp(mfn);
            frames.setTaf(mfn, taf - 1);
        } else if (rc == -EINTR) {
            frames.setTaf(mfn, taf | layout.validated());
        } else if (rc == -ERESTART) {
            frames.setCaf(mfn, frames.caf(mfn) + 1);
            frames.setTaf(mfn, taf | layout.partial());
        }
        return (seen & layout.partial()) != 0 ? 3 : a.done(rc);
    }

    /** {@code devalidate_page}: puts what the entries of {@code mfn}, whose taf was {@code seen}, hold. */
    int demote(long mfn, long seen, boolean preemptible) {
        if ((seen & layout.partial()) == 0) {
            frames.setProgress(mfn, TABLE_ENTRIES, false, frames.linearPtCount(mfn));
        }
        PageType type = layout.type(seen);
        return audit(type).demote(mfn, type, preemptible);
    }

    private TypeAudit audit(PageType type) {
        for (TypeAudit audit : audits) {
            if (audit.covers(type)) {
                return audit;
            }
        }
        throw new IllegalArgumentException("no audit for type " + type.label());
    }
}
