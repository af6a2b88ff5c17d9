// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.framescope.inspect.descriptors.DescriptorRows;
import org.framescope.inspect.descriptors.VcpuTables;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Vcpu;
import org.framescope.model.session.Selection;
import org.framescope.ui.Desk;
import org.framescope.ui.StateChanges;
import org.framescope.ui.StepSubject;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/** The GDT and LDT slots of a vCPU, and the descriptors behind the chosen one. */
final class VcpuPane {
    private static final int PER_PAGE = 512;

    private static final List<Column> COLUMNS = List.of(
            Column.text("selector", "Sel", 46, "Selector with RPL 0"),
            Column.text("type", "Type", 136, "What the descriptor describes"),
            Column.text("base", "Base", 72, "Linear base, or a gate's target"),
            Column.text("limit", "Limit", 88, "Last byte that can be addressed"),
            Column.text("dpl", "DPL", 40, "Descriptor privilege level"),
            Column.text("bits", "P S L D G A", 112, "Present, S, long, default size, granularity, available"),
            Column.text("raw", "Raw", 142, "The bytes, high half first"));

    private final Desk desk;
    private final StateChanges changes;
    private final Combo vcpus;
    private final SlotStrip strip;
    private Label caption;
    private Grid descriptors;
    private List<Long> ordinals = List.of();
    private long vcpu = Selection.NONE;
    private long followedVcpu = Selection.NONE;
    private long followedFrame = Selection.NONE;

