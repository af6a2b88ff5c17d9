/* SPDX-License-Identifier: EPL-2.0
 *
 * CPUs that take and put references to two frames, written for SPIN as get_page and put_page are made of steps: the count is
 * read, then changed if it is still the same, else read again; get_page looks at the owner afterwards.
 */
byte count[2] = 1;
byte owner[2] = 1;

#define CHANGE(f, by, left) \
    do \
    :: d_step { count[f] != seen -> seen = count[f] } \
    :: d_step { count[f] == seen -> count[f] = count[f] + by; left } -> break \
    od

#define GET(f) \
    seen = count[f]; \
    CHANGE(f, 1, skip); \
    seen = (owner[f] == 1 -> 0 : seen)

#define PUT(f) \
    seen = count[f]; \
    CHANGE(f, -1, seen = 0)

active [CPUS] proctype Cpu() {
    byte seen;
    GET(0);
    GET(1);
    PUT(0);
    GET(0);
    PUT(1);
    PUT(0);
end:
    false
}
