// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;

/**
 * Finds vCPUs: a struct domain has a pointer to an array of pointers to pages, each of which begins with the vCPU's number and
 * has, among its first words, a pointer back to the struct domain. Where that stands is the same for all vCPUs.
 */
final class VcpuSearch {
    private static final int MOST_VCPUS = 8192;
    private static final int FIRST_WORDS = 64;
    private static final int STACK = 0x8000;
    private static final int STACK_TOP = 0x100;
    private static final int PAGE = 4096;

    private final PhysicalMemory memory;
    private final XenTables xen;
    private final List<FoundVcpu> vcpus = new ArrayList<>();
    private int domainWord = -1;

    VcpuSearch(PhysicalMemory memory, XenTables xen) {
        this.memory = memory;
        this.xen = xen;
    }

    /** Finds the vCPUs of {@code domains}. */
    void run(Collection<FoundDomain> domains) {
        for (FoundDomain domain : domains) {
            if (!domain.frames().isSystem()) {
                search(domain);
            }
        }
    }

    private void search(FoundDomain domain) {
        long address = xen.directMap().address(domain.pdx());
        long[] struct = new long[PageView.WORDS];
        if (!memory.copy(domain.struct(), struct)) {
            return;
        }
        for (long array : struct) {
            if (xen.isInDirectMap(array) && array % Long.BYTES == 0 && isVcpu(word(array), address, 0)) {
                collect(domain, address, array);
                return;
            }
        }
    }

    private void collect(FoundDomain domain, long address, long array) {
        for (int id = 0; id < MOST_VCPUS; id++) {
            long pointer = word(array + (long) id * Long.BYTES);
            if (!isVcpu(pointer, address, id)) {
                return;
            }
            long[] words = new long[PageView.WORDS];
            memory.copy(xen.tables().translate(pointer) >>> 12, words);
            vcpus.add(new FoundVcpu(domain, id, pointer, words));
        }
    }

    private boolean isVcpu(long pointer, long domain, int id) {
        if (!xen.isInDirectMap(pointer) || pointer % PAGE != 0 || (int) word(pointer) != id) {
            return false;
        }
        if (domainWord >= 0) {
            return word(pointer + (long) domainWord * Long.BYTES) == domain;
        }
        for (int i = 1; i < FIRST_WORDS; i++) {
            if (word(pointer + (long) i * Long.BYTES) == domain) {
                domainWord = i;
                return true;
            }
        }
        return false;
    }

    private long word(long address) {
        return memory.word(xen.tables().translate(address), 0);
    }

    /** The vCPUs found, by domain and number. */
    List<FoundVcpu> vcpus() {
        return vcpus;
    }

    /** Which word of a struct vcpu points to its domain, -1 if no vCPU was found. */
    int domainWord() {
        return domainWord;
    }

    /** Where a struct vcpu has the address of the vcpu_info: before that of the domain. */
    Optional<Long> vcpuInfo(FoundVcpu vcpu) {
        long physical = domainWord < 1 ? -1 : xen.tables().translate(vcpu.words()[domainWord - 1]);
        return physical < 0 ? Optional.empty() : Optional.of(physical);
    }

    /** What runs on a CPU whose stack pointer is {@code rsp}, as the top of Xen's stack says it. */
    Current current(long rsp) {
        if (domainWord < 0 || Long.compareUnsigned(rsp, XenArea.M2P) < 0) {
            return Current.UNKNOWN;
        }
        long top = (rsp | STACK - 1) + 1;
        for (int below = Long.BYTES; below <= STACK_TOP; below += Long.BYTES) {
            long pointer = word(top - below);
            if (xen.isInDirectMap(pointer) && pointer % PAGE == 0) {
                Optional<FoundVcpu> known =
                        vcpus.stream().filter(v -> v.address() == pointer).findFirst();
                if (known.isPresent()) {
                    return new Current(known, false);
                }
                long domain = word(pointer + (long) domainWord * Long.BYTES);
                if (xen.isInDirectMap(domain) && (word(domain) & 0xffff) == MachineView.DOMID_IDLE) {
                    return new Current(Optional.empty(), true);
                }
            }
        }
        return Current.UNKNOWN;
    }

    /**
     * What runs on a CPU.
     *
     * @param vcpu a guest's vCPU
     * @param idle whether it is the idle vCPU
     */
    record Current(Optional<FoundVcpu> vcpu, boolean idle) {
        static final Current UNKNOWN = new Current(Optional.empty(), false);
    }
}
