// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.framescope.inspect.descriptors.PcpuRegisters;
import org.framescope.model.session.Selection;
import org.framescope.ui.Desk;
import org.framescope.ui.Follow;
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

/** What a physical CPU has loaded. */
final class PcpuPane {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Register", 110, "What the CPU has loaded").shrinkingTo(80),
            Column.text("value", "Value", 160, "In Xen's words; double-click follows a frame")
                    .shrinkingTo(110),
            Column.text("raw", "Raw", 178, "The raw value").shrinkingTo(150));

    private final StateChanges changes;
    private final Combo pcpus;
    private final Grid registers;
    private int pcpu;
    private int followed = Selection.NONE;

    /**
     * Puts the choice of the CPU into {@code header} and its registers into {@code parent}; {@code pin} is called when the
     * user chooses.
     */
    PcpuPane(
            Composite header,
            Composite parent,
            IWorkbenchPartSite site,
            Desk desk,
            StateChanges changes,
            Runnable pin) {
        this.changes = changes;
        Label label = new Label(header, SWT.NONE);
        label.setText(" CPU");
        pcpus = new Combo(header, SWT.READ_ONLY);
        pcpus.setToolTipText("The physical CPU whose registers are shown");
        pcpus.addListener(SWT.Selection, e -> {
            pin.run();
            pcpu = pcpus.getSelectionIndex();
            desk.select(s -> s.withPcpu(pcpu));
            desk.clock().invalidate();
        });
        registers = new Grid(parent, desk.theme(), "Registers", COLUMNS);
        registers.onSelect(row -> desk.select(
                s -> s.withPcpu(pcpu).pointingAt(Math.max(register(row).word(), Selection.NONE))));
        registers.onOpen(row -> {
            if (register(row).target() != null) {
                Follow.target(desk, register(row).target());
            }
        });
        WordMenu.install(site, desk, registers);
    }

    Grid registers() {
        return registers;
    }

    private PcpuRegisters.Row register(int row) {
        return (PcpuRegisters.Row) ((ListRows<?>) registers.model()).item(row);
    }

    Combo pcpus() {
        return pcpus;
    }

    void render(Selection selection, Optional<StepSubject> subject) {
        int cpus = changes.now().cpuCount();
        if (pcpus.getItemCount() != cpus) {
            pcpus.removeAll();
            for (int cpu = 0; cpu < cpus; cpu++) {
                pcpus.add("cpu" + cpu);
            }
            pcpus.getParent().layout();
        }
        if (selection.pcpu() != followed && selection.pcpu() != Selection.NONE) {
            pcpu = selection.pcpu();
        }
        followed = selection.pcpu();
        pcpu = Math.clamp(subject.map(StepSubject::cpu).orElse(pcpu), 0, Math.max(0, cpus - 1));
        pcpus.select(pcpu);
        if (cpus == 0) {
            registers.setModel(new EmptyRows());
        } else {
            show();
        }
    }

    private void show() {
        List<PcpuRegisters.Row> now = PcpuRegisters.of(changes.now(), pcpu).rows();
        List<String> before = changes.changes()
                .map(c -> PcpuRegisters.of(c.from(), pcpu).rows().stream()
                        .map(r -> r.value() + r.raw())
                        .toList())
                .orElse(List.of());
        registers.setModel(new ListRows<>(
                        now,
                        PcpuPane::cell,
                        r -> {
                            int i = now.indexOf(r);
                            boolean same = i >= before.size() || before.get(i).equals(r.value() + r.raw());
                            return same ? RowModel.Mark.NONE : RowModel.Mark.CHANGED;
                        },
                        r -> r.name() + "  " + r.value() + "  " + r.raw())
                .withWords((register, column) -> register.word()));
    }

    private static Cell cell(PcpuRegisters.Row row, int column) {
        return switch (column) {
            case 0 -> Cell.quiet(row.name());
            case 1 -> row.target() == null ? Cell.of(row.value()) : Cell.link(row.value());
            default -> Cell.value(row.raw()).in(Role.TEXT_QUIET);
        };
    }
}
