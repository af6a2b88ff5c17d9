// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.BitSet;

/** What is known of a CPU while its records are gone through. */
final class RunningCpu {
    final int number;
    /** Stands for whoever runs until the trace tells. */
    final TracedVcpu nobodyKnown = new TracedVcpu(-1, -1, new Lanes());

    TracedVcpu current;
    boolean seenSchedule = true;
    long lastTsc;
    /** What its times are to be moved by. */
    long offset;
    /** The CPUs whose times were set by this one's. */
    BitSet followers = new BitSet();

    boolean lost;
    long lostTsc;
    int lostDomain;
    int lostVcpu;

    RunningCpu(int number) {
        this.number = number;
        nobodyKnown.state = Runstate.RUNNING;
        nobodyKnown.cpu = this;
        current = nobodyKnown;
    }
}
