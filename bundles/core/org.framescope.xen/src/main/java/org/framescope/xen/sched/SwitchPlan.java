// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

/**
 * A thought about {@code __context_switch}: an interrupt at one place in it, and what if it were written otherwise.
 *
 * @param interruptAfter the step behind which an interrupt arrives: {@link #SLOT14} to {@link #FULL}; 0 for none
 * @param withoutDefault whether the default GDT is never loaded
 * @param slot14Last whether slot 14 is written when everything else is done
 */
public record SwitchPlan(int interruptAfter, boolean withoutDefault, boolean slot14Last) {
    /** Slot 14 is written. */
    public static final int SLOT14 = 5;
    /** The default GDT is loaded where it is due. */
    public static final int DEFAULT = 6;
    /** CR3 is written. */
    public static final int CR3 = 7;
    /** The full GDT is loaded where it is due. */
    public static final int FULL = 8;

    /** As Xen does it, undisturbed. */
    public static final SwitchPlan NORMAL = new SwitchPlan(0, false, false);

    /** Whether an interrupt is to arrive. */
    public boolean isInterrupted() {
        return interruptAfter != 0;
    }
}
