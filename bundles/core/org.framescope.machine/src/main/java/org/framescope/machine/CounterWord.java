// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** What was executed so far. */
public enum CounterWord implements RecordWord {
    /** Address translations for slot 14. */
    VIRT_TO_MFN(0, 1, "virt_to_mfn", Param.Kind.NUMBER),
    /** Writes of GDT slot 14. */
    SLOT14(1, 1, "slot14", Param.Kind.NUMBER),
    /** Loads of a CPU's own GDT. */
    LGDT_DEFAULT(2, 1, "lgdt_default", Param.Kind.NUMBER),
    /** Loads of a vCPU's GDT area. */
    LGDT_FULL(3, 1, "lgdt_full", Param.Kind.NUMBER),
    /** CR3 writes. */
    CR3(4, 1, "cr3", Param.Kind.NUMBER),
    /** Runs of __context_switch. */
    CONTEXT_SWITCH(5, 1, "context_switch", Param.Kind.NUMBER),
    /** LDT loads. */
    LLDT(6, 1, "lldt", Param.Kind.NUMBER),
    /** Full TLB flushes. */
    TLB_FLUSH(7, 1, "tlb_flush", Param.Kind.NUMBER),
    /** Interrupts sent to other CPUs. */
    IPI(8, 1, "ipi", Param.Kind.NUMBER);

    /** Words a record takes. */
    public static final int RECORD_WORDS = 16;

    private final Shape shape;

    CounterWord(int offset, int length, String label, Param.Kind kind) {
        shape = new Shape(offset, length, label, kind);
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
