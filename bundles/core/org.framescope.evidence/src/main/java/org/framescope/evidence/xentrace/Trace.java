// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.List;

/**
 * The sums of a trace.
 *
 * @param cpus how many CPUs have records
 * @param records how many records there are; neither padding nor what xentrace adds to tell CPUs apart
 * @param lost how many records Xen says that it lost
 * @param firstTsc the earliest time, in cycles of the time stamp counter; 0 if no record has a time
 * @param lastTsc the latest time
 * @param events how often each event occurs, in order of number
 * @param runstates for each vCPU and state how often and how long it was in it, in order
 * @param lanes when
 * @param marks when which CPU recorded other events
 */
public record Trace(
        int cpus,
        long records,
        long lost,
        long firstTsc,
        long lastTsc,
        List<Count> events,
        List<Time> runstates,
        Lanes lanes,
        TraceMarks marks) {
    /**
     * How often an event occurs.
     *
     * @param event its number
     * @param count how often
     */
    public record Count(int event, long count) {}

    /**
     * How often and how long a vCPU was in a state. Intervals whose beginning or end is not in the trace do not count, with
     * one exception: a vCPU that runs where its CPU's records end is taken to run up to the last of them.
     *
     * @param domain the domain
     * @param vcpu the vCPU's number in it
     * @param state the state
     * @param count how many intervals
     * @param cycles how long they are together
     */
    public record Time(int domain, int vcpu, Runstate state, long count, long cycles) {}
}