    /**
     * Puts the choice of the vCPU into {@code header} and the slots into {@code area}, above the descriptors; {@code pin} is
     * called when the user chooses.
     */
    VcpuPane(Composite header, Composite area, IWorkbenchPartSite site, Desk desk, StateChanges changes, Runnable pin) {
        this.desk = desk;
        this.changes = changes;
        Label label = new Label(header, SWT.NONE);
        label.setText(" vCPU");
        vcpus = new Combo(header, SWT.READ_ONLY);
        vcpus.setToolTipText("The vCPU whose tables are shown; follows the selection");
        vcpus.addListener(SWT.Selection, e -> {
            long chosen = ordinals.get(vcpus.getSelectionIndex());
            pin.run();
            vcpu = chosen;
            desk.select(s -> s.withVcpu(chosen));
            desk.clock().invalidate();
        });
        strip = new SlotStrip(area, desk.theme(), desk::otherwise);
        strip.onChoose((ldt, slot) -> chooseSlot());
        WordMenu.install(site, desk, strip.control(), this::slotWord, menu -> {});
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, strip.height())
                .applyTo(strip.control());
    }

    /** Makes the line about the chosen slot, beside the choices. */
    void createCaption(Composite header) {
        caption = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(6, 0)
                .applyTo(caption);
    }

    /** Makes the table of descriptors. */
    void createDescriptors(Composite parent, IWorkbenchPartSite site) {
        descriptors = new Grid(parent, desk.theme(), "Descriptors", COLUMNS);
        descriptors.onSelect(this::chooseDescriptor);
        WordMenu.install(site, desk, descriptors);
    }

    SlotStrip strip() {
        return strip;
    }

    String caption() {
        return caption.getText();
    }

    Grid descriptors() {
        return descriptors;
    }

    private long slotWord() {
        return vcpu == Selection.NONE
                ? Selection.NONE
                : slot(VcpuTables.of(changes.now(), vcpu)).word().number();
    }

    private void chooseSlot() {
        if (vcpu == Selection.NONE) {
            return;
        }
        VcpuTables.Slot slot = slot(VcpuTables.of(changes.now(), vcpu));
        desk.select(s -> slot.mfn() < 0
                ? s.withWord(slot.word().number())
                : s.withFrame(slot.mfn()).withWord(slot.word().number()));
        desk.clock().invalidate();
    }

    private VcpuTables.Slot slot(VcpuTables tables) {
        return (strip.ldt() ? tables.ldt() : tables.gdt()).get(strip.slot());
    }

    /** Shows a descriptor as the object it is in the model. */
    private void chooseDescriptor(int row) {
        DescriptorRows.Row chosen = (DescriptorRows.Row) ((ListRows<?>) descriptors.model()).item(row);
        Vcpu owner = desk.controller().session().getMachine().getVcpus().get((int) vcpu);
        DescriptorTable table = strip.ldt() ? owner.getLdt() : owner.getGdt();
        int index = strip.slot() * PER_PAGE + chosen.index();
        desk.select(s ->
                s.pointingAt(chosen.address()).withObject(table.getDescriptors().get(index)));
    }

    Combo vcpus() {
        return vcpus;
    }

    /** An idle vCPU and those of HVM domains have no tables; when the step is about one of those, the last one's stay. */
    void render(Selection selection, Optional<StepSubject> subject) {
        List<Long> found = VcpuTables.vcpus(changes.now());
        if (!found.equals(ordinals)) {
            ordinals = found;
            vcpus.setItems(found.stream().map(changes.now().names()::vcpu).toArray(String[]::new));
            vcpu = found.isEmpty() ? Selection.NONE : found.getFirst();
            vcpus.getParent().layout();
        }
        if (selection.vcpu() != followedVcpu && ordinals.contains(selection.vcpu())) {
            vcpu = selection.vcpu();
        }
        followedVcpu = selection.vcpu();
        subject.map(StepSubject::next).filter(ordinals::contains).ifPresent(next -> vcpu = next);
        if (selection.mfn() != followedFrame) {
            followedFrame = selection.mfn();
            followFrame();
        }
        vcpus.select(ordinals.indexOf(vcpu));
        if (vcpu == Selection.NONE) {
            showNothing();
        } else {
            show();
        }
    }

    /** Shows the slot that the selected frame stands in, of this vCPU or the first that has it; the chosen one if it does. */
    private void followFrame() {
        if (followedFrame == Selection.NONE
                || vcpu == Selection.NONE
                || maps(slot(VcpuTables.of(changes.now(), vcpu)))) {
            return;
        }
        List<Long> order = new ArrayList<>(ordinals);
        order.remove(vcpu);
        order.addFirst(vcpu);
        for (long ordinal : order) {
            VcpuTables tables = VcpuTables.of(changes.now(), ordinal);
            for (boolean ldt : new boolean[] {false, true}) {
                for (VcpuTables.Slot at : ldt ? tables.ldt() : tables.gdt()) {
                    if (maps(at)) {
                        vcpu = ordinal;
                        strip.point(ldt, at.number());
                        return;
                    }
                }
            }
        }
    }

    /** The zero page stands in most slots and is none of theirs. */
    private boolean maps(VcpuTables.Slot at) {
        return at.mfn() == followedFrame && at.content() != VcpuTables.Content.ZERO_PAGE;
    }

    private void showNothing() {
        strip.show(null, changes::changed);
        caption.setText("No PV vCPU: nobody has tables here");
        caption.setToolTipText(caption.getText());
        descriptors.setModel(new EmptyRows());
    }

    private void show() {
        VcpuTables tables = VcpuTables.of(changes.now(), vcpu);
        strip.show(tables, changes::changed);
        VcpuTables.Slot slot = slot(tables);
        caption.setText((strip.ldt() ? "LDT" : "GDT") + " slot " + slot.number() + ":  " + slot.text());
        caption.setToolTipText(caption.getText());
        List<DescriptorRows.Row> rows = slot.mfn() < 0
                ? List.of()
                : DescriptorRows.of(changes.now(), slot.mfn(), slot.number(), strip.ldt()).stream()
                        .filter(r -> !r.empty())
                        .toList();
        descriptors.setModel(new ListRows<>(
                        rows,
                        VcpuPane::cell,
                        r -> changes.changed(r.address()) ? RowModel.Mark.CHANGED : RowModel.Mark.NONE,
                        r -> r.selector() + "  " + r.type() + "  base " + r.base() + "  limit " + r.limit())
                .withWords((descriptor, column) -> descriptor.address()));
    }

    private static Cell cell(DescriptorRows.Row row, int column) {
        return switch (column) {
            case 0 -> Cell.value(row.selector());
            case 1 -> Cell.of(row.type()).in(row.p() == 0 ? Role.TEXT_QUIET : Role.TEXT);
            case 2 -> Cell.value(row.base());
            case 3 -> Cell.value(row.limit());
            case 4 -> Cell.value(Integer.toString(row.dpl()));
            case 5 ->
                Cell.value(row.p() + " " + row.s() + " " + row.l() + " " + row.d() + " " + row.g() + " " + row.avl());
            default -> Cell.value(row.raw()).in(Role.TEXT_QUIET);
        };
    }
}
