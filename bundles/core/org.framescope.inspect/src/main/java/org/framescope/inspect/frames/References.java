// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.machine.SharedInfo;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.actors.HandsOfActors;
import org.framescope.xen.grants.GrantView;
import org.framescope.xen.memory.ForeignMapView;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.InHand;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.ShadowView;

/**
 * The one enumeration of everything that holds a reference to a frame. Holders, audits and leak reports all use it.
 *
 * <p>Enumerated: PGC_allocated, PGT_pinned, PGT_partial, PGT_locked, the share of a Xen heap frame, a p2m's use of its tables, GDT and LDT slots,
 * root tables of PV vCPUs, deferred puts, registered vcpu_info, pages of event channels and interrupts that Xen maps, the
 * present guest entries of validated or partly validated page tables, shadows, pages of I/O request servers, shared_info in a PGC_extra frame, mappings of foreign frames and of
 * grants, and what actors have in hand between two steps. An entry above L1 that names its own table, and any that names a
 * frame of dom_io or no frame at all, holds nothing. Facts: {@code xen/arch/x86/mm.c}, {@code pv/descriptor-tables.c},
 * {@code domain.c}, RELEASE-4.17.0; of shared_info, the thread of February and March 2020.
 *
 * <p>Cost: one row a frame, and 512 words a page table in use. Confined to one thread; a visitor asks it for nothing
 * while it is shown something.
 */
