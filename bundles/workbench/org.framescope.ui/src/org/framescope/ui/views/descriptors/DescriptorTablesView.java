// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Stage;
import org.framescope.ui.StateChanges;
import org.framescope.ui.StepSubject;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.grid.Grid;

/** GDT and LDT slots of a vCPU, the descriptors behind the chosen one, and the registers of a CPU. */
public final class DescriptorTablesView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.descriptors";

    private final StateChanges changes = new StateChanges();
    private final StepFollowing following = new StepFollowing();
    private Stage stage;
    private VcpuPane tables;
    private PcpuPane registers;

    @Override
    public void createPartControl(Composite parent) {
        Desk desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand the descriptor tables of a vCPU and the registers of a CPU.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
        Composite header = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        tables = new VcpuPane(header, content, getSite(), desk, changes, following::pin);
        SashForm sash = new SashForm(content, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        tables.createDescriptors(sash, getSite());
        registers = new PcpuPane(header, sash, getSite(), desk, changes, following::pin);
        tables.createCaption(header);
        sash.setWeights(45, 55);
        stage.setContent(content);
        following.addTo(getViewSite().getActionBars().getToolBarManager(), desk.clock()::invalidate);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        if (state.isPresent()) {
            changes.advance(state.get());
            Optional<StepSubject> subject = following.advance(state.get());
            tables.render(selection, subject);
            registers.render(selection, subject);
        }
    }

    @Override
    public void setFocus() {
        tables.strip().control().setFocus();
    }

    /** The slots as two rows of cells, for tests. */
    public Canvas slots() {
        return tables.strip().control();
    }

    /** What is said about the chosen slot, for tests. */
    public String chosenSlot() {
        return tables.caption();
    }

    /** The registers, for tests. */
    public Grid registers() {
        return registers.registers();
    }

    /** The choice of the CPU whose registers are shown, for tests. */
    public Combo cpus() {
        return registers.pcpus();
    }

    /** The choice of the vCPU whose tables are shown, for tests. */
    public Combo vcpus() {
        return tables.vcpus();
    }

    /** The descriptors, for tests. */
    public Grid descriptors() {
        return tables.descriptors();
    }
}
