// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.grants.GrantTables;
import org.framescope.xen.memory.ForeignMaps;
import org.framescope.xen.memory.FreePages;

/**
 * {@code complete_domain_destroy}: what is done with a destroyed domain once no CPU can look at its struct any more. Its
 * vCPUs, grant table, shared_info and struct go, whatever references their frames have. Source:
 * {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
public final class DestroyedDomains {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call COMPLETE = Call.function("complete_domain_destroy", DOMAIN);
    private static final Call ARCH = Call.function("arch_domain_destroy", DOMAIN);
    private static final Call FREE_STRUCT = Call.function("free_domain_struct", DOMAIN);

    private final Machine machine;
    private final RecordTable<DomainWord> domains;
    private final FreePages freePages;
    private final GrantTables grants;
    private final ForeignMaps foreignMaps;

    /** Frees what destroyed domains of {@code machine} leave. */
    public DestroyedDomains(Machine machine, FreePages freePages, GrantTables grants, ForeignMaps foreignMaps) {
        this.machine = machine;
        domains = machine.domains();
        this.freePages = freePages;
        this.grants = grants;
        this.foreignMaps = foreignMaps;
    }

    /** An RCU grace period ends: every destroyed domain is freed, in the order in which they were destroyed; how many. */
    public int completeAll() {
        int count = 0;
        for (long last = last(); last != 0; last = last()) {
            complete(last - 1);
            count++;
        }
        return count;
    }

    /** The id plus one of the domain that waits longest: it stands at the end. */
    private long last() {
        long at = machine.globals().get(0, GlobalWord.RCU_DOMAINS);
        while (at != 0 && domains.is(at - 1, DomainWord.RCU_NEXT)) {
            at = domains.get(at - 1, DomainWord.RCU_NEXT);
        }
        return at;
    }

    /** Frees what is left of {@code domid} if it is a destroyed domain; whether it was one. */
    public boolean complete(long domid) {
        boolean waiting = domains.is(domid, DomainWord.EXISTS)
                && domains.get(domid, DomainWord.REFCNT) == DomainReferences.DESTROYED;
        if (waiting) {
            machine.recorder().enter(COMPLETE, domid);
            dequeue(domid);
            free(domid);
            machine.recorder().leave(Recorder.NO_RC);
        }
        return waiting;
    }

    private void dequeue(long domid) {
        long next = domains.get(domid, DomainWord.RCU_NEXT);
        long at = machine.globals().get(0, GlobalWord.RCU_DOMAINS);
        if (at == domid + 1) {
            machine.globals().set(0, GlobalWord.RCU_DOMAINS, next);
            return;
        }
        while (domains.get(at - 1, DomainWord.RCU_NEXT) != domid + 1) {
            at = domains.get(at - 1, DomainWord.RCU_NEXT);
        }
        domains.set(at - 1, DomainWord.RCU_NEXT, next);
    }

    private void free(long domid) {
        long base = domains.get(domid, DomainWord.VCPU_BASE);
        for (long id = domains.get(domid, DomainWord.NR_VCPUS) - 1; id >= 0; id--) {
            machine.vcpus().set(base + id, VcpuWord.EXISTS, 0);
        }
        grants.destroy(domid);
        foreignMaps.forget(domid, freePages);
        machine.recorder().enter(ARCH, domid);
        freePerDomainMappings(domid);
        long sharedInfo = domains.get(domid, DomainWord.SHARED_INFO);
        if (sharedInfo != 0) {
            domains.set(domid, DomainWord.SHARED_INFO, 0);
            freePages.freeXenheapPage(sharedInfo);
        }
        machine.recorder().leave(Recorder.NO_RC);
        machine.recorder().enter(FREE_STRUCT, domid);
        long struct = domains.get(domid, DomainWord.STRUCT_PDX);
        domains.set(domid, DomainWord.EXISTS, 0);
        machine.words().write(Space.OWNER.at(struct), 0);
        freeStruct(struct);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** {@code free_perdomain_mappings}: the table below which a PV domain's descriptor tables were mapped. */
    private void freePerDomainMappings(long domid) {
        long table = domains.get(domid, DomainWord.PERDOMAIN_L3);
        if (table != 0) {
            domains.set(domid, DomainWord.PERDOMAIN_L3, 0);
            freePages.freeDomheapPage(table);
        }
    }

    /** Gives back the frame that a struct domain was in. */
    void freeStruct(long mfn) {
        freePages.freeXenheapPage(mfn);
    }
}
