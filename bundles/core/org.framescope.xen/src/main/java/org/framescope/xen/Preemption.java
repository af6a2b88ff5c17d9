// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

/**
 * {@code hypercall_preempt_check} as data: at which of its calls work is pending. Audits and batches ask at the points
 * where Xen does. Set before an operation; not part of the machine's state. Confined to the engine's thread.
 */
public final class Preemption {
    private long left;
    private long period;

    /** Nothing is ever pending; so it is at the beginning. */
    public void never() {
        left = 0;
        period = 0;
    }

    /** Work is pending at the {@code n}-th check from now (1 and up), and at no other; never, if {@code n} is 0 or less. */
    public void once(long n) {
        left = Math.max(n, 0);
        period = 0;
    }

    /** Work is pending at each {@code n}-th check from now (1 and up). */
    public void every(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("each " + n + "-th check, expected 1 or more");
        }
        left = n;
        period = n;
    }

    /** {@code hypercall_preempt_check}: whether work is pending now. */
    public boolean check() {
        if (left == 0 || --left > 0) {
            return false;
        }
        left = period;
        return true;
    }
}
