// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.LdtPaging;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.SharedInfo;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.memory.ForeignMaps;
import org.framescope.xen.memory.IoreqPages;
import org.framescope.xen.memory.PageLists;

/**
 * {@code domain_relinquish_resources}: what a dying domain holds is given back, stage by stage; {@link DomainWord#REL_STAGE}
 * tells how far it got. Frames that are PGC_extra are left to whoever made them. Source: {@code xen/arch/x86/domain.c},
 * RELEASE-4.17.0.
 */
final class RelinquishResources {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call CALL = Call.function("domain_relinquish_resources", DOMAIN);
    private static final Call HVM = Call.function("hvm_domain_relinquish_resources", DOMAIN);
    private static final Call FREE_SHARED_INFO = Call.function("free_shared_info", DOMAIN);

    private static final int PAGETABLES = 0;
    private static final int XEN = 1;
    private static final int L4 = 2;
    private static final int L3 = 3;
    private static final int L2 = 4;
    private static final int DONE = 5;

    private final Machine machine;
    private final Frames frames;
    private final PageLists lists;
    private final Descriptors descriptors;
    private final GuestTables tables;
    private final RelinquishMemory memory;
    private final IoreqPages ioreq;
    private final ForeignMaps foreignMaps;

    RelinquishResources(DomainMechanisms all, GuestTables tables, RelinquishMemory memory) {
        machine = all.machine();
        frames = all.frames();
        lists = all.lists();
        descriptors = all.descriptors();
        ioreq = all.ioreqPages();
        foreignMaps = all.foreignMaps();
        this.tables = tables;
        this.memory = memory;
    }

    /**
     * Goes on with {@code domid} where it was interrupted: 0, or -ERESTART.
     *
     * @param forgetLdt whether LDT slots are left alone: the mistake that dropping paging-out had to avoid
     */
    int relinquish(long domid, boolean forgetLdt) {
        machine.recorder().enter(CALL, domid);
        if (machine.domains().is(domid, DomainWord.DIRTY_CPUMASK)) {
            machine.recorder()
                    .event(DomainEvents.STILL_DIRTY, domid, machine.domains().get(domid, DomainWord.DIRTY_CPUMASK));
        }
        int rc = 0;
        for (long at = machine.domains().get(domid, DomainWord.REL_STAGE); rc == 0 && at < DONE; at++) {
            rc = stage(domid, (int) at, forgetLdt);
            if (rc == 0) {
                machine.domains().set(domid, DomainWord.REL_STAGE, at + 1);
            }
        }
        if (rc == 0) {
            finish(domid);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int stage(long domid, int stage, boolean forgetLdt) {
        return switch (stage) {
            case PAGETABLES -> dropTables(domid, forgetLdt);
            case XEN -> memory.run(domid, DomainWord.XENPAGE_LIST, PageType.NONE);
            case L4 -> memory.run(domid, DomainWord.PAGE_LIST, PageType.L4);
            case L3 -> memory.run(domid, DomainWord.PAGE_LIST, PageType.L3);
            default -> dropTablesLeft(domid);
        };
    }

    /** With the last tables go the mappings of others' frames, those too that lie in tables outside the machine. */
    private int dropTablesLeft(long domid) {
        int rc = memory.run(domid, DomainWord.PAGE_LIST, PageType.L2);
        if (rc == 0) {
            foreignMaps.unmapAll(domid);
        }
        return rc;
    }

    /** The roots of every vCPU, then the descriptor tables of every vCPU; then no frame is parked. */
    private int dropTables(long domid, boolean forgetLdt) {
        long base = machine.domains().get(domid, DomainWord.VCPU_BASE);
        long vcpus = machine.domains().get(domid, DomainWord.NR_VCPUS);
        for (long vcpu = base; vcpu < base + vcpus; vcpu++) {
            int rc = tables.destroy(vcpu);
            if (rc != 0) {
                return rc;
            }
        }
        if (machine.view().kind(domid).isPv()) {
            for (long vcpu = base; vcpu < base + vcpus; vcpu++) {
                destroyDescriptorTables(vcpu, forgetLdt);
            }
        }
        lists.splice(domid, DomainWord.PAGE_LIST, DomainWord.RELMEM_LIST);
        return 0;
    }

    /** Where LDTs are always paged out (up to 4.11), their slots go with the mappings of their frames. */
    private void destroyDescriptorTables(long vcpu, boolean forgetLdt) {
        if (machine.choice(Choice.LDT) != LdtPaging.HOOK && !forgetLdt) {
            descriptors.destroyLdt(vcpu);
        }
        descriptors.destroyGdt(vcpu);
    }

    private void finish(long domid) {
        if (!machine.view().kind(domid).isPv()) {
            machine.recorder().enter(HVM, domid);
            ioreq.freeAll(domid);
            machine.recorder().leave(Recorder.NO_RC);
        }
        long sharedInfo = machine.domains().get(domid, DomainWord.SHARED_INFO);
        if (sharedInfo != 0 && machine.choice(Choice.SHARED_INFO) == SharedInfo.EXTRA) {
            machine.recorder().enter(FREE_SHARED_INFO, domid);
            machine.domains().set(domid, DomainWord.SHARED_INFO, 0);
            frames.putPageAllocRef(sharedInfo);
            frames.putPageAndType(sharedInfo);
            machine.recorder().leave(Recorder.NO_RC);
        }
    }
}