public final class References {
    /** Is shown each reference. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One holder.
         *
         * @param kind what it is and how many references it stands for
         * @param target the frame held
         * @param holder the vCPU's ordinal, the table's mfn, the domain's id, the actor's number, or the frame itself for what
         *     its own words say
         * @param slot which slot, entry or handle, or -1
         */
        void reference(HolderKind kind, long target, long holder, int slot);
    }

    private static final int FRAMES_A_LOOK = 1 << 12;
    private static final int LDT_SLOT = 16;
    private static final int GDT_SLOTS = 14;

    private final State state;
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final long maxPage;
    private final Owners owners;
    private final boolean extraSharedInfo;
    private final EntryReferences entries;

    /** The references in {@code state}. */
    public References(State state) {
        this.state = state;
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
        maxPage = machine.maxPage();
        owners = new Owners(machine);
        entries = new EntryReferences(state, owners);
        extraSharedInfo = state.release().choices().get(Choice.SHARED_INFO) == SharedInfo.EXTRA;
    }

    /** Shows {@code visitor} every reference to every frame: frames' own words and tables first, then vCPUs. */
    public void visit(Visitor visitor) {
        visit(visitor, () -> false);
    }

    /** The same, ended early when {@code cancelled}, which is asked every {@value #FRAMES_A_LOOK} frames, says so. */
    public void visit(Visitor visitor, BooleanSupplier cancelled) {
        visitRows((mfn, _, caf, taf, tail) -> visitFrame(mfn, caf, taf, tail, visitor), cancelled);
        visitOthers(visitor);
    }

    /** The same without what the words of a frame say of itself: only references from elsewhere. */
    public void visitFromElsewhere(Visitor visitor, BooleanSupplier cancelled) {
        visitRows((mfn, _, caf, taf, tail) -> visitEntries(mfn, caf, taf, tail, visitor), cancelled);
        visitOthers(visitor);
    }

    private void visitRows(Reading.RowVisitor visitor, BooleanSupplier cancelled) {
        for (long mfn = 0; mfn < maxPage && !cancelled.getAsBoolean(); mfn += FRAMES_A_LOOK) {
            state.reading().presentRows(mfn, Math.min(maxPage, mfn + FRAMES_A_LOOK), visitor);
        }
    }

    /** Shows {@code visitor} every reference that no word or entry of a frame says: those of vCPUs, shadows, domains and actors. */
    public void visitOthers(Visitor visitor) {
        for (long vcpu = 0; vcpu < machine.vcpuCount(); vcpu++) {
            visitVcpu(vcpu, visitor);
        }
        visitShadows(visitor);
        visitDomains(visitor);
        visitActors(visitor);
    }

    /** Shows {@code visitor} what actors have in hand. */
    public void visitActors(Visitor visitor) {
        SortedSet<Integer> actors = new TreeSet<>();
        state.reading().visit(Space.ACTOR, (address, _) -> actors.add(HandsOfActors.actor(address)));
        if (!actors.isEmpty()) {
            HandsOfActors hands = new HandsOfActors(state.reading(), state.release());
            actors.forEach(actor -> hands.visit(actor, new InHand() {
                @Override
                public void general(long mfn) {
                    visitor.reference(HolderKind.IN_HAND, mfn, actor, -1);
                }

                @Override
                public void type(long mfn) {
                    visitor.reference(HolderKind.IN_HAND_TYPE, mfn, actor, -1);
                }
            }));
        }
    }

    /**
     * Shows {@code visitor} what domains hold: pages of I/O request servers and shared_info, mappings of foreign frames and of
     * grants.
     */
    public void visitDomains(Visitor visitor) {
        ForeignMapView foreign = new ForeignMapView(machine);
        GrantView grants = new GrantView(machine);
        for (int domid : machine.domainIds()) {
            visitPages(HolderKind.IOREQ, domid, DomainWord.IOREQ_PAGES, visitor);
            visitPages(HolderKind.EVENT_ARRAY, domid, DomainWord.EVENT_ARRAY, visitor);
            visitPages(HolderKind.PIRQ_EOI_MAP, domid, DomainWord.PIRQ_EOI_MAP, visitor);
            if (extraSharedInfo) {
                visitPages(HolderKind.SHARED_INFO, domid, DomainWord.SHARED_INFO, visitor);
            }
            foreign.mappingsBy(domid)
                    .forEach(m -> visitor.reference(
                            m.typed() ? HolderKind.FOREIGN_MAP_RW : HolderKind.FOREIGN_MAP_RO,
                            m.mfn(),
                            domid,
                            m.handle()));
            grants.mappingsBy(domid).forEach(m -> visitGrant(m, visitor));
        }
    }

    /** Frames that Xen made for itself in the domain's name, or that it maps. */
    private void visitPages(HolderKind kind, int domid, DomainWord pages, Visitor visitor) {
        for (int page = 0; page < pages.length(); page++) {
            long mfn = machine.domains().get(domid, pages, page);
            if (mfn != 0 && mfn < maxPage) {
                visitor.reference(kind, mfn, domid, pages.length() == 1 ? -1 : page);
            }
        }
    }

    /** {@code map_grant_ref}: a host mapping by another domain of an external-paging one takes no type reference. */
    private void visitGrant(GrantView.Mapping mapping, Visitor visitor) {
        boolean external = mapping.mapper() != mapping.granter()
                && machine.domains().is(mapping.granter(), DomainWord.EXTERNAL_PAGING);
        if (mapping.isForHost()) {
            boolean typed = mapping.isWritable() && !external;
            visitor.reference(
                    typed ? HolderKind.GRANT_RW : HolderKind.GRANT_RO,
                    mapping.mfn(),
                    mapping.mapper(),
                    mapping.handle());
        }
        if (mapping.isForDevice()) {
            visitor.reference(
                    mapping.isWritable() ? HolderKind.GRANT_RW : HolderKind.GRANT_RO,
                    mapping.mfn(),
                    mapping.mapper(),
                    mapping.handle());
        }
    }

    /** Shows {@code visitor} what the words of {@code mfn} hold: itself, and when it is a table, what its entries name. */
    public void visitFrame(long mfn, Visitor visitor) {
        visitFrame(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn), visitor);
    }

    /** As {@link #visitFrame(long, Visitor)} for the frame whose row consists of these words. */
    private void visitFrame(long mfn, long caf, long taf, long tail, Visitor visitor) {
        visitOwn(mfn, caf, taf, tail, visitor);
        visitEntries(mfn, caf, taf, tail, visitor);
    }

    /** Shows {@code visitor} what the entries of {@code mfn}, whose row consists of these words, hold, if it is a table. */
    public void visitEntries(long mfn, long caf, long taf, long tail, Visitor visitor) {
        entries.visit(mfn, caf, taf, tail, visitor);
    }

    /** The frame table they are read from. */
    public FrameView frames() {
        return frames;
    }

    /** Shows {@code visitor} what the vCPU with ordinal {@code vcpu} holds. */
    public void visitVcpu(long vcpu, Visitor visitor) {
        if (machine.vcpus().is(vcpu, VcpuWord.EXISTS)) {
            visitSlots(vcpu, machine.globals().get(0, GlobalWord.ZERO_PAGE), visitor);
            DomainKind kind = machine.kindOfVcpu(vcpu);
            if (kind.isPv()) {
                visitWord(HolderKind.GUEST_TABLE, vcpu, VcpuWord.GUEST_TABLE, visitor);
                visitWord(HolderKind.GUEST_TABLE_USER, vcpu, VcpuWord.GUEST_TABLE_USER, visitor);
            }
            if (kind.isPv() || kind == DomainKind.IDLE) {
                visitDeferred(vcpu, visitor);
            }
            visitWord(HolderKind.VCPU_INFO, vcpu, VcpuWord.VCPU_INFO, visitor);
            visitWord(HolderKind.EVENT_CONTROL, vcpu, VcpuWord.EVENT_CONTROL, visitor);
        }
    }

    /** Shows {@code visitor} what shadows hold. */
    public void visitShadows(Visitor visitor) {
        for (int domid : machine.domainIds()) {
            if (machine.domains().is(domid, DomainWord.SHADOW_MODE)) {
                visitShadows(domid, visitor);
            }
        }
    }

    /** A shadow holds the frame it shadows, save that of a superpage, and the L4 of a 32-bit PV guest. */
    private void visitShadows(int domid, Visitor visitor) {
        ShadowView shadows = new ShadowView(machine, state.release());
        boolean pv32 = machine.kind(domid) == DomainKind.PV32;
        for (long smfn : shadows.shadows(domid)) {
            Shadow shadow = shadows.shadow(domid, smfn);
            boolean holds = shadow.type().isShadow()
                    && !shadow.type().isSplinter()
                    && !(pv32 && shadow.type() == ShadowType.L4_64);
            if (holds && shadow.back() < maxPage) {
                visitor.reference(HolderKind.SHADOW, shadow.back(), smfn, -1);
            }
        }
    }

    /** Shows {@code visitor} what the words of {@code mfn} hold, apart from its entries: references to itself. */
    public void visitOwn(long mfn, Visitor visitor) {
        visitOwn(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn), visitor);
    }

    /** Shows {@code visitor} what the entries of {@code mfn} hold, if it is a table. */
    public void visitEntries(long mfn, Visitor visitor) {
        visitEntries(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn), visitor);
    }

    /** As {@link #visitOwn(long, Visitor)} for the frame whose row consists of these words. */
    public void visitOwn(long mfn, long caf, long taf, long tail, Visitor visitor) {
        int at = layout.state(caf);
        if (at == PageInfoLayout.FREE || at == PageInfoLayout.OFFLINED) {
            return;
        }
        if ((caf & layout.allocated()) != 0) {
            visitor.reference(HolderKind.ALLOCATION, mfn, mfn, -1);
        }
        if (taf != 0) {
            visitTyped(mfn, caf, taf, tail, visitor);
            for (long n = state.reading().read(Space.KEPT.at(mfn)); n > 0; n--) {
                visitor.reference(HolderKind.KEPT, mfn, mfn, -1);
            }
        }
    }

    private void visitTyped(long mfn, long caf, long taf, long tail, Visitor visitor) {
        if ((taf & layout.pinned()) != 0) {
            visitor.reference(HolderKind.PIN, mfn, mfn, -1);
        }
        if ((taf & layout.partial()) != 0) {
            visitor.reference(HolderKind.PARTIAL, mfn, mfn, -1);
        }
        if ((taf & layout.locked()) != 0) {
            visitor.reference(HolderKind.LOCK, mfn, mfn, -1);
        }
        if (layout.typeCount(taf) != 0 && isShared(caf, tail)) {
            visitor.reference(HolderKind.SHARE, mfn, mfn, -1);
        }
        if (P2mTables.is(layout, caf, taf, tail)) {
            visitor.reference(HolderKind.P2M, mfn, mfn, -1);
        }
    }

    /** {@code share_xen_page_with_guest}: Xen heap frames with a domain, I/O frames with dom_io, without PGC_xen_heap. */
    private boolean isShared(long caf, long tail) {
        int owner = owners.of(tail);
        return (caf & layout.xenHeap()) != 0 && owner >= 0
                || owner == MachineView.DOMID_IO
                || owner == MachineView.DOMID_XEN;
    }

    private void visitSlots(long vcpu, long zeroPage, Visitor visitor) {
        for (int slot = 0; slot < VcpuWord.SLOTS.length(); slot++) {
            long entry = machine.vcpus().get(vcpu, VcpuWord.SLOTS, slot);
            long target = Pte.mfn(entry);
            if (Pte.isPresent(entry) && target < maxPage && target != zeroPage) {
                if (slot < GDT_SLOTS) {
                    visitor.reference(HolderKind.GDT, target, vcpu, slot);
                } else if (slot >= LDT_SLOT) {
                    visitor.reference(HolderKind.LDT, target, vcpu, slot - LDT_SLOT);
                }
            }
        }
    }

    /** {@code old_guest_table} of whoever was current: where no guest ran, that is the idle vCPU. */
    private void visitDeferred(long vcpu, Visitor visitor) {
        boolean partial = machine.vcpus().is(vcpu, VcpuWord.OLD_GUEST_PARTIAL);
        HolderKind deferred = partial ? HolderKind.OLD_GUEST_TABLE_PARTIAL : HolderKind.OLD_GUEST_TABLE;
        visitWord(deferred, vcpu, VcpuWord.OLD_GUEST_TABLE, visitor);
    }

    private void visitWord(HolderKind kind, long vcpu, VcpuWord word, Visitor visitor) {
        long target = machine.vcpus().get(vcpu, word);
        if (target != 0 && target < maxPage) {
            visitor.reference(kind, target, vcpu, -1);
        }
    }
}
