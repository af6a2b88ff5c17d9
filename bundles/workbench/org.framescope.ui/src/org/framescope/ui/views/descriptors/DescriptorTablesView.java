// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.descriptors.DescriptorRows;
import org.framescope.inspect.descriptors.PcpuRegisters;
import org.framescope.inspect.descriptors.VcpuTables;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Follow;
import org.framescope.ui.Stage;
import org.framescope.ui.StateChanges;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.internal.commands.Execute;
import org.framescope.ui.theme.Role;

/** GDT and LDT slots of a vCPU, the descriptors behind the chosen one, and the registers of a CPU. */
public final class DescriptorTablesView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.descriptors";

    private static final List<Column> DESCRIPTORS = List.of(
            Column.text("selector", "Sel", 46, "Selector with RPL 0"),
            Column.text("type", "Type", 82, "What the descriptor describes"),
            Column.text("base", "Base", 76, "Linear base, or a gate's target"),
            Column.text("limit", "Limit", 76, "Last byte that can be addressed"),
            Column.text("dpl", "DPL", 40, "Descriptor privilege level"),
            Column.text("bits", "P S L D G A", 108, "Present, S, long, default size, granularity, available"),
            Column.text("raw", "Raw", 142, "The bytes, high half first"));
    private static final List<Column> REGISTERS = List.of(
            Column.text("name", "Register", 110, "What the CPU has loaded"),
            Column.text("value", "Value", 160, "In Xen's words"),
            Column.text("raw", "Raw", 150, "The raw value"));

    private final StateChanges changes = new StateChanges();
    private Desk desk;
    private Stage stage;
    private Combo vcpus;
    private Combo pcpus;
    private SlotStrip strip;
    private Label caption;
    private Grid descriptors;
    private Grid registers;
    private List<Long> ordinals = List.of();
    private long vcpu = Selection.NONE;
    private int pcpu;
    private long followedVcpu = Selection.NONE;
    private long followedFrame = Selection.NONE;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand the descriptor tables of a vCPU and the registers of a CPU.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        SashForm sash = new SashForm(stage.area(), SWT.VERTICAL);
        createTables(sash);
        createRegisters(sash);
        sash.setWeights(60, 40);
        stage.setContent(sash);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void createTables(SashForm sash) {
        Composite area = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(area);
        Label label = new Label(area, SWT.NONE);
        label.setText(" vCPU");
        vcpus = new Combo(area, SWT.READ_ONLY);
        vcpus.setToolTipText("The vCPU whose tables are shown; follows the selection");
        vcpus.addListener(SWT.Selection, e -> {
            long chosen = ordinals.get(vcpus.getSelectionIndex());
            desk.select(s -> s.withVcpu(chosen));
        });
        strip = new SlotStrip(area, desk.theme());
        strip.onChoose((ldt, slot) -> chooseSlot());
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(SWT.DEFAULT, strip.height())
                .applyTo(strip.control());
        caption = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(4, 0).applyTo(caption);
        descriptors = new Grid(area, desk.theme(), "Descriptors", DESCRIPTORS);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(descriptors.control());
    }

    private void createRegisters(SashForm sash) {
        Composite area = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(area);
        Label label = new Label(area, SWT.NONE);
        label.setText(" CPU");
        pcpus = new Combo(area, SWT.READ_ONLY);
        pcpus.setToolTipText("The physical CPU whose registers are shown");
        pcpus.addListener(SWT.Selection, e -> desk.select(s -> s.withPcpu(pcpus.getSelectionIndex())));
        registers = new Grid(area, desk.theme(), "Registers", REGISTERS);
        registers.onOpen(this::followRegister);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(registers.control());
    }

    private void followRegister(int row) {
        if (registers.model() instanceof ListRows<?> rows
                && rows.item(row) instanceof PcpuRegisters.Row register
                && register.target() != null) {
            Follow.target(desk, register.target());
        }
    }

    private void chooseSlot() {
        VcpuTables.Slot slot = slot(VcpuTables.of(changes.now(), vcpu));
        desk.select(s -> slot.mfn() < 0
                ? s.withWord(slot.word().number())
                : s.withFrame(slot.mfn()).withWord(slot.word().number()));
        desk.clock().invalidate();
    }

    private VcpuTables.Slot slot(VcpuTables tables) {
        return (strip.ldt() ? tables.ldt() : tables.gdt()).get(strip.slot());
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        if (state.isEmpty()) {
            return;
        }
        changes.advance(state.get());
        fillCombos(selection);
        if (selection.mfn() != followedFrame) {
            followedFrame = selection.mfn();
            followFrame();
        }
        vcpus.select(ordinals.indexOf(vcpu));
        if (vcpu != Selection.NONE) {
            renderTables();
        }
        renderRegisters();
    }

    private void fillCombos(Selection selection) {
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
        int cpus = changes.now().cpuCount();
        if (pcpus.getItemCount() != cpus) {
            pcpus.removeAll();
            for (int cpu = 0; cpu < cpus; cpu++) {
                pcpus.add("cpu" + cpu);
            }
            pcpus.getParent().layout();
        }
        pcpu = selection.pcpu() == Selection.NONE ? Math.min(pcpu, cpus - 1) : Math.min(selection.pcpu(), cpus - 1);
        pcpus.select(pcpu);
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

    private void renderTables() {
        VcpuTables tables = VcpuTables.of(changes.now(), vcpu);
        strip.show(tables, changes::changed);
        VcpuTables.Slot slot = slot(tables);
        caption.setText((strip.ldt() ? "LDT" : "GDT") + " slot " + slot.number() + ":  " + slot.text());
        List<DescriptorRows.Row> rows = slot.mfn() < 0
                ? List.of()
                : DescriptorRows.of(changes.now(), slot.mfn(), slot.number(), strip.ldt()).stream()
                        .filter(r -> !r.empty())
                        .toList();
        descriptors.setModel(new ListRows<>(
                rows,
                DescriptorTablesView::descriptor,
                r -> changes.changed(r.address()) ? RowModel.Mark.CHANGED : RowModel.Mark.NONE,
                r -> r.selector() + "  " + r.type() + "  base " + r.base() + "  limit " + r.limit()));
    }

    private static Cell descriptor(DescriptorRows.Row row, int column) {
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

    private void renderRegisters() {
        List<PcpuRegisters.Row> now = PcpuRegisters.of(changes.now(), pcpu).rows();
        List<String> before = changes.changes()
                .map(c -> PcpuRegisters.of(c.from(), pcpu).rows().stream()
                        .map(r -> r.value() + r.raw())
                        .toList())
                .orElse(List.of());
        registers.setModel(new ListRows<>(
                now,
                DescriptorTablesView::register,
                r -> {
                    int i = now.indexOf(r);
                    boolean same = i >= before.size() || before.get(i).equals(r.value() + r.raw());
                    return same ? RowModel.Mark.NONE : RowModel.Mark.CHANGED;
                },
                r -> r.name() + "  " + r.value() + "  " + r.raw()));
    }

    private static Cell register(PcpuRegisters.Row row, int column) {
        return switch (column) {
            case 0 -> Cell.quiet(row.name());
            case 1 -> row.target() == null ? Cell.of(row.value()) : Cell.link(row.value());
            default -> Cell.value(row.raw()).in(Role.TEXT_QUIET);
        };
    }

    @Override
    public void setFocus() {
        strip.control().setFocus();
    }

    /** The slots as two rows of cells, for tests. */
    public Canvas slots() {
        return strip.control();
    }

    /** What is said about the chosen slot, for tests. */
    public String chosenSlot() {
        return caption.getText();
    }

    /** The registers, for tests. */
    public Grid registers() {
        return registers;
    }

    /** The descriptors, for tests. */
    public Grid descriptors() {
        return descriptors;
    }
}
