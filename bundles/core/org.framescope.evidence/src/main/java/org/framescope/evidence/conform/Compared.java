// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

/**
 * A recorded value and the simulated one beside it. Unchanging.
 *
 * @param field what it is: {@code rc}, {@code caf}, {@code info.tot}, {@code mem[5]}, {@code cr3.after}, ...
 * @param frame logical name or number of the frame, {@code -} when it is not about a frame
 * @param mfn the frame's number, -1 when it is not about a frame
 * @param recorded what the real hypervisor had
 * @param simulated what the simulator has, empty when the step was not simulated
 * @param verdict what came of comparing them
 * @param note why a value that differs counts as recorded; else empty
 */
public record Compared(
        String field, String frame, long mfn, String recorded, String simulated, Verdict verdict, String note) {
    /** What came of comparing a value. */
    public enum Verdict {
        /** Both are equal. */
        AS_RECORDED,
        /** They differ, and no rule says that they must be equal: something happened a moment earlier or later. */
        EXPLAINED,
        /** They differ. */
        DIFFERENT,
        /** There is only the recorded value. */
        NOT_SIMULATED,
        /** The simulation was told the recorded value: a circumstance or somebody's decision. */
        GIVEN
    }

    /** What stands where there is no frame. */
    static final String NO_FRAME = "-";

    /** Two values, which differ unless they are equal. */
    static Compared of(String field, String frame, long mfn, String recorded, String simulated) {
        Verdict verdict = recorded.equals(simulated) ? Verdict.AS_RECORDED : Verdict.DIFFERENT;
        return new Compared(field, frame, mfn, recorded, simulated, verdict, "");
    }

    /** This as a value that may differ, because of {@code why}. */
    Compared explained(String why) {
        return verdict == Verdict.DIFFERENT
                ? new Compared(field, frame, mfn, recorded, simulated, Verdict.EXPLAINED, why)
                : this;
    }

    /** This without the simulated value. */
    Compared notSimulated() {
        return new Compared(field, frame, mfn, recorded, "", Verdict.NOT_SIMULATED, "");
    }

    /** A value that the simulation takes from the recording. */
    static Compared given(String field, String recorded) {
        return new Compared(field, NO_FRAME, -1, recorded, recorded, Verdict.GIVEN, "");
    }

    /** Whether it is not as recorded. */
    public boolean differs() {
        return verdict == Verdict.DIFFERENT;
    }
}
