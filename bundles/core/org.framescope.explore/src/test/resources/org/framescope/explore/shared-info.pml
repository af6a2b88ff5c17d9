/* SPDX-License-Identifier: EPL-2.0
 *
 * The clock is set while the domain is killed, written for SPIN: the words and steps of S003-3 and wallclock-locked. Defined
 * from outside: EXTRA (1: shared_info is a PGC_extra page), LOCKED (1: under domain_lock), CHECK (1: what breaks is an error).
 * A program counter stands in a variable, so that control has one place and a step is one transition.
 */
#define NULL_WRITE 1
#define LATE_WRITE 2
#define OVER 7
#if CHECK
#define VERDICT assert(broken == 0)
#else
#define VERDICT skip
#endif

byte dying;
bit lock;
bit pointer = 1;  /* d->shared_info */
bit owned = 1;    /* the frame belongs to the domain */
byte written;     /* how far the time stands in the frame */

active proctype Clock() {
    byte at = (LOCKED -> 0 : 1);
    bit seen;
    bit result;
    byte broken;
end:
    do
    :: d_step { at == 0 && !lock -> lock = 1; at = 1 }
    :: d_step { at == 1 -> at = (dying -> (LOCKED -> 6 : OVER) : 2) }
    :: d_step {
        at == 2 ->
            seen = pointer;
            if
            :: pointer -> at = 3
            :: else -> broken = NULL_WRITE; at = (LOCKED -> 6 : OVER)
            fi;
            VERDICT
       }
    :: d_step {
        at >= 3 && at <= 5 ->
            if
            :: !owned && broken == 0 -> broken = LATE_WRITE
            :: else
            fi;
            VERDICT;
            written = at - 2;
            if
            :: at == 5 -> result = 1; at = (LOCKED -> 6 : OVER)
            :: else -> at = at + 1
            fi
       }
    :: d_step { at == 6 -> lock = 0; at = OVER; seen = 0 }
    od
}

active proctype Kill() {
    byte at;
end:
    do
    :: d_step { at == 0 -> at = (dying -> 4 : 1) }
    :: d_step { at == 1 -> dying = 1; at = 2 }
    :: d_step { at == 2 && !lock -> at = 3 }
    :: d_step { at == 3 -> at = 4 } /* claims go */
    :: d_step { /* destroydomain */
        at == 4 ->
            dying = 2;
#if EXTRA
            pointer = 0;
            owned = 0;
#endif
            at = 5
       }
    od
}
