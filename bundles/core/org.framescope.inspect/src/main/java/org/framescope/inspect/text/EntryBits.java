// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.ArrayList;
import java.util.List;
import org.framescope.xen.descriptors.Descriptor;
import org.framescope.xen.pagetables.Pte;

/**
 * The fields of a word that stands in a table: a page-table entry or a segment descriptor. Facts:
 * {@code xen/arch/x86/include/asm/page.h} and {@code desc.h}, RELEASE-4.17.0.
 */
public final class EntryBits {
    private record Flag(long bit, String name, String meaning) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag(Pte.PRESENT, "_PAGE_PRESENT", "the entry maps something"),
            new Flag(Pte.RW, "_PAGE_RW", "it may be written through"),
            new Flag(Pte.USER, "_PAGE_USER", "user mode may use it; a 64-bit PV kernel runs there too"),
            new Flag(0x8, "_PAGE_PWT", "write-through"),
            new Flag(0x10, "_PAGE_PCD", "not cached"),
            new Flag(Pte.ACCESSED, "_PAGE_ACCESSED", "the processor has used the entry"),
            new Flag(Pte.DIRTY, "_PAGE_DIRTY", "the processor has written through it"),
            new Flag(0x80, "_PAGE_PSE", "a superpage; in an L1 entry a bit of the memory type"),
            new Flag(0x100, "_PAGE_GLOBAL", "kept in the TLB when CR3 is written"),
            new Flag(Pte.NX, "_PAGE_NX", "nothing may be executed through it"));

    private EntryBits() {}

    /** The fields of the page-table entry {@code word}. */
    public static List<Property> pte(long word) {
        String group = "entry";
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(group, "mfn", Names.mfn(Pte.mfn(word)), "the frame that it maps"));
        for (Flag flag : FLAGS) {
            lines.add(new Property(group, flag.name(), bit((word & flag.bit()) != 0), flag.meaning()));
        }
        lines.add(new Property(group, "_PAGE_AVAIL", Long.toHexString(word >>> 9 & 7), "left to the software"));
        return lines;
    }

    /** The fields of the descriptor {@code word}; of the first half, when it is one of sixteen bytes. */
    public static List<Property> descriptor(long word) {
        Descriptor d = Descriptor.of(word);
        String group = "descriptor";
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(group, "type", d.isEmpty() ? "empty" : d.typeName(), Integer.toHexString(d.type())));
        if (d.isGate()) {
            lines.add(new Property(group, "selector", String.format("%04x", d.gateSelector()), "where the gate leads"));
            lines.add(new Property(group, "offset", Long.toHexString(d.gateOffset()), "the address it leads to"));
            lines.add(new Property(group, "parameters", Integer.toString(d.gateParameters()), "words it copies"));
        } else {
            lines.add(new Property(group, "base", Long.toHexString(d.base()), "linear address of the first byte"));
            lines.add(new Property(group, "limit", Long.toHexString(d.effectiveLimit()), "last byte it reaches"));
        }
        lines.add(new Property(group, "S", bit(!d.isSystem()), "1 for code and data, 0 for system descriptors"));
        lines.add(new Property(group, "DPL", Integer.toString(d.dpl()), "the privilege it needs"));
        lines.add(new Property(group, "P", bit(d.present()), "present"));
        lines.add(new Property(group, "L", bit(d.longMode()), "64-bit code"));
        lines.add(new Property(group, "D/B", bit(d.big()), "32-bit operands, or a big stack"));
        lines.add(new Property(group, "G", bit(d.granular()), "the limit counts pages"));
        lines.add(new Property(group, "AVL", bit(d.available()), "left to the software"));
        return lines;
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }
}
