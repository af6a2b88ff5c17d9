// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/**
 * What can be seen of a context switch from outside. The texts are those of {@code run --json}; a recording writes
 * {@link #LGDT_DEFAULT} without the page and {@link #CR3} with the value.
 */
public final class SchedEvents {
    /** GDT slot 14 of a vCPU was pointed at a page of a CPU's. */
    public static final Event SLOT14 = Event.info(
            "slot14",
            "slot14 {vcpu} cpu{cpu}-{page}",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("page", Param.Kind.GDT_KIND));

    /** A CPU loaded GDTR with its own page. */
    public static final Event LGDT_DEFAULT = Event.info(
            "lgdt_default",
            "lgdt default-{page}",
            Param.of("page", Param.Kind.GDT_KIND),
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("base", Param.Kind.HEX));

    /** A CPU loaded GDTR with the GDT area of a PV vCPU. */
    public static final Event LGDT_FULL = Event.info(
            "lgdt_full",
            "lgdt full@{vcpu_id}",
            Param.of("vcpu_id", Param.Kind.NUMBER),
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("base", Param.Kind.HEX));

    /** A CPU wrote CR3. */
    public static final Event CR3 = Event.info(
            "cr3",
            "cr3 {vcpu}",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("value", Param.Kind.HEX));

    /** A CPU synchronises lazily kept state while something other than its idle vCPU runs. */
    public static final Event NOT_IDLE = Event.bug(
            "sync_not_idle",
            "ASSERT: CPU {cpu} holds the context of {held} while {current} runs, not its idle vCPU",
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("held", Param.Kind.VCPU),
            Param.of("current", Param.Kind.VCPU));

    /** The scheduler never decides this. */
    public static final Event RUNS_ELSEWHERE = Event.bug(
            "runs_elsewhere",
            "ASSERT: {vcpu} is to run on CPU {cpu} while it runs on CPU {other}",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("other", Param.Kind.NUMBER));

    /** The scheduler never decides this. */
    public static final Event CANNOT_RUN = Event.bug(
            "cannot_run",
            "ASSERT: {vcpu} cannot run on CPU {cpu}",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cpu", Param.Kind.NUMBER));

    /** An interrupt finds no descriptor for Xen's code. */
    public static final Event DOUBLE_FAULT = Event.bug(
            "double_fault",
            "#DF on CPU {cpu}: nothing is mapped where GDTR points, {base}",
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("base", Param.Kind.HEX));

    /** An interrupt finds the GDT page of another CPU, with that one's TSS. */
    public static final Event OTHERS_PAGE = Event.bug(
            "others_page",
            "CPU {cpu} uses the GDT page {mfn} of another CPU",
            Param.of("cpu", Param.Kind.NUMBER),
            Param.of("mfn", Param.Kind.MFN));

    /** Adding to a frame number leads between the two parts of physical memory. */
    public static final Event IN_THE_HOLE = Event.message(
            "in_the_hole", "mfn {mfn} lies in the hole: mfn_valid is false", Param.of("mfn", Param.Kind.MFN));

    private SchedEvents() {}
}
