/* SPDX-License-Identifier: EPL-2.0
 *
 * Paging an LDT out while another CPU faults a page of it in, written for SPIN: what S000-5 and ldt-unlocked do, in coarser
 * steps and without references and flushes. Defined from outside: LOCKED, CHECK (1: a wrong count is an error).
 */
#define SLOTS 4
#define LAST (1 << (SLOTS - 1))

byte present = LAST - 1; /* a bit for each slot */
byte mapcnt = SLOTS - 1;
bit lock;
bit broken;

active proctype PageOut() {
    byte slot;
    byte dropped;
#if LOCKED
    d_step { !lock -> lock = 1 };
#endif
    if
    :: mapcnt == 0
    :: mapcnt != 0 ->
        do
        :: slot == SLOTS -> break
        :: slot < SLOTS ->
            d_step {
                if
                :: present & (1 << slot) -> present = present & ~(1 << slot); dropped++
                :: else
                fi;
                slot++
            }
        od;
        atomic {
            broken = (mapcnt != dropped);
            mapcnt = 0;
#if CHECK
            assert(!broken)
#endif
        }
    fi;
    lock = 0;
end:
    false
}

active proctype Fault() {
#if LOCKED
    d_step { !lock -> lock = 1 };
#endif
    d_step { present = present | LAST; mapcnt++ };
#if LOCKED
    lock = 0;
#endif
end:
    false
}
