// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EEXIST;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENODATA;
import static org.framescope.xen.Errno.ENOMEM;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.ESRCH;

import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;
import org.framescope.machine.SharedInfo;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.memory.AssignPages;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.memory.PageLists;

/** {@code domain_create}, {@code vcpu_create} and the domain's shared_info. Results are 0 or a negative errno. */
public final class Domains {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call CREATE = Call.function("domain_create", DOMAIN, Param.of("kind", Param.Kind.NUMBER));
    private static final Call VCPU = Call.function("vcpu_create", DOMAIN, Param.of("vcpu_id", Param.Kind.NUMBER));
    private static final Call SHARED_INFO = Call.function("alloc_shared_info", DOMAIN);

    /** VPF_down. */
    private static final long VPF_DOWN = 0x2;

    private static final int HVM_MAX_VCPUS = 128;
    static final long FIRST_RESERVED_DOMID = 0x7ff0;

    private final Machine machine;
    private final RecordTable<DomainWord> domains;
    private final Heap heap;
    private final PageLists lists;
    private final AssignPages assignPages;
    private final Frames frames;
    private final DomainReferences references;
    private final DestroyedDomains destroyed;
    private final InitialState initialState;

    /** The domains of {@code machine}. */
    public Domains(
            Machine machine,
            Heap heap,
            PageLists lists,
            AssignPages assignPages,
            Frames frames,
            DomainReferences references,
            DestroyedDomains destroyed) {
        this.references = references;
        this.destroyed = destroyed;
        this.machine = machine;
        domains = machine.domains();
        this.heap = heap;
        this.lists = lists;
        this.assignPages = assignPages;
        this.frames = frames;
        initialState = new InitialState(machine, heap, assignPages);
    }

    /** Ways to put a machine into a state without the operations that lead there. */
    public InitialState initialState() {
        return initialState;
    }

    /** {@link InitialState#setRunning} of a vCPU whose context {@code cpu} holds. */
    public int setRunning(int cpu, long vcpu) {
        return initialState.setRunning(cpu, vcpu, vcpu);
    }

    /** {@link InitialState#assignPages}. */
    public int assignPages(long domid, long first, long count) {
        return initialState.assignPages(domid, first, count);
    }

