// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.DomainKind;
import org.framescope.xen.TestMachine;
import org.framescope.xen.memory.Heap;

/**
 * A machine with dom0 running on CPU 0 and a PV domain 1 with two vCPUs and shared_info, whose frames 0x20 to 0x27 are, from
 * the first on: an L1 that maps a data frame writable and another one read-only, an L2, an L3, an L4, these two data
 * frames, an empty frame for a GDT, a spare frame. It is the beginning of the recorded sequence {@code ctx_cr3}.
 */
final class PvGuest {
    static final long L1 = 0x20;
    static final long L2 = 0x21;
    static final long L3 = 0x22;
    static final long L4 = 0x23;
    static final long DATA = 0x24;
    static final long READ = 0x25;
    static final long GDT = 0x26;
    static final long SPARE = 0x27;
    static final long TABLE = 0x67;

    final TestMachine m = TestMachine.of("4.17.0");
    final long vcpu0;
    final long vcpu1;

    PvGuest() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 2);
        m.running(m.vcpu(0, 0), 0);
        m.xen.domains().allocSharedInfo(1, Heap.EXHAUSTED);
        for (long mfn = L1; mfn <= SPARE; mfn++) {
            m.owned(1, mfn);
        }
        entry(L1, 0, DATA, 7);
        entry(L1, 1, READ, 5);
        entry(L2, 0, L1, TABLE);
        entry(L3, 0, L2, TABLE);
        entry(L4, 0, L3, TABLE);
        vcpu0 = m.vcpu(1, 0);
        vcpu1 = m.vcpu(1, 1);
        m.events();
    }

    void entry(long table, int slot, long target, long flags) {
        m.machine.pages().set(table, slot, target << 12 | flags);
    }

    int set(VcpuContext context) {
        return m.xen.domctl().vcpus().setContext(vcpu0, context);
    }

    int destroy() {
        return m.xen.domctl().kill().destroy(1);
    }

    boolean isFree(long mfn) {
        return m.machine.frames().state(mfn) == 3;
    }
}
