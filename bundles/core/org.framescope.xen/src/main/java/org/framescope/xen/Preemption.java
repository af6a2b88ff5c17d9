// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

/**
 * {@code hypercall_preempt_check} as data: at which of its calls work is pending. Audits and batches ask at the points
 * where Xen does. Set before an operation; not part of the machine's state. Confined to the engine's thread.
 */
public final class Preemption {
    private long left;
    private long period;
    private boolean stops;
    private boolean stopped;

    /** Nothing is ever pending; so it is at the beginning. */
    public void never() {
        set(0, 0, false);
    }

    /**
     * Work is pending at the {@code n}-th check from now (1 and up), and at no other: the hypercall that meets it ends
     * there with -ERESTART, so that others can act before it is asked for again. Never, if {@code n} is 0 or less.
     */
    public void stopAt(long n) {
        set(Math.max(n, 0), 0, true);
    }

    /**
     * Work is pending at each {@code n}-th check from now (1 and up); hypercalls continue by themselves.
     *
     * @throws IllegalArgumentException when {@code n} is less than 1
     */
    public void every(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("each " + n + "-th check, expected 1 or more");
        }
        set(n, n, false);
    }

    private void set(long first, long each, boolean stopping) {
        left = first;
        period = each;
        stops = stopping;
        stopped = false;
    }

    /** {@code hypercall_preempt_check}: whether work is pending now. */
    public boolean check() {
        if (left == 0 || --left > 0) {
            return false;
        }
        left = period;
        stopped = stops;
        return true;
    }

    /** Whether a hypercall that was interrupted is to be left so, as {@link #stopAt} asks. */
    public boolean isStopped() {
        return stopped;
    }
}
