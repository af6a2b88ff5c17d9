// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.model.Descriptor;
import org.framescope.model.Frame;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;
import org.framescope.xen.pagetables.Pte;

/** Features of descriptor tables; the key is made of the owner and the sort. */
public final class TableFeatures {
    static final int GDT = 0;
    static final int LDT = 1;
    static final int REGULAR = 2;
    static final int COMPAT = 3;

    private static final int SLOTS = 16;
    private static final List<String> KINDS = List.of("gdt", "ldt", "regular", "compat");

    private final Facade facade;

    TableFeatures(Facade facade) {
        this.facade = facade;
    }

    /** The key of the table of sort {@code sort} of vCPU or physical CPU {@code owner}. */
    static long key(long owner, int sort) {
        return owner << 2 | sort;
    }

    private static int sort(long key) {
        return (int) key & 3;
    }

    private static long ownerOf(long key) {
        return key >> 2;
    }

    private static boolean isVcpus(long key) {
        return sort(key) <= LDT;
    }

    public String kind(long key) {
        return KINDS.get(sort(key));
    }

    public Vcpu vcpu(long key) {
        return isVcpus(key) ? facade.vcpu(ownerOf(key)) : null;
    }

    public Pcpu pcpu(long key) {
        return isVcpus(key) ? null : facade.pcpu(ownerOf(key));
    }

    /** The frame behind page {@code slot} of the table, or {@link IndexList#NULL}. */
    long slot(long key, int slot) {
        MachineView view = facade.view();
        return switch (sort(key)) {
            case GDT -> mapped(view.vcpus().get(ownerOf(key), VcpuWord.SLOTS, slot));
            case LDT -> mapped(view.vcpus().get(ownerOf(key), VcpuWord.SLOTS, SLOTS + slot));
            case REGULAR -> view.pcpus().get(ownerOf(key), PcpuWord.GDT_MFN);
            default -> view.pcpus().get(ownerOf(key), PcpuWord.COMPAT_GDT_MFN);
        };
    }

    private static long mapped(long entry) {
        return Pte.isPresent(entry) ? Pte.mfn(entry) : IndexList.NULL;
    }

    private static int slotCount(long key) {
        return isVcpus(key) ? SLOTS : 1;
    }

    public EList<Frame> slots(long key) {
        long[] frames = new long[slotCount(key)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = slot(key, i);
        }
        return IndexList.of(frames, facade::frame);
    }

    public EList<Descriptor> descriptors(long key) {
        long first = key << DescriptorFeatures.INDEX_BITS;
        return IndexList.range(slotCount(key) * (long) PageView.WORDS, i -> facade.descriptor(first | i));
    }
}
