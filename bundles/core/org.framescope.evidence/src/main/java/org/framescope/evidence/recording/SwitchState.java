// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/**
 * What a CPU held before or after a context switch.
 *
 * @param gdtr base and limit of the loaded GDT, {@code ffff820000000000/efff}
 * @param cr3 loaded CR3
 * @param fullGdtLoaded {@code full_gdt_loaded}
 * @param slot14 what GDT slot 14 of the next vCPU maps, {@code cpu1-regular}; null unless it is PV
 * @param dirty dirty tracking
 */
public record SwitchState(String gdtr, long cr3, boolean fullGdtLoaded, String slot14, Dirty dirty) {
    /** The one state of a lazy record. */
    static SwitchState only(Fields fields) throws RecordingException {
        return new SwitchState(
                fields.text("gdtr"),
                fields.word("cr3"),
                fields.flag("full_gdt_loaded"),
                null,
                Dirty.of(fields.object("dirty")));
    }

    /** The state {@code when}, before or after. */
    static SwitchState at(Fields fields, String when) throws RecordingException {
        Fields slot14 = fields.has("slot14") ? fields.object("slot14") : null;
        return new SwitchState(
                fields.object("gdtr").text(when),
                fields.object("cr3").word(when),
                fields.object("full_gdt_loaded").flag(when),
                slot14 == null || !slot14.has(when) ? null : slot14.text(when),
                Dirty.of(fields.object("dirty").object(when)));
    }
}
