// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

/**
 * A segment descriptor or gate as the processor decodes it: eight bytes, or sixteen for the system descriptors and gates
 * of long mode. Source: Intel SDM volume 3, chapter 3; {@code xen/arch/x86/include/asm/desc.h}, RELEASE-4.17.0.
 *
 * @param low the first eight bytes
 * @param high the second eight bytes of a sixteen-byte descriptor, else 0
 * @param wide whether it takes sixteen bytes
 */
public record Descriptor(long low, long high, boolean wide) {
    /** System type: local descriptor table. */
    public static final int LDT = 2;
    /** System type: available task state segment. */
    public static final int TSS_AVAILABLE = 9;
    /** System type: busy task state segment. */
    public static final int TSS_BUSY = 11;
    /** System type: call gate. */
    public static final int CALL_GATE = 12;

    private static final String[] SYSTEM_NAMES = {
        "none", "tss16", "ldt", "tss16 busy", "callgate16", "taskgate", "irqgate16", "trapgate16",
        "reserved", "tss", "reserved", "tss busy", "callgate", "reserved", "irqgate", "trapgate"
    };

    /** The eight-byte descriptor {@code word}. */
    public static Descriptor of(long word) {
        return new Descriptor(word, 0, false);
    }

    /** The sixteen-byte descriptor made of two consecutive entries. */
    public static Descriptor wide(long low, long high) {
        return new Descriptor(low, high, true);
    }

    /** Whether nothing is set in it. */
    public boolean isEmpty() {
        return low == 0 && high == 0;
    }

    /** The four type bits. */
    public int type() {
        return (int) (low >>> 40) & 15;
    }

    /** S is 0: neither code nor data. */
    public boolean isSystem() {
        return (low >>> 44 & 1) == 0;
    }

    /** S is 1 and the type says code. */
    public boolean isCode() {
        return !isSystem() && (type() & 8) != 0;
    }

    /** Code or data that may be loaded into a data segment register: data, or readable code. */
    public boolean isReadable() {
        return !isSystem() && (!isCode() || (type() & 2) != 0);
    }

    /** Conforming code, whose privilege level is not compared. */
    public boolean isConforming() {
        return isCode() && (type() & 4) != 0;
    }

    /** A present system descriptor of a gate type. */
    public boolean isGate() {
        int type = type();
        return isSystem() && (type >= 4 && type <= 7 || type == CALL_GATE || type >= 14);
    }

    /** Descriptor privilege level, 0 to 3. */
    public int dpl() {
        return (int) (low >>> 45) & 3;
    }

    /** P: present. */
    public boolean present() {
        return (low >>> 47 & 1) != 0;
    }

    /** AVL: for software. */
    public boolean available() {
        return (low >>> 52 & 1) != 0;
    }

    /** L: 64-bit code. */
    public boolean longMode() {
        return (low >>> 53 & 1) != 0;
    }

    /** D or B: 32-bit. */
    public boolean big() {
        return (low >>> 54 & 1) != 0;
    }

    /** G: the limit counts pages. */
    public boolean granular() {
        return (low >>> 55 & 1) != 0;
    }

    /** The linear base; bits 63 to 32 only of a sixteen-byte descriptor. Meaningless for gates. */
    public long base() {
        long base = low >>> 16 & 0xff_ffff | (low >>> 56) << 24;
        return wide ? base | high << 32 : base;
    }

    /** The limit field, 20 bits, not scaled. */
    public long limit() {
        return low & 0xffff | low >>> 32 & 0xf_0000;
    }

    /** The last byte that can be addressed: the limit, in pages when {@link #granular()}. */
    public long effectiveLimit() {
        return granular() ? (limit() + 1 << 12) - 1 : limit();
    }

    /** Of a gate: the selector it leads to. */
    public int gateSelector() {
        return (int) (low >>> 16) & 0xffff;
    }

    /** Of a gate: where it leads; bits 63 to 32 only of a sixteen-byte one. */
    public long gateOffset() {
        long offset = low & 0xffff | low >>> 32 & 0xffff_0000L;
        return wide ? offset | high << 32 : offset;
    }

    /** Of a gate: how many parameters are copied, 0 to 31. */
    public int gateParameters() {
        return (int) (low >>> 32) & 0x1f;
    }

    /** {@code code r-x}, {@code data rw-} and the like, or the name of the system type. */
    public String typeName() {
        if (isSystem()) {
            return SYSTEM_NAMES[type()];
        }
        int type = type();
        String name = isCode() ? "code " : "data ";
        String middle = (type & 4) == 0 ? "" : isCode() ? " conforming" : " expand-down";
        String rights = isCode() ? ((type & 2) == 0 ? "--x" : "r-x") : ((type & 2) == 0 ? "r--" : "rw-");
        return name + rights + middle + ((type & 1) == 0 ? "" : " accessed");
    }
}
