// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

/** What is known of a vCPU while records are gone through, and what its states added up to. */
final class TracedVcpu {
    final int domain;
    final int vcpu;
    Runstate state = Runstate.UNSEEN;
    /** Since when it is in its state; 0 when that is not known. */
    long since;

    RunningCpu cpu;

    /** What a record said that did not fit, until the next record: the state it said, that which was known, when, where. */
    Runstate wrong = Runstate.UNSEEN;

    Runstate actual = Runstate.UNSEEN;
    long wrongTsc;
    RunningCpu wrongCpu;

    private final long[] counts = new long[Runstate.values().length];
    private final long[] cycles = new long[Runstate.values().length];

    private final Lanes lanes;

    TracedVcpu(int domain, int vcpu, Lanes lanes) {
        this.domain = domain;
        this.vcpu = vcpu;
        this.lanes = lanes;
    }

    /** Is in {@code next} from {@code tsc} on. */
    void enter(Runstate next, long tsc) {
        if (since > 0 && since < tsc) {
            counts[state.ordinal()]++;
            cycles[state.ordinal()] += tsc - since;
            lanes.add(domain, vcpu, state, state == Runstate.RUNNING && cpu != null ? cpu.number : -1, since, tsc);
        }
        state = next;
        since = tsc;
    }

    long count(Runstate of) {
        return counts[of.ordinal()];
    }

    long cycles(Runstate of) {
        return cycles[of.ordinal()];
    }
}
