// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.Map;

/** Event numbers: {@code xen/include/public/trace.h}, RELEASE-4.17.0. */
public final class TraceEvent {
    /** Records were lost. */
    public static final int LOST_RECORDS = 0x0001_f001;
    /** Padding at the end of a buffer. */
    public static final int WRAP_BUFFER = 0x0001_f002;
    /** What follows are records of another CPU; written by xentrace, not by Xen. */
    public static final int CPU_CHANGE = 0x0001_f003;
    /** A vCPU goes on running. */
    public static final int CONTINUE_RUNNING = 0x0002_1002;

    /** The header word of a record that changes the CPU: two extra words, no time. */
    static final int CPU_CHANGE_HEADER = 0x2001_f003;

    private static final int RUNSTATE_CHANGE = 0x0002_1001;
    private static final int RUNSTATE_MASK = 0x0fff_f00f;
    private static final int ADDRESS_64 = 0x100;
    private static final int CLASS_MASK = 0x0fff_0000;
    private static final int PV_CLASS = 0x0020_0000;
    private static final int SCHEDULER_CLASS = 0x0002_0000;

    private static final Map<Integer, String> CLASSES = Map.of(
            0x0001_0000, "gen",
            0x0002_0000, "sched",
            0x0004_0000, "dom0op",
            0x0008_0000, "hvm",
            0x0010_0000, "mem",
            0x0020_0000, "pv",
            0x0040_0000, "shadow",
            0x0080_0000, "hw",
            0x0800_0000, "guest");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(LOST_RECORDS, "lost_records"),
            Map.entry(CONTINUE_RUNNING, "continue_running"),
            Map.entry(0x0002_8001, "dom_add"),
            Map.entry(0x0002_8002, "dom_rem"),
            Map.entry(0x0002_8003, "sleep"),
            Map.entry(0x0002_8004, "wake"),
            Map.entry(0x0002_8005, "yield"),
            Map.entry(0x0002_8006, "block"),
            Map.entry(0x0002_800a, "switch"),
            Map.entry(0x0002_800e, "switch_infprev"),
            Map.entry(0x0002_800f, "switch_infnext"),
            Map.entry(0x0002_8011, "switch_infcont"),
            Map.entry(0x0004_1001, "domain_create"),
            Map.entry(0x0004_1002, "domain_destroy"),
            Map.entry(0x0010_f001, "page_grant_map"),
            Map.entry(0x0010_f002, "page_grant_unmap"),
            Map.entry(0x0010_f003, "page_grant_transfer"),
            Map.entry(0x0010_f004, "set_p2m_entry"),
            Map.entry(0x0010_f005, "decrease_reservation"),
            Map.entry(0x0010_f010, "pod_populate"),
            Map.entry(0x0010_f011, "pod_zero_reclaim"),
            Map.entry(0x0010_f012, "pod_superpage_splinter"),
            Map.entry(0x0020_1003, "trap"),
            Map.entry(0x0020_1004, "page_fault"),
            Map.entry(0x0020_1005, "forced_invalid_op"),
            Map.entry(0x0020_1006, "emulate_privop"),
            Map.entry(0x0020_1007, "emulate_4gb"),
            Map.entry(0x0020_1008, "math_state_restore"),
            Map.entry(0x0020_1009, "paging_fixup"),
            Map.entry(0x0020_100a, "gdt_ldt_mapping_fault"),
            Map.entry(0x0020_100b, "ptwr_emulation"),
            Map.entry(0x0020_100c, "ptwr_emulation_pae"),
            Map.entry(0x0020_100d, "hypercall"),
            Map.entry(0x0020_200e, "hypercall_subcall"),
            Map.entry(0x0040_f00c, "wrmap_bf"),
            Map.entry(0x0040_f00d, "prealloc_unpin"),
            Map.entry(0x0040_f00e, "resync_full"),
            Map.entry(0x0040_f00f, "resync_only"));

    private TraceEvent() {}

    /** Whether {@code event} says that a vCPU went from one runstate to another. */
    public static boolean isRunstateChange(int event) {
        return (event & RUNSTATE_MASK) == RUNSTATE_CHANGE;
    }

    /** Whether {@code event} is of the scheduler's class, whose effect is seen in runstates. */
    static boolean isScheduling(int event) {
        return (event & CLASS_MASK) == SCHEDULER_CLASS;
    }

    /** The runstate that a change leaves. */
    static Runstate old(int event) {
        return Runstate.of(event >>> 8 & 0xf);
    }

    /** The runstate that a change enters. */
    static Runstate entered(int event) {
        return Runstate.of(event >>> 4 & 0xf);
    }

    /** A name for {@code event}: Xen's in small letters, or that of its class. */
    public static String name(int event) {
        if (isRunstateChange(event)) {
            return "runstate_change " + old(event).label() + "->"
                    + entered(event).label();
        }
        int plain = (event & CLASS_MASK) == PV_CLASS ? event & ~ADDRESS_64 : event;
        String name = NAMES.get(plain);
        if (name == null) {
            name = CLASSES.getOrDefault(event & CLASS_MASK, "unknown");
        }
        return plain == event ? name : name + " (64-bit)";
    }
}
