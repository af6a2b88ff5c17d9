// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Locale;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/**
 * Page tables as they are at the beginning, validated long ago: a table that is pinned or a root has its type, and every
 * present entry holds the references that Xen would have taken for it. Writes words; no operation is executed.
 */
final class InitialTables {
    private final Machine machine;
    private final FrameTable frames;
    private final PageInfoLayout layout;
    private Word at;

    InitialTables(Machine machine) {
        this.machine = machine;
        frames = machine.frames();
        layout = machine.layout();
    }

    /** Writes an entry of a table that nothing refers to yet. */
    void entry(SetupStep.PutEntry s) throws SetupFault {
        if (frames.typeCount(s.table()) != 0) {
            throw new SetupFault(
                    s.at(),
                    s.at().text() + " is in use as " + frames.type(s.table()).label()
                            + " already, its entries are expected before it is pinned or a root");
        }
        machine.pages().set(s.table(), s.slot(), Pte.of(s.target(), s.flags()));
    }

    /** Pins a table: a general reference, a type reference, and PGT_pinned. */
    void pin(SetupStep.Pin s) throws SetupFault {
        at = s.at();
        if ((frames.taf(s.table()) & layout.pinned()) != 0) {
            throw new SetupFault(at, at.text() + " is pinned already");
        }
        refer(s.table(), s.level(), owner(s.table()));
        frames.setTaf(s.table(), frames.taf(s.table()) | layout.pinned());
    }

    /** Makes a table the kernel root of a vCPU. */
    void root(SetupStep.SetRoot s, long vcpu) throws SetupFault {
        at = s.at();
        if (machine.vcpus().get(vcpu, VcpuWord.CR3) != 0) {
            throw new SetupFault(at, machine.view().vcpuName(vcpu) + " has a root already");
        }
        DomainKind kind = machine.view().kindOfVcpu(vcpu);
        if (kind.isPv()) {
            PageType type = kind == DomainKind.PV32 ? PageType.L3 : PageType.L4;
            refer(s.table(), type, machine.vcpus().get(vcpu, VcpuWord.DOMAIN));
            machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE, s.table());
        } else if ((frames.caf(s.table()) & layout.xenHeap()) == 0) {
            throw new SetupFault(
                    at, "what CR3 holds for an HVM vCPU is a table of Xen's, expected a frame declared \"xen\"");
        }
        machine.vcpus().set(vcpu, VcpuWord.CR3, s.table() << 12);
    }

    private long owner(long mfn) throws SetupFault {
        int owner = frames.owner(mfn);
        if (owner < 0) {
            throw new SetupFault(at, "frame " + hex(mfn) + " belongs to no domain");
        }
        return owner;
    }

    /** Takes a general and a type reference to {@code mfn}; the first of its type looks through the entries. */
    private void refer(long mfn, PageType type, long domid) throws SetupFault {
        general(mfn, domid);
        long count = frames.typeCount(mfn);
        if (count != 0 && frames.type(mfn) != type) {
            throw new SetupFault(
                    at,
                    "frame " + hex(mfn) + " is needed as " + type.label() + " but is in use as "
                            + frames.type(mfn).label());
        }
        if (count != 0) {
            frames.setTaf(mfn, frames.taf(mfn) + 1);
            return;
        }
        frames.setTaf(mfn, layout.typeBits(type) | layout.validated() | 1);
        if (type.isPageTable()) {
            entries(mfn, type, domid);
        }
        if (type == PageType.L4) {
            machine.domains().add(domid, DomainWord.NR_L4_PAGES, 1);
        }
    }

    private void entries(long table, PageType level, long domid) throws SetupFault {
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            long entry = machine.pages().get(table, slot);
            if (!Pte.isPresent(entry)) {
                continue;
            }
            if (level != PageType.L1) {
                refer(Pte.mfn(entry), PageType.of(level.value() - 1), domid);
            } else if (Pte.isWritable(entry)) {
                refer(Pte.mfn(entry), PageType.WRITABLE, domid);
            } else {
                general(Pte.mfn(entry), domid);
            }
        }
    }

    private void general(long mfn, long domid) throws SetupFault {
        if (frames.owner(mfn) != domid || layout.count(frames.caf(mfn)) == 0) {
            throw new SetupFault(
                    at, "frame " + hex(mfn) + " does not belong to d" + domid + " and cannot be referred to");
        }
        frames.setCaf(mfn, frames.caf(mfn) + 1);
    }

    private static String hex(long mfn) {
        return String.format(Locale.ROOT, "0x%x", mfn);
    }
}
