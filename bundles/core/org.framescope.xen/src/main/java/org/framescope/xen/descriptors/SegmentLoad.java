// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EFAULT;

import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.Machine;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/**
 * What the processor and Xen do when a running guest loads a selector into a data segment register: the descriptor is
 * read through the vCPU's slots, an absent LDT slot is faulted in, and the descriptor's accessed bit is set. Sources: Intel
 * SDM volume 2, MOV; {@code handle_gdt_ldt_mapping_fault}, {@code xen/arch/x86/traps.c}, RELEASE-4.17.0.
 */
final class SegmentLoad {
    private static final long ACCESSED = 1L << 40;
    private static final long USER_MODE = 4;
    /** The bit of a selector that says LDT. */
    private static final int LOCAL = 4;
    /** System types with a limit in 64-bit mode. */
    private static final int LDT = 2;

    private static final int TSS = 9;
    private static final int BUSY_TSS = 11;

    private final Machine machine;
    private final Ldt ldt;
    private final Slots slots;
    private final GuestFaults faults;

    SegmentLoad(Machine machine, Ldt ldt) {
        this.machine = machine;
        this.ldt = ldt;
        slots = new Slots(machine);
        faults = new GuestFaults(machine);
    }

    /** 0, or -EFAULT when the guest gets a fault instead, which is an event of the run. */
    int load(long vcpu, int cpu, int selector) {
        int offset = selector & 0xfff8;
        if ((selector & 0xfffc) == 0) {
            return 0;
        }
        if (offset + 7 > tableLimit(vcpu, cpu, selector)) {
            return fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, selector & 0xfffc);
        }
        int rc = reach(vcpu, selector);
        long mfn = Pte.mfn(slots.get(vcpu, slot(selector)));
        return rc != 0 ? rc : use(vcpu, selector, mfn, offset >>> 3 & PageView.WORDS - 1);
    }

    /**
     * LSL: the limit of the segment in bytes; -1 for a selector that is null, beyond its table, of a gate, or not for the
     * guest's ring, and when the guest gets a fault instead, which is an event.
     */
    long limit(long vcpu, int cpu, int selector) {
        int offset = selector & 0xfff8;
        boolean outside = (selector & 0xfffc) == 0 || offset + 7 > tableLimit(vcpu, cpu, selector);
        if (outside || reach(vcpu, selector) != 0) {
            return -1;
        }
        long mfn = Pte.mfn(slots.get(vcpu, slot(selector)));
        Descriptor d = Descriptor.of(machine.pages().get(mfn, offset >>> 3 & PageView.WORDS - 1));
        boolean limited = !d.isSystem() || d.type() == LDT || d.type() == TSS || d.type() == BUSY_TSS;
        boolean conforming = !d.isSystem() && d.isConforming();
        return limited && (conforming || isVisible(vcpu, selector, d)) ? d.effectiveLimit() : -1;
    }

    /** Last byte of the table that {@code selector} points into. */
    private long tableLimit(long vcpu, int cpu, int selector) {
        if ((selector & LOCAL) == 0) {
            return GdtLdtArea.GDT_LIMIT;
        }
        boolean loaded = machine.pcpus().get(cpu, PcpuWord.LDTR) != 0;
        return loaded ? machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS) * 8 - 1 : -1;
    }

    private static int slot(int selector) {
        return ((selector & LOCAL) != 0 ? Slots.FIRST_LDT : 0) + ((selector & 0xfff8) >>> 12);
    }

    /** Sees to it that the page with the descriptor is mapped: 0, or -EFAULT with a fault for the guest. */
    private int reach(long vcpu, int selector) {
        int offset = selector & 0xfff8;
        if (Pte.isPresent(slots.get(vcpu, slot(selector)))) {
            return 0;
        }
        boolean local = (selector & LOCAL) != 0;
        return local ? ldtFault(vcpu, offset) : fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, offset);
    }

    /** {@code handle_ldt_mapping_fault} from guest mode: 0, or -EFAULT with the fault passed on to the guest. */
    int ldtFault(long vcpu, int offset) {
        if (ldt.mapShadowPage(vcpu, offset)) {
            machine.recorder().event(DescriptorEvents.LDT_MAPPING_FAULT, vcpu, offset);
            return 0;
        }
        long address = machine.vcpus().get(vcpu, VcpuWord.LDT_BASE) + offset;
        if (address << 16 >> 16 != address) {
            return fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, offset & ~3 | 4);
        }
        boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
        faults.pageFault(vcpu, kernel ? 0 : USER_MODE, address);
        return -EFAULT;
    }

    private int use(long vcpu, int selector, long mfn, int index) {
        long word = machine.pages().get(mfn, index);
        Descriptor d = Descriptor.of(word);
        boolean privileged = d.isConforming() || isVisible(vcpu, selector, d);
        if (!d.isReadable() || !privileged) {
            return fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, selector & 0xfffc);
        }
        if (!d.present()) {
            return fault(DescriptorEvents.SEGMENT_NOT_PRESENT, vcpu, selector & 0xfffc);
        }
        machine.pages().set(mfn, index, word | ACCESSED);
        return 0;
    }

    /** Whether its privilege level allows what runs, asking with the level in {@code selector}. */
    private boolean isVisible(long vcpu, int selector, Descriptor d) {
        boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
        int ring = machine.view().kindOfVcpu(vcpu) == DomainKind.PV32 && kernel ? 1 : 3;
        return d.dpl() >= Math.max(ring, selector & 3);
    }

    private int fault(Event event, long vcpu, long error) {
        machine.recorder().event(event, vcpu, error);
        return -EFAULT;
    }
}