    /**
     * Creates a guest domain without vCPUs and without a shared_info frame (see {@link #allocSharedInfo}). An id may be
     * used again as soon as its domain is off the list; records here go by id, so what is left of the old one is freed
     * first.
     *
     * @param domid 0 to 0x7fef
     * @param kind PV64, PV32 or HVM
     * @param maxPages limit on its ordinary frames
     * @param maxVcpus 1 to 8192, of an HVM domain 128
     * @return 0; -EEXIST; -EINVAL for numbers out of range; -EOPNOTSUPP for PV32 without CONFIG_PV32; -ENOMEM
     */
    public int create(long domid, DomainKind kind, long maxPages, int maxVcpus) {
        machine.recorder().enter(CREATE, domid, kind.ordinal());
        int rc = check(domid, kind, maxPages, maxVcpus);
        if (rc == 0) {
            destroyed.complete(domid);
            rc = createRecord(domid, kind, maxPages, maxVcpus);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int check(long domid, DomainKind kind, long maxPages, int maxVcpus) {
        int limit = kind == DomainKind.HVM ? HVM_MAX_VCPUS : GdtLdtArea.MAX_VCPUS;
        boolean guest = kind.isPv() || kind == DomainKind.HVM;
        if (domid < 0 || domid >= FIRST_RESERVED_DOMID || !guest || maxPages < 0 || maxVcpus < 1 || maxVcpus > limit) {
            return -EINVAL;
        }
        if (kind == DomainKind.PV32 && machine.globals().get(0, GlobalWord.PV32) == 0) {
            return -EOPNOTSUPP;
        }
        return exists(domid) ? -EEXIST : 0;
    }

    /** Whether there is a guest's or a system domain with this id on the domain list. */
    public boolean exists(long domid) {
        return references.isListed(domid);
    }

    /**
     * Creates the record of any domain, Xen's own included, and puts it on the domain list.
     *
     * @return 0 or -ENOMEM when no frame is left for its struct or a PV domain's per-domain table; nothing is kept then
     */
    public int createRecord(long domid, DomainKind kind, long maxPages, int maxVcpus) {
        long struct = heap.allocXenheapPage();
        if (struct == Heap.EXHAUSTED) {
            return -ENOMEM;
        }
        long perDomainTable = kind.isPv() ? allocPerDomainTable() : 0;
        if (perDomainTable == Heap.EXHAUSTED) {
            destroyed.freeStruct(struct);
            return -ENOMEM;
        }
        for (int word = 0; word < DomainWord.RECORD_WORDS; word++) {
            machine.words().write(Space.DOMAIN.at(domid * DomainWord.RECORD_WORDS + word), 0);
        }
        domains.set(domid, DomainWord.KIND, kind.ordinal());
        domains.set(domid, DomainWord.REFCNT, 1);
        for (DomainWord list : new DomainWord[] {
            DomainWord.PAGE_LIST,
            DomainWord.EXTRA_PAGE_LIST,
            DomainWord.XENPAGE_LIST,
            DomainWord.RELMEM_LIST,
            DomainWord.PINNED_SHADOWS,
            DomainWord.SHADOW_FREELIST
        }) {
            lists.init(domid, list);
        }
        domains.set(domid, DomainWord.MAX_PAGES, maxPages);
        domains.set(domid, DomainWord.MAX_VCPUS, maxVcpus);
        long base = machine.globals().get(0, GlobalWord.NR_VCPUS);
        domains.set(domid, DomainWord.VCPU_BASE, base);
        machine.globals().set(0, GlobalWord.NR_VCPUS, base + maxVcpus);
        domains.set(domid, DomainWord.STRUCT_PDX, struct);
        domains.set(domid, DomainWord.EXTERNAL_PAGING, kind == DomainKind.HVM ? 1 : 0);
        machine.words().write(Space.OWNER.at(struct), domid + 1);
        domains.set(domid, DomainWord.PERDOMAIN_L3, perDomainTable);
        link(domid);
        domains.set(domid, DomainWord.EXISTS, 1);
        return 0;
    }

    /** The L3 table below which a PV domain's descriptor tables are mapped; a frame without an owner. */
    private long allocPerDomainTable() {
        long mfn = heap.allocXenheapPage();
        if (mfn != Heap.EXHAUSTED) {
            machine.frames().setCaf(mfn, 0);
        }
        return mfn;
    }

    /** The domain list is in order of ids. */
    private void link(long domid) {
        long before = 0;
        long at = machine.globals().get(0, GlobalWord.DOMAIN_LIST);
        while (at != 0 && at - 1 < domid) {
            before = at;
            at = domains.get(at - 1, DomainWord.NEXT);
        }
        domains.set(domid, DomainWord.NEXT, at);
        if (before == 0) {
            machine.globals().set(0, GlobalWord.DOMAIN_LIST, domid + 1);
        } else {
            domains.set(before - 1, DomainWord.NEXT, domid + 1);
        }
    }

    /**
     * Creates vCPU {@code id}: down, not initialised, its 32 slots not present. vCPUs are created in ascending order.
     *
     * @return 0; -ESRCH for an unknown domain; -EINVAL when {@code id} is not the next one or beyond max_vcpus
     */
    public int createVcpu(long domid, int id) {
        machine.recorder().enter(VCPU, domid, id);
        int rc = !exists(domid) ? -ESRCH : createNextVcpu(domid, id);
        machine.recorder().leave(rc);
        return rc;
    }

    private int createNextVcpu(long domid, int id) {
        if (id != domains.get(domid, DomainWord.NR_VCPUS) || id >= domains.get(domid, DomainWord.MAX_VCPUS)) {
            return -EINVAL;
        }
        long vcpu = domains.get(domid, DomainWord.VCPU_BASE) + id;
        RecordTable<VcpuWord> vcpus = machine.vcpus();
        vcpus.set(vcpu, VcpuWord.DOMAIN, domid);
        vcpus.set(vcpu, VcpuWord.ID, id);
        vcpus.set(vcpu, VcpuWord.DIRTY_CPU, Links.CLEAN);
        vcpus.set(vcpu, VcpuWord.PAUSE_FLAGS, VPF_DOWN);
        vcpus.set(vcpu, VcpuWord.IN_KERNEL, 1);
        vcpus.set(vcpu, VcpuWord.EXISTS, 1);
        domains.add(domid, DomainWord.NR_VCPUS, 1);
        return 0;
    }

    /** Creates the vCPUs of {@code domid} up to {@code id} that do not exist yet; 0, -ESRCH or -EINVAL. */
    public int createVcpusUpTo(long domid, int id) {
        if (!exists(domid)) {
            return -ESRCH;
        }
        int rc = 0;
        for (long next = domains.get(domid, DomainWord.NR_VCPUS); rc == 0 && next <= id; next++) {
            rc = createVcpu(domid, (int) next);
        }
        return rc;
    }

    /** As {@link #allocSharedInfo(long, long)}, in a frame that the heap chooses. */
    public long allocSharedInfo(long domid) {
        return allocSharedInfo(domid, Heap.EXHAUSTED);
    }

    /**
     * Gives the domain its shared_info frame, as choice {@code shared-info} says: a Xen heap frame shared with it, or a
     * PGC_extra frame of its own on which Xen holds a writable reference.
     *
     * @param mfn a free frame, or {@link Heap#EXHAUSTED} to let the heap choose
     * @return the frame; -ESRCH; -EEXIST if it has one; -EINVAL when {@code mfn} is not free; -ENOMEM
     */
    public long allocSharedInfo(long domid, long mfn) {
        return allocSharedInfo(domid, mfn, SharedInfoFault.NONE);
    }

    /** As {@link #allocSharedInfo(long, long)}; -ENODATA when {@code fault} meets a PGC_extra frame. */
    public long allocSharedInfo(long domid, long mfn, SharedInfoFault fault) {
        machine.recorder().enter(SHARED_INFO, domid);
        long rc = sharedInfo(domid, mfn, fault);
        machine.recorder().leave(rc);
        return rc;
    }

    private long sharedInfo(long domid, long wanted, SharedInfoFault fault) {
        if (!exists(domid) || domid >= FIRST_RESERVED_DOMID) {
            return -ESRCH;
        }
        if (domains.get(domid, DomainWord.SHARED_INFO) != 0) {
            return -EEXIST;
        }
        boolean xenheap = machine.choice(Choice.SHARED_INFO) == SharedInfo.XENHEAP;
        if (!xenheap) {
            int rc = machine.layout().extra() == 0 ? -ENOMEM : assignPages.check(domid, true);
            if (rc != 0) {
                return rc;
            }
        }
        long mfn = wanted;
        if (wanted != Heap.EXHAUSTED) {
            if (!heap.take(wanted)) {
                return -EINVAL;
            }
        } else {
            mfn = xenheap ? heap.allocXenheapPage() : heap.allocDomheapPage();
        }
        if (mfn == Heap.EXHAUSTED) {
            return -ENOMEM;
        }
        long rc = xenheap ? shareXenheap(domid, mfn) : assignExtra(domid, mfn, fault);
        if (rc == 0) {
            domains.set(domid, DomainWord.SHARED_INFO, mfn);
        }
        return rc == 0 ? mfn : rc;
    }

    private int shareXenheap(long domid, long mfn) {
        machine.frames().setCaf(mfn, machine.layout().xenHeap());
        assignPages.shareWithGuest(mfn, domid, true);
        return 0;
    }

    private int assignExtra(long domid, long mfn, SharedInfoFault fault) {
        machine.frames().setCaf(mfn, machine.layout().extra());
        int rc = assignPages.assignPage(mfn, domid);
        if (rc != 0 || fault == SharedInfoFault.NONE) {
            return rc == 0 ? frames.getPageAndType(mfn, domid, PageType.WRITABLE) : rc;
        }
        if (fault == SharedInfoFault.DROPPED && frames.getPage(mfn, domid)) {
            frames.putPageAllocRef(mfn);
            frames.putPage(mfn);
        }
        return -ENODATA;
    }
}
