// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.TypeFlush;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/**
 * {@code get_page_type}: takes a type reference, giving the frame that type when nobody else holds one. In the order
 * that XSA-401 established (RELEASE-4.17.0): compare-and-exchange first, then flush, then audit; with choice
 * type-flush=before the flush comes first, and a writable frame is validated by the exchange.
 *
 * <p>Result 0, -EINVAL (another type is in use, or the contents are refused), -EINTR (nothing kept) or -ERESTART (the
 * frame is partial).
 */
public final class GetPageType implements Program {
    private static final Code CODE = new Code(
            Call.program(
                    "get_page_type",
                    Param.of("mfn", Param.Kind.MFN),
                    Param.of("type", Param.Kind.HEX),
                    Param.of("preemptible", Param.Kind.FLAG),
                    Param.of("cpu", Param.Kind.PCPU)),
            7,
            "read type_info",
            "cmpxchg type_info",
            "filter TLB flush",
            "flush done",
            "prepare validation",
            "validate",
            "drop partial reference",
            "finish");

    private static final int MFN = 0;
    private static final int WANT = 1;
    private static final int PREEMPTIBLE = 2;
    private static final int CPU = 3;
    private static final int SEEN = 4;
    private static final int NEXT = 5;
    private static final int RC = 6;

    private final Machine machine;
    private final FrameTable frames;
    private final PageInfoLayout layout;
    private final boolean flushesFirst;
    private final TlbClock clock;
    private final FlushMask flush;
    private final PutPage putPage;
    private final OldGuestTable oldGuestTable;
    private final List<TypeAudit> audits;

