// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

/** What a vCPU does: {@code xen/include/public/vcpu.h}, RELEASE-4.17.0; and what is known while it is not known. */
public enum Runstate {
    /** RUNSTATE_running. */
    RUNNING("running"),
    /** RUNSTATE_runnable: wants to run, but does not. */
    RUNNABLE("runnable"),
    /** RUNSTATE_blocked. */
    BLOCKED("blocked"),
    /** RUNSTATE_offline. */
    OFFLINE("offline"),
    /** Not known, because records were lost or a CPU's records ended. */
    LOST("lost"),
    /** It was not seen to run yet. */
    UNSEEN("unseen");

    private static final Runstate[] BY_NUMBER = values();
    private static final int KNOWN = 4;

    private final String label;

    Runstate(String label) {
        this.label = label;
    }

    /** What reports and JSON say. */
    public String label() {
        return label;
    }

    /** The runstate that Xen numbers so; {@link #LOST} for a number it does not use. */
    static Runstate of(int number) {
        return number < KNOWN ? BY_NUMBER[number] : LOST;
    }
}
