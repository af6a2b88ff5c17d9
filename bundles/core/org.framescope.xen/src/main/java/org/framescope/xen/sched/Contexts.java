// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import org.framescope.machine.DomainKind;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;

/**
 * The two contexts of a switch: p, which the CPU holds, and n, which it is to hold.
 *
 * @param p ordinal of the vCPU whose context is saved
 * @param n ordinal of the vCPU whose context is loaded
 * @param prevDomain domain of p
 * @param nextDomain domain of n
 * @param prevKind kind of p's domain
 * @param nextKind kind of n's domain
 * @param sameVcpuId whether p and n have the same number inside their domains
 */
record Contexts(
        long p,
        long n,
        long prevDomain,
        long nextDomain,
        DomainKind prevKind,
        DomainKind nextKind,
        boolean sameVcpuId) {

    static Contexts of(Machine machine, long p, long n) {
        long prevDomain = machine.vcpus().get(p, VcpuWord.DOMAIN);
        long nextDomain = machine.vcpus().get(n, VcpuWord.DOMAIN);
        return new Contexts(
                p,
                n,
                prevDomain,
                nextDomain,
                machine.view().kind(prevDomain),
                machine.view().kind(nextDomain),
                machine.vcpus().get(p, VcpuWord.ID) == machine.vcpus().get(n, VcpuWord.ID));
    }

    boolean prevNeedsFull() {
        return GdtLdtArea.needsFullGdt(prevKind);
    }

    boolean nextNeedsFull() {
        return GdtLdtArea.needsFullGdt(nextKind);
    }

    boolean domainsDiffer() {
        return prevDomain != nextDomain;
    }
}
