// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.xen.descriptors.Descriptor;
import org.framescope.xen.descriptors.DescriptorPage;

/** The descriptors of a page as rows of a table; a sixteen-byte descriptor is one row. */
public final class DescriptorRows {
    /**
     * A descriptor.
     *
     * @param index number of its entry inside the page, 0 to 511
     * @param selector with RPL 0, four hexadecimal digits
     * @param base linear base, or of a gate {@code selector:offset}
     * @param limit last byte that can be addressed, hexadecimal; nothing for gates
     * @param type {@code code r-x}, {@code data rw-}, {@code tss busy} …
     * @param s S: 1 code or data, 0 system
     * @param dpl DPL
     * @param p P
     * @param l L
     * @param d D or B
     * @param g G
     * @param avl AVL
     * @param raw the eight or sixteen bytes, hexadecimal, high half first
     * @param empty whether all is zero
     * @param address of its first word
     */
    public record Row(
            int index,
            String selector,
            String base,
            String limit,
            String type,
            int s,
            int dpl,
            int p,
            int l,
            int d,
            int g,
            int avl,
            String raw,
            boolean empty,
            long address) {}

    private DescriptorRows() {}

    /**
     * The descriptors of {@code mfn}, seen through slot {@code page} (0 to 15) of a GDT, or of an LDT if {@code local}.
     * Whose page it is decides what takes sixteen bytes. Cost: 512 words.
     */
    public static List<Row> of(State state, long mfn, int page, boolean local) {
        MachineView machine = state.machine();
        List<Row> rows = new ArrayList<>();
        for (DescriptorPage.Entry entry :
                DescriptorPage.read(machine.pages(), mfn, owner(machine, mfn)).entries()) {
            rows.add(row(entry, mfn, entry.selector(page, local)));
        }
        return rows;
    }

    private static DescriptorPage.Owner owner(MachineView machine, long mfn) {
        int owner = machine.frames().owner(mfn);
        if (CpuPages.isGdt(machine, mfn) || owner < 0) {
            return DescriptorPage.Owner.XEN;
        }
        return machine.kind(owner) == DomainKind.PV32 ? DescriptorPage.Owner.GUEST32 : DescriptorPage.Owner.GUEST64;
    }

    private static Row row(DescriptorPage.Entry entry, long mfn, int selector) {
        Descriptor d = entry.descriptor();
        boolean gate = d.isGate();
        return new Row(
                entry.index(),
                String.format("%04x", selector),
                gate ? String.format("%04x:%x", d.gateSelector(), d.gateOffset()) : Long.toHexString(d.base()),
                gate ? "" : Long.toHexString(d.effectiveLimit()),
                d.isEmpty() ? "" : d.typeName(),
                d.isSystem() ? 0 : 1,
                d.dpl(),
                bit(d.present()),
                bit(d.longMode()),
                bit(d.big()),
                bit(d.granular()),
                bit(d.available()),
                (d.wide() ? Names.word(d.high()) + " " : "") + Names.word(d.low()),
                d.isEmpty(),
                PageView.address(mfn, entry.index()));
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }
}
