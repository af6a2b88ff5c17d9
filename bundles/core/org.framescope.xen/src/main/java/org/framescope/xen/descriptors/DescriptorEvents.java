// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What can be seen while descriptor tables change: messages, faults that a guest gets, assertions that would fire. */
public final class DescriptorEvents {
    private static final Param VCPU = Param.of("vcpu", Param.Kind.VCPU);
    private static final Param MFN = Param.of("mfn", Param.Kind.MFN);

    /** The audit of a descriptor page met an entry that guests may not have. */
    public static final Event BAD_DESCRIPTOR = Event.info(
            "bad_descriptor",
            "descriptor {index} of mfn {mfn} is refused: {descriptor}",
            MFN,
            Param.of("index", Param.Kind.NUMBER),
            Param.of("descriptor", Param.Kind.HEX));

    /** MMUEXT_SET_LDT refused its arguments. */
    public static final Event BAD_SET_LDT = Event.message(
            "bad_set_ldt",
            "Bad args to SET_LDT: ptr={ptr}, ents={ents}",
            Param.of("ptr", Param.Kind.HEX),
            Param.of("ents", Param.Kind.HEX));

    /** Trace record of a served LDT fault. */
    public static final Event LDT_MAPPING_FAULT =
            Event.info("TRC_PV_GDT_LDT_MAPPING_FAULT", "LDT fault of {vcpu} at offset {offset}", VCPU, hex("offset"));

    /** A page fault goes to the guest. */
    public static final Event PAGE_FAULT =
            Event.info("page_fault", "#PF to {vcpu}, error {error}, cr2 {cr2}", VCPU, hex("error"), hex("cr2"));

    /** A general protection fault goes to the guest. */
    public static final Event GENERAL_PROTECTION =
            Event.info("general_protection", "#GP to {vcpu}, error {error}", VCPU, hex("error"));

    /** A segment-not-present fault goes to the guest. */
    public static final Event SEGMENT_NOT_PRESENT =
            Event.info("segment_not_present", "#NP to {vcpu}, error {error}", VCPU, hex("error"));

    /** A stray selector found something that passes for a segment. */
    public static final Event STRAY_LOADED = Event.bug(
            "stray_loaded",
            "selector {selector} loads silently what lies in mfn {mfn}",
            hex("selector"),
            Param.of("mfn", Param.Kind.MFN));

    /** A stray selector found nothing. */
    public static final Event STRAY_FAULT = Event.message(
            "stray_fault",
            "#GP or #NP in Xen: selector {selector}, mfn {mfn}",
            hex("selector"),
            Param.of("mfn", Param.Kind.MFN));

    /** Descriptor slots of a vCPU change while another CPU holds its context. */
    public static final Event SLOTS_IN_USE = Event.bug(
            "slots_in_use",
            "ASSERT: descriptor slots of {vcpu} change from CPU {cpu} while CPU {dirty} holds its context",
            VCPU,
            Param.of("cpu", Param.Kind.PCPU),
            Param.of("dirty", Param.Kind.PCPU));

    /** A dropped slot mapped something else than a descriptor page of its domain. */
    public static final Event BAD_LDT_SLOT = Event.bug(
            "bad_ldt_slot",
            "ASSERT: LDT slot {slot} of {vcpu} maps mfn {mfn}, which is not a descriptor page of its domain",
            VCPU,
            Param.of("slot", Param.Kind.NUMBER),
            MFN);

    /** The count of LDT slots was wrong. */
    public static final Event BAD_MAPCNT = Event.bug(
            "bad_mapcnt",
            "ASSERT: shadow_ldt_mapcnt of {vcpu} is {mapcnt}, but {dropped} slots were dropped",
            VCPU,
            Param.of("mapcnt", Param.Kind.NUMBER),
            Param.of("dropped", Param.Kind.NUMBER));

    /** A guest was asked to do something while it does not run. */
    public static final Event NOT_RUNNING =
            Event.message("not_running", "{vcpu} does not run on any CPU, so it cannot do this", VCPU);

    private DescriptorEvents() {}

    private static Param hex(String name) {
        return Param.of(name, Param.Kind.HEX);
    }
}
