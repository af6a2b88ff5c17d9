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

    private final Machine machine;
    private final Ldt ldt;
    private final Slots slots;

    SegmentLoad(Machine machine, Ldt ldt) {
        this.machine = machine;
        this.ldt = ldt;
        slots = new Slots(machine);
    }

    /** 0, or -EFAULT when the guest gets a fault instead, which is an event of the run. */
    int load(long vcpu, int cpu, int selector) {
        int offset = selector & 0xfff8;
        boolean local = (selector & 4) != 0;
        if ((selector & 0xfffc) == 0) {
            return 0;
        }
        long limit = GdtLdtArea.GDT_LIMIT;
        if (local) {
            boolean loaded = machine.pcpus().get(cpu, PcpuWord.LDTR) != 0;
            limit = loaded ? machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS) * 8 - 1 : -1;
        }
        if (offset + 7 > limit) {
            return fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, selector & 0xfffc);
        }
        int slot = (local ? Slots.FIRST_LDT : 0) + (offset >>> 12);
        if (!Pte.isPresent(slots.get(vcpu, slot))) {
            int rc = local ? ldtFault(vcpu, offset) : fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, offset);
            if (rc != 0) {
                return rc;
            }
        }
        return use(vcpu, selector, Pte.mfn(slots.get(vcpu, slot)), offset >>> 3 & PageView.WORDS - 1);
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
        machine.recorder().event(DescriptorEvents.PAGE_FAULT, vcpu, kernel ? 0 : USER_MODE, address);
        return -EFAULT;
    }

    private int use(long vcpu, int selector, long mfn, int index) {
        long word = machine.pages().get(mfn, index);
        Descriptor d = Descriptor.of(word);
        boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
        int ring = machine.view().kindOfVcpu(vcpu) == DomainKind.PV32 && kernel ? 1 : 3;
        boolean privileged = d.isConforming() || d.dpl() >= Math.max(ring, selector & 3);
        if (!d.isReadable() || !privileged) {
            return fault(DescriptorEvents.GENERAL_PROTECTION, vcpu, selector & 0xfffc);
        }
        if (!d.present()) {
            return fault(DescriptorEvents.SEGMENT_NOT_PRESENT, vcpu, selector & 0xfffc);
        }
        machine.pages().set(mfn, index, word | ACCESSED);
        return 0;
    }

    private int fault(Event event, long vcpu, long error) {
        machine.recorder().event(event, vcpu, error);
        return -EFAULT;
    }
}
