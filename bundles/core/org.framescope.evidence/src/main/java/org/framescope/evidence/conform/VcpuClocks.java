// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashSet;
import java.util.Set;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.machine.VcpuWord;

/**
 * Words that Xen keeps the time in: {@code vcpu_time_info}, the second half of the 64 bytes of a registered vcpu_info. Which
 * they are is the simulation's; what they say is a circumstance, for as long as the frame keeps it.
 */
final class VcpuClocks {
    private static final int FIRST = 4;
    private static final int LAST = 7;

    private final Set<Long> words = new HashSet<>();

    /** Notes those of the vCPUs of {@code domid}. */
    void note(MachineView machine, int domid) {
        long base = machine.domains().get(domid, DomainWord.VCPU_BASE);
        for (long vcpu = base; vcpu < base + machine.domains().get(domid, DomainWord.NR_VCPUS); vcpu++) {
            long mfn = machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO);
            if (mfn != 0) {
                long info = mfn * PageView.WORDS + machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO_OFFSET) / 8;
                for (int i = FIRST; i <= LAST; i++) {
                    words.add(info + i);
                }
            }
        }
    }

    /** {@code to} holds a copy of {@code from}, with those of that moment. */
    void copied(long from, long to) {
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            if (contains(from, slot)) {
                words.add(to * PageView.WORDS + slot);
            }
        }
    }

    /** Whether word {@code slot} of {@code mfn} is, or was, one of them. */
    boolean contains(long mfn, int slot) {
        return words.contains(mfn * PageView.WORDS + slot);
    }
}
