/* SPDX-License-Identifier: EPL-2.0
 *
 * Two L3 shadows are unpinned while L3 shadows stop being pinned, written for SPIN: the words and steps of
 * shadow-unpin-orders. Everything is under the paging lock, so each operation is one step. Defined from outside: VERSION
 * (0 to 3), CHECK (1: a stale up-pointer is an error). Of a link only what can differ is kept: 0, no neighbours, the
 * other shadow for a neighbour.
 */
#define ZERO 0
#define ALONE 1
#define STALE 2

bit pinned[2] = 1;
byte link[2] = STALE; /* as it was at the beginning: a neighbour before or behind */
bit toplevel = 1;

inline unpin(x) {
    if
    :: pinned[x] ->
        pinned[x] = 0;
        if
        :: pinned[1 - x] -> link[1 - x] = ALONE
        :: else
        fi;
        if
        :: VERSION < 2 -> link[x] = ALONE
        :: VERSION == 3 || VERSION == 2 && leaving -> link[x] = ZERO
        :: else
        fi
    :: else
    fi
}

active [2] proctype Remove() {
    bit leaving;
    bit done;
end:
    do
    :: d_step {
        !done ->
            if
            :: toplevel -> unpin(_pid)
            :: else
            fi;
            done = 1
       }
    od
}

active proctype Leave() {
    bit leaving = 1;
    bit done;
    bit broken;
    byte i;
end:
    do
    :: d_step {
        !done ->
            i = 2;
            do
            :: i == 0 -> break
            :: else ->
                i--;
                if
                :: pinned[i] ->
                    unpin(i);
                    if
                    :: VERSION == 0 -> link[i] = ZERO
                    :: else
                    fi
                :: else
                fi
            od;
            if
            :: VERSION == 1 -> link[0] = ZERO; link[1] = ZERO
            :: else
            fi;
            toplevel = 0;
            broken = link[0] != ZERO || link[1] != ZERO;
            i = 0;
            done = 1;
#if CHECK
            assert(!broken)
#endif
       }
    od
}
