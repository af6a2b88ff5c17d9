/* SPDX-License-Identifier: EPL-2.0
 *
 * Freeing a page table while others walk it, written for SPIN: the words of the scenarios S004-1 to S004-5 and
 * flush-two-walkers, one atomic step for one transition. Defined from outside: FLUSH (0 IPI, 1 hypercall, 2 hypercall and
 * RCU), WALKERS, SCHEDULED (1: the first walker may lose its CPU), CHECK (1: a use after free is an error).
 */
#define ALL ((1 << WALKERS) - 1)
#define BIT(w) (1 << (w))
#define RUNS(w) (!away || (w) != 0)

bit linked = 1;
bit freed;
byte unmasked = ALL; /* interrupt flags, a bit for each walker */
byte pending;
byte acknowledged;
byte awaited;       /* by the grace period */
byte cached;        /* whose TLB holds a translation through the table */
byte broken;        /* who read the table after it was freed */
byte clock = 1;     /* of full flushes, as Xen counts them */
bit away;           /* another vCPU has the CPU of walker 0 */

active proctype P0() {
    d_step { linked = 0 };
#if FLUSH == 0
    d_step { pending = ALL };
    (acknowledged == ALL);
#else
    skip; /* the hypercall is entered */
    d_step {
#if WALKERS == 2
        cached = cached & ~2;
        clock++;
#endif
        if
        :: away
        :: else -> cached = cached & ~1; clock++
        fi
    };
#endif
#if FLUSH == 2
    d_step { awaited = ALL & ~unmasked };
    d_step { awaited == 0 -> freed = 1 };
#else
    d_step { freed = 1 };
#endif
end:
    false
}

active [WALKERS] proctype Walker() {
    bit seen;
    d_step { RUNS(_pid - 1) -> unmasked = unmasked & ~BIT(_pid - 1) };
    d_step { RUNS(_pid - 1) -> seen = linked };
    d_step {
        RUNS(_pid - 1);
        if
        :: seen ->
            if
            :: freed -> broken = broken | BIT(_pid - 1)
            :: else
            fi;
            cached = cached | BIT(_pid - 1)
        :: else
        fi;
#if CHECK
        assert(broken == 0)
#endif
    };
    d_step {
        RUNS(_pid - 1);
        unmasked = unmasked | BIT(_pid - 1);
        awaited = awaited & ~BIT(_pid - 1);
        seen = 0
    };
end:
    false
}

active [WALKERS] proctype Interrupt() {
end:
    do
    :: d_step {
        RUNS(_pid - 1 - WALKERS) && (pending & unmasked & BIT(_pid - 1 - WALKERS)) ->
            pending = pending & ~BIT(_pid - 1 - WALKERS);
            cached = cached & ~BIT(_pid - 1 - WALKERS);
            acknowledged = acknowledged | BIT(_pid - 1 - WALKERS)
       }
    od
}

#if SCHEDULED
active proctype Scheduler() {
    d_step { away = 1; cached = cached & ~1; clock++ };
    d_step { away = 0; cached = cached & ~1; clock++ };
end:
    false
}
#endif
