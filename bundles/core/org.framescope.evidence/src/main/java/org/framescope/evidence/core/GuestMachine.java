// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.Map;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.frametable.OwnedFrames;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.UnknownNameException;
import org.framescope.machine.VcpuWord;
import org.framescope.machine.Words;
import org.framescope.xen.pagetables.Pte;

/**
 * The part of a machine that a dump of a paravirtualised guest shows: its frames with their types and contents, and its vCPUs. The
 * counts of frames are not in the file: each has one reference, and one type reference if it has a type, until somebody counts.
 */
final class GuestMachine {
    /** DOMID_SELF: the dump does not tell the domain's number. */
    static final int DOMID = 0x7ff0;

    /** Frames beyond 1 TiB are left out. */
    private static final long MOST_FRAMES = 1L << 28;

    private static final long STRUCT_PDX = 1;

    private final DumpCore core;
    private final GuestPages pages;
    private final GuestTables tables;

    GuestMachine(DumpCore core) {
        this.core = core;
        pages = core.pages().orElseThrow();
        tables = core.tables().orElseThrow();
    }

    FrameTableFile build() {
        Release release = release();
        Words words = new Words();
        long frames = 0;
        for (int i = 0; i < pages.count(); i++) {
            long frame = pages.frame(i);
            frames = frame >= 0 && frame < MOST_FRAMES ? Math.max(frames, frame + 1) : frames;
        }
        words.base(Space.PAGE, pages.bytes().segment(), frames * PageView.WORDS, pages::offset);
        Map<Long, Integer> owners = Map.of(STRUCT_PDX, DOMID);
        Machine machine = OwnedFrames.machine(words, frames, release, owners);
        for (int i = 0; i < pages.count(); i++) {
            if (pages.frame(i) >= 0 && pages.frame(i) < frames) {
                row(machine, pages.frame(i), tables.type(i));
            }
        }
        machine.domains().set(DOMID, DomainWord.KIND, DomainKind.PV64.ordinal());
        machine.domains().set(DOMID, DomainWord.NR_VCPUS, core.vcpus().size());
        machine.globals().set(0, GlobalWord.NR_VCPUS, core.vcpus().size());
        core.vcpus().forEach(vcpu -> vcpu(machine, vcpu));
        return new FrameTableFile(words.reading(), release, frames, owners, true);
    }

    private Release release() {
        try {
            return Release.named(core.header().release());
        } catch (UnknownNameException e) {
            return Release.usual();
        }
    }

    private static void row(Machine machine, long mfn, PageType type) {
        PageInfoLayout layout = machine.layout();
        long taf = type == PageType.NONE ? 0 : layout.typeBits(type) | layout.validated() | 1;
        machine.words().write(FrameView.address(mfn, FrameView.CAF), layout.allocated() | 1);
        machine.words().write(FrameView.address(mfn, FrameView.TAF), taf);
        machine.words().write(FrameView.address(mfn, FrameView.TAIL), STRUCT_PDX);
    }

    private static void vcpu(Machine machine, CoreVcpu vcpu) {
        int row = vcpu.id();
        machine.vcpus().set(row, VcpuWord.EXISTS, 1);
        machine.vcpus().set(row, VcpuWord.DOMAIN, DOMID);
        machine.vcpus().set(row, VcpuWord.ID, row);
        if (!vcpu.isUp()) {
            return;
        }
        machine.vcpus().set(row, VcpuWord.IS_INITIALISED, 1);
        machine.vcpus().set(row, VcpuWord.GUEST_TABLE, vcpu.rootFrame());
        machine.vcpus().set(row, VcpuWord.GUEST_TABLE_USER, vcpu.userTable() >>> 12);
        machine.vcpus().set(row, VcpuWord.GDT_ENTS, vcpu.gdtEntries());
        machine.vcpus().set(row, VcpuWord.LDT_BASE, vcpu.ldtBase());
        machine.vcpus().set(row, VcpuWord.LDT_ENTS, vcpu.ldtEntries());
        for (int i = 0; i < Math.min(vcpu.gdtFrames().size(), VcpuWord.GDT_FRAMES.length()); i++) {
            long mfn = vcpu.gdtFrames().get(i);
            machine.vcpus().set(row, VcpuWord.GDT_FRAMES, i, mfn);
            machine.vcpus().set(row, VcpuWord.SLOTS, i, Pte.of(mfn, Pte.HYPERVISOR_RW));
        }
    }
}
