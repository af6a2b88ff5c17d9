// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.State;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Reading;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.shadow.ShadowLayout;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.ShadowView;

/**
 * What the entries of page tables hold. Facts: {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 *
 * <p>Cost: 512 words a table. Confined to one thread.
 */
final class EntryReferences {
    private static final int FIRST_XEN_L4 = 256;
    private static final int LAST_XEN_L4 = 271;
    private static final int PAE_L3_ENTRIES = 4;
    /** {@code COMPAT_L2_PAGETABLE_FIRST_XEN_SLOT} for the default start of the hypervisor's area, 0xf5800000. */
    private static final int PAE_FIRST_XEN_L2 = 428;

    private final Reading reading;
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final long maxPage;
    private final Owners owners;
    private final Owners targetOwners;
    private final ShadowView shadows;
    private final boolean shadowed;
    private final long[] entries = new long[PageView.WORDS];

    /** Those of {@code state}, whose owner fields {@code owners} reads for the tables. */
    EntryReferences(State state, Owners owners) {
        reading = state.reading();
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
        maxPage = machine.maxPage();
        this.owners = owners;
        targetOwners = new Owners(machine);
        shadows = new ShadowView(machine, state.release());
        shadowed = ShadowPins.hasShadows(state);
    }

    /** Shows {@code visitor} what the entries of {@code mfn}, whose row consists of these words, hold, if it is a table. */
    void visit(long mfn, long caf, long taf, long tail, References.Visitor visitor) {
        if (isTable(caf, taf)) {
            visitTable(mfn, taf, tail, visitor);
        } else if (caf == 0 && taf != 0 && shadowed) {
            visitShadow(mfn, taf, tail & FrameView.OWNER_MASK, visitor);
        }
    }

    /**
     * A row without count_info may be the head of a shadow, which holds the frame that it shadows ({@code set_shadow_status},
     * {@code arch/x86/mm/shadow/}, RELEASE-4.14.0 and 4.17.0). That frame says so, too, or it is none. Those of domains
     * whose hash table is known are not told by their rows.
     */
    private void visitShadow(long mfn, long word, long back, References.Visitor visitor) {
        ShadowLayout layouts = shadows.layout();
        ShadowType type = layouts.type(word);
        if (!layouts.isHead(word) || !type.isShadow() || type.isSplinter() || back >= maxPage) {
            return;
        }
        int owner = targetOwners.of(frames.tail(back));
        boolean hashed = owner >= 0 && machine.domains().is(owner, DomainWord.SHADOW_MODE);
        boolean monitors = type == ShadowType.L4_64 && owner >= 0 && machine.kind(owner) == DomainKind.PV32;
        if (!hashed && !monitors && shadows.isFlagged(back, type)) {
            visitor.reference(HolderKind.SHADOW, back, mfn, -1);
        }
    }

    /** Whether a frame with these words is a table whose entries hold references: in use, validated or partly so. */
    private boolean isTable(long caf, long taf) {
        int at = layout.state(caf);
        return layout.typeCount(taf) != 0
                && layout.type(taf).isPageTable()
                && (taf & (layout.validated() | layout.partial())) != 0
                && at != PageInfoLayout.FREE
                && at != PageInfoLayout.OFFLINED;
    }

    /**
     * Shows {@code visitor} what the entries of {@code mfn}, a {@linkplain #isTable table} with these words, hold. Those of a p2m,
     * whose frames Xen types as tables too but which are nobody's, hold nothing.
     */
    private void visitTable(long mfn, long taf, long tail, References.Visitor visitor) {
        if (!reading.present(PageView.address(mfn, 0))) {
            return;
        }
        reading.copy(PageView.address(mfn, 0), entries);
        boolean partial = (taf & layout.partial()) != 0;
        int slots = partial ? Math.min(frames.nrValidatedPtes(mfn), PageView.WORDS) : PageView.WORDS;
        PageType level = layout.type(taf);
        int owner = owners.of(tail);
        if (owner < 0 || owners.isExternal()) {
            return;
        }
        boolean pv32 = machine.kind(owner) == DomainKind.PV32;
        for (int slot = 0; slot < slots; slot++) {
            long entry = entries[slot];
            if (Pte.isPresent(entry) && isGuestSlot(level, taf, slot, pv32)) {
                visitEntry(level, mfn, slot, entry, owner, visitor);
            }
        }
        if (partial && slots < PageView.WORDS && frames.partialSet(mfn)) {
            long entry = entries[slots];
            if (Pte.isPresent(entry) && holds(level, mfn, Pte.mfn(entry))) {
                visitor.reference(HolderKind.RETAINED_ENTRY, Pte.mfn(entry), mfn, slots);
            }
        }
    }

    private boolean isGuestSlot(PageType level, long taf, int slot, boolean pv32) {
        return switch (level) {
            case L4 -> pv32 ? slot == 0 : slot < FIRST_XEN_L4 || slot > LAST_XEN_L4;
            case L3 -> !pv32 || slot < PAE_L3_ENTRIES;
            case L2 -> !pv32 || (taf & layout.paeXenL2()) == 0 || slot < PAE_FIRST_XEN_L2;
            default -> true;
        };
    }

    private void visitEntry(PageType level, long table, int slot, long entry, int owner, References.Visitor visitor) {
        long target = Pte.mfn(entry);
        if (holds(level, table, target)) {
            visitor.reference(kindOf(level, entry, owner), target, table, slot);
        }
    }

    /**
     * I/O memory and what is no frame are not referenced by an entry, and of the tables above L1 the table itself is not:
     * {@code get_lN_linear_pagetable} passes over the entry of its own table. An L1 maps itself as it maps any frame.
     */
    private boolean holds(PageType level, long table, long target) {
        long tail = target < maxPage ? frames.tail(target) : 0;
        return target < maxPage
                && (target != table || level == PageType.L1)
                && targetOwners.of(tail) != MachineView.DOMID_IO
                && (tail != 0 || machine.isFrame(target));
    }

    /**
     * A foreign mapping of a frame whose owner, asked for last, is external-paging takes no type reference even if it is
     * writable.
     */
    private HolderKind kindOf(PageType level, long entry, int owner) {
        return switch (level) {
            case L1 -> {
                boolean untyped = targetOwners.isExternal() && targetOwners.owner() != owner;
                yield Pte.isWritable(entry) && !untyped ? HolderKind.L1_ENTRY_RW : HolderKind.L1_ENTRY_RO;
            }
            case L2 -> HolderKind.L2_ENTRY;
            case L3 -> HolderKind.L3_ENTRY;
            default -> HolderKind.L4_ENTRY;
        };
    }
}