    /** The program over {@code machine}; {@code audits} know how contents are looked through. */
    public GetPageType(
            Machine machine,
            TlbClock clock,
            FlushMask flush,
            PutPage putPage,
            OldGuestTable oldGuestTable,
            List<TypeAudit> audits) {
        this.machine = machine;
        frames = machine.frames();
        layout = machine.layout();
        flushesFirst = machine.choice(Choice.TYPE_FLUSH) == TypeFlush.BEFORE;
        this.clock = clock;
        this.flush = flush;
        this.putPage = putPage;
        this.oldGuestTable = oldGuestTable;
        this.audits = audits;
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** From the exchange on the type reference, and when it took a partial frame over, the general one of that. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        boolean exchanged = at.pc() > (flushesFirst ? 3 : 1);
        if (exchanged && at.get(RC) == 0) {
            hand.type(at.get(MFN));
        }
        boolean resumed = exchanged && (at.get(SEEN) & layout.partial()) != 0;
        if (resumed && at.pc() <= 6) {
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
                frames.setTaf(mfn, a.get(NEXT));
                yield afterExchange(a);
            }
            case 2 -> filterFlush(a, mfn);
            case 3 -> flushed();
            case 4 -> prepare(a, mfn);
            case 5 -> validate(a, mfn);
            case 6 -> a.call(7, putPage, mfn);
            default -> a.done(a.get(RC));
        };
    }

    private int decide(Actor a, long mfn) {
        long seen = frames.taf(mfn);
        long want = a.get(WANT);
        long typeBits = layout.typeMask() | layout.paeXenL2();
        long count = layout.typeCount(seen);
        long next = seen + 1;
        if (layout.typeCount(next) == 0) {
            machine.recorder().event(FrameEvents.TYPE_COUNT_OVERFLOW, mfn);
            return a.done(-EINVAL);
        }
        if (count == 0) {
            if ((seen & typeBits) != want) {
                next = next & ~(typeBits | layout.validated()) | want;
            }
        } else if ((seen & typeBits) != want) {
            return refuse(a, mfn, seen, want);
        } else if ((seen & layout.validated()) == 0) {
            if ((seen & layout.partial()) == 0) {
                return Program.BLOCKED;
            }
            next = seen & ~layout.partial();
        }
        boolean first = count == 0 && (seen & typeBits) != want;
        if (flushesFirst && first && isUnaudited(layout.type(want))) {
            next |= layout.validated();
        }
        a.set(SEEN, seen);
        a.set(NEXT, next);
        return flushesFirst && first ? 2 : 1;
    }

    private static boolean isUnaudited(PageType type) {
        return type == PageType.WRITABLE || type == PageType.SHARED;
    }

    /** What follows the flush: the audit of what is exchanged already, or the exchange. */
    private int flushed() {
        return flushesFirst ? 1 : 4;
    }

    /** Silent when the caller may go on to try the frame as a linear table, that is one level below what it has. */
    private int refuse(Actor a, long mfn, long seen, long want) {
        PageType have = layout.type(seen);
        boolean mayBeLinear = have.isPageTable()
                && layout.type(want).isPageTable()
                && layout.type(want).value() + 1 == have.value();
        if (!mayBeLinear) {
            machine.recorder()
                    .event(
                            FrameEvents.BAD_TYPE,
                            seen,
                            want,
                            mfn,
                            machine.pages().m2p(mfn));
        }
        return a.done(-EINVAL);
    }

    /** Only who took the count from 0, or the partial state over, has anything left to do. */
    private int afterExchange(Actor a) {
        long seen = a.get(SEEN);
        boolean first = layout.typeCount(seen) == 0;
        boolean resumed = (seen & layout.partial()) != 0;
        if (!first && !resumed) {
            return a.done(0);
        }
        boolean changed = ((seen ^ a.get(NEXT)) & (layout.typeMask() | layout.paeXenL2())) != 0;
        return first && changed && !flushesFirst ? 2 : 4;
    }

    /** The owner's CPUs that may hold stale translations; with shadows only writable frames can have any. */
    private int filterFlush(Actor a, long mfn) {
        int owner = frames.owner(mfn);
        long dirty = owner < 0 ? 0 : machine.domains().get(owner, DomainWord.DIRTY_CPUMASK);
        boolean shadowed = owner >= 0 && machine.domains().is(owner, DomainWord.SHADOW_MODE);
        boolean tracked = !shadowed || layout.type(a.get(SEEN)) == PageType.WRITABLE;
        long mask = tracked ? clock.filter(dirty, frames.stamp(mfn)) : 0;
        return mask == 0 ? flushed() : a.call(3, flush, mask, a.get(CPU));
    }

    private int prepare(Actor a, long mfn) {
        long taf = frames.taf(mfn);
        PageType want = layout.type(a.get(WANT));
        if ((taf & layout.nonCoherent()) != 0 && want != PageType.WRITABLE) {
            taf &= ~layout.nonCoherent();
            frames.setTaf(mfn, taf);
        }
        if ((taf & layout.validated()) != 0) {
            return a.done(0);
        }
        if (isUnaudited(want)) {
            frames.setTaf(mfn, taf | layout.validated());
            return a.done(0);
        }
        if ((a.get(SEEN) & layout.partial()) == 0) {
            frames.setProgress(mfn, 0, false, 0);
        }
        return 5;
    }

    private int validate(Actor a, long mfn) {
        long want = a.get(WANT);
        int rc = audit(layout.type(want)).promote(mfn, layout.type(want), want, a.get(PREEMPTIBLE) != 0);
        a.set(RC, rc);
        long taf = frames.taf(mfn);
        if (rc == 0) {
            frames.setTaf(mfn, taf | layout.validated());
        } else if (rc == -EINTR) {
            frames.setTaf(mfn, taf & ~layout.typeCountMask());
        } else if (rc == -ERESTART) {
            setPartial(mfn);
        } else {
            refused(mfn, want);
        }
        return (a.get(SEEN) & layout.partial()) != 0 ? 6 : a.done(rc);
    }

    /** {@code PGT_partial} holds the type reference from now on, and a general one. */
    private void setPartial(long mfn) {
        frames.setCaf(mfn, frames.caf(mfn) + 1);
        frames.setTaf(mfn, frames.taf(mfn) | layout.partial());
    }

    /** What was audited before the refused entry is put later, when there is any: the frame is parked then. */
    private void refused(long mfn, long want) {
        machine.recorder()
                .event(
                        FrameEvents.VALIDATION_FAILED,
                        mfn,
                        machine.pages().m2p(mfn),
                        want,
                        frames.caf(mfn),
                        frames.taf(mfn));
        if (oldGuestTable.holds(mfn)) {
            setPartial(mfn);
        } else {
            frames.setTaf(mfn, 0);
        }
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
