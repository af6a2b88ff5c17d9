// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EACCES;
import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;

/**
 * What an L1 entry holds: a general reference to its frame, and a writable type reference if it is writable. Source:
 * {@code get_page_from_l1e} and {@code put_page_from_l1e}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class L1Entries {
    private static final Param ENTRY = Param.of("l1e", Param.Kind.HEX);
    private static final Param L1_OWNER = Param.of("l1e_owner", Param.Kind.DOMAIN);
    private static final Call GET =
            Call.function("get_page_from_l1e", ENTRY, L1_OWNER, Param.of("pg_owner", Param.Kind.DOMAIN));
    private static final Call PUT = Call.function("put_page_from_l1e", ENTRY, L1_OWNER);

    /** The frame number of all ones that guests use in error conditions: the widest physical address. */
    private static final long INVALID_MFN = (1L << 40) - 1;

    private final Machine machine;
    private final FrameTable table;
    private final PageInfoLayout layout;
    private final Frames frames;
    private final Descriptors descriptors;
    private final PteRules rules;

    /** Entries of tables in {@code machine}. */
    public L1Entries(Machine machine, Frames frames, Descriptors descriptors, PteRules rules) {
        this.machine = machine;
        table = machine.frames();
        layout = machine.layout();
        this.frames = frames;
        this.descriptors = descriptors;
        this.rules = rules;
    }

    /**
     * {@code get_page_from_l1e}: takes the references of {@code entry}, which is present.
     *
     * @param l1Owner the domain of the table
     * @param pgOwner the domain that the frame is expected to belong to
     * @return 0; above 0, flags of the entry to flip (no reference is kept then: MMIO); -EINVAL for bad flags, -EPERM for
     *     MMIO without permission, -EBUSY for a frame of somebody else or of another type, -EACCES for cache attributes
     */
    public int get(long entry, long l1Owner, long pgOwner) {
        machine.recorder().enter(GET, entry, l1Owner, pgOwner);
        int rc = getPage(entry, l1Owner, pgOwner);
        machine.recorder().leave(rc);
        return rc;
    }

    private int getPage(long entry, long l1Owner, long pgOwner) {
        long bad = entry & rules.l1Disallowed(l1Owner);
        if (bad != 0) {
            machine.recorder().event(PageTableEvents.BAD_FLAGS, 1, bad);
            return -EINVAL;
        }
        long mfn = Pte.mfn(entry);
        if (!frames.isValid(mfn)) {
            return mmio(entry, l1Owner, pgOwner);
        }
        int owner = table.owner(mfn);
        boolean referenced = owner >= 0 && layout.count(table.caf(mfn)) != 0;
        if (referenced && owner == MachineView.DOMID_IO) {
            return mmio(entry, l1Owner, pgOwner);
        }
        if (!referenced || !frames.getPage(mfn, owner)) {
            return refuse(entry, l1Owner, pgOwner);
        }
        return typed(entry, l1Owner, pgOwner, owner);
    }

    /** The general reference is held. */
    private int typed(long entry, long l1Owner, long pgOwner, int owner) {
        long mfn = Pte.mfn(entry);
        long as = pgOwner;
        if (owner != pgOwner && owner != MachineView.DOMID_COW) {
            if (pgOwner == l1Owner || !isPrivileged(pgOwner)) {
                machine.recorder().event(PageTableEvents.WRONG_PG_OWNER, pgOwner, l1Owner, owner);
                return drop(entry, l1Owner, pgOwner, mfn);
            }
            as = owner;
        }
        boolean writable = Pte.isWritable(entry);
        if (writable && owner == MachineView.DOMID_COW) {
            return drop(entry, l1Owner, as, mfn);
        }
        boolean write = writable && countsWritable(l1Owner, as);
        if (write && frames.getPageType(mfn, PageType.WRITABLE) != 0) {
            machine.recorder().event(PageTableEvents.NOT_WRITABLE, mfn);
            return drop(entry, l1Owner, as, mfn);
        }
        return cached(entry, mfn, write);
    }

    /** Both references are held: are the cache attributes in order? */
    private int cached(long entry, long mfn, boolean write) {
        boolean special = (table.caf(mfn) & (layout.xenHeap() | layout.extra())) != 0;
        if (special && (entry & Pte.CACHE_ATTRS) != 0) {
            if (write) {
                frames.putPageType(mfn);
            }
            frames.putPage(mfn);
            machine.recorder().event(PageTableEvents.CACHE_ATTRIBUTES, mfn);
            return -EACCES;
        }
        boolean combining = (entry & (Pte.CACHE_ATTRS | Pte.RW)) == (Pte.WC | Pte.RW);
        if (combining && !selfSnoop()) {
            table.setTaf(mfn, table.taf(mfn) | layout.nonCoherent());
        }
        return 0;
    }

    private boolean selfSnoop() {
        return machine.globals().get(0, GlobalWord.SELF_SNOOP) != 0;
    }

    /** {@code xsm_priv_mapping} of the default policy: only the control domain may map what is not its target's. */
    private static boolean isPrivileged(long domid) {
        return domid == 0;
    }

    /** Writable mappings by others of a domain whose frame numbers are translated are not counted. */
    private boolean countsWritable(long l1Owner, long pgOwner) {
        return l1Owner == pgOwner || pgOwner < 0 || !machine.domains().is(pgOwner, DomainWord.EXTERNAL_PAGING);
    }

    private int drop(long entry, long l1Owner, long pgOwner, long mfn) {
        int rc = refuse(entry, l1Owner, pgOwner);
        frames.putPage(mfn);
        return rc;
    }

    private int refuse(long entry, long l1Owner, long pgOwner) {
        long mfn = Pte.mfn(entry);
        machine.recorder()
                .event(PageTableEvents.L1_ENTRY_REFUSED, mfn, machine.pages().m2p(mfn), entry, l1Owner, pgOwner);
        return -EBUSY;
    }

    /** MMIO space is not counted; both domains must be permitted to use it, and it is not cached. */
    private int mmio(long entry, long l1Owner, long pgOwner) {
        long mfn = Pte.mfn(entry);
        long asker = pgOwner == MachineView.DOMID_IO ? callersDomain() : pgOwner;
        if (!permitted(asker)) {
            return refuseMmio(mfn, () -> machine.recorder().event(PageTableEvents.MMIO_REFUSED, asker, mfn));
        }
        if (asker != l1Owner && !permitted(l1Owner)) {
            return refuseMmio(
                    mfn,
                    () -> machine.recorder()
                            .event(PageTableEvents.MMIO_REFUSED_FOR_OTHER, callersDomain(), mfn, asker, l1Owner));
        }
        return switch ((int) (entry & Pte.CACHE_ATTRS)) {
            case 0 -> (int) (Pte.PWT | Pte.PCD);
            case (int) Pte.PWT, (int) (Pte.PWT | Pte.PAT) -> (int) (Pte.PCD | entry & Pte.PAT);
            default -> 0;
        };
    }

    private static int refuseMmio(long mfn, Runnable message) {
        if (mfn == INVALID_MFN) {
            return -EINVAL;
        }
        message.run();
        return -EPERM;
    }

    private long callersDomain() {
        return machine.vcpus().get(frames.oldGuestTable().current(), VcpuWord.DOMAIN);
    }

    private boolean permitted(long domid) {
        return domid >= 0 && machine.domains().is(domid, DomainWord.IO_PERMITTED);
    }

    /** {@code put_page_from_l1e}: puts what {@code entry} of a table of {@code l1Owner} holds; nothing if not present. */
    public void put(long entry, long l1Owner) {
        if (!Pte.isPresent(entry)) {
            return;
        }
        machine.recorder().enter(PUT, entry, l1Owner);
        long mfn = Pte.mfn(entry);
        if (frames.isValid(mfn)) {
            int owner = table.owner(mfn);
            if (owner != MachineView.DOMID_IO) {
                put(mfn, owner, Pte.isWritable(entry), l1Owner);
            }
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void put(long mfn, int owner, boolean writable, long l1Owner) {
        if (writable && countsWritable(l1Owner, owner)) {
            frames.putPageAndType(mfn);
        } else {
            descriptors.beforePutOfReadOnly(mfn, l1Owner);
            frames.putPage(mfn);
        }
    }
}
