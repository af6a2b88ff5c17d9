// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.keys.IBindingService;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.ReadingEditor;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** The welcome page: five patches to be guided through, and five things to try, each with the command that does it. */
public final class WelcomeEditor extends ReadingEditor {
    /** The editor's id, as {@code plugin.xml} names it. */
    static final String ID = "org.framescope.app.welcome";

    private static final String OPEN_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet";

    private record Tour(String title, String text, String sheet) {}

    private static final List<Tour> TOURS = List.of(
            new Tour("Paging out the LDT", "what Xen did behind a guest's back", "org.framescope.app.ldt"),
            new Tour("The GDT on a context switch", "which switch needs LGDT", "org.framescope.app.gdt"),
            new Tour("Up-pointers of shadows", "one word with two meanings", "org.framescope.app.shadow"),
            new Tour("shared_info in a PGC_extra page", "who holds it, until when", "org.framescope.app.sharedinfo"),
            new Tour("Flushing remote TLBs", "what an interrupt told besides", "org.framescope.app.flush"));

    private record Trial(String title, String text, String link, String command) {}

    private static final List<Trial> TRIALS = List.of(
            new Trial(
                    "Step through a context switch",
                    "Descriptor Tables shows what GDT slot 14 points at and what LGDT loads; what a step changed is marked."
                            + " Holding Shift goes back.",
                    "Step over one switch",
                    "org.framescope.ui.over"),
            new Trial(
                    "Ask who holds a frame",
                    "Select a frame in Frames: Holders says who holds each reference to it and what keeps it in the end."
                            + " Properties decodes its count_info and type_info.",
                    "Go to a frame",
                    "org.framescope.ui.goToFrame"),
            new Trial(
                    "Compare the two sides of a patch",
                    "Run the same scenario with gdt=A, B or C and see in Chart what each costs.",
                    "Choose release and choices",
                    "org.framescope.ui.choices"),
            new Trial(
                    "Open what a real Xen did",
                    "Recorded sequences show recorded beside simulated; differences are marked. The repository has some in"
                            + " tests/corpus.",
                    "Open a file",
                    "org.framescope.ui.openFile"),
            new Trial(
                    "Write a scenario of your own",
                    "Open one of the library, change a line and save: it runs at once, and mistakes are marked where they"
                            + " are.",
                    "Open a scenario",
                    "org.framescope.ui.openScenario"));

    private LocalResourceManager resources;
    private Composite page;

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), page);
        GridLayoutFactory.swtDefaults().margins(28, 18).spacing(8, 4).applyTo(page);
        heading(page, "Framescope", 1.7);
        paragraph(
                page,
                "How Xen tracks guest memory: frames, owners, types, references. Five patches to be guided through, step by"
                        + " step, before and after:");
        for (Tour tour : TOURS) {
            link(page, tour.title(), OPEN_SHEET + "(cheatSheetId=" + tour.sheet() + ")", "   " + tour.text());
        }
        paragraph(page, "And five things to try:");
        for (int i = 0; i < TRIALS.size(); i++) {
            trial(page, i + 1, TRIALS.get(i));
        }
        Theme theme = getSite().getService(Desk.class).theme();
        Runnable colours = () -> colour(theme);
        colours.run();
        theme.addListener(page, colours);
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, e -> {
            int width = scroll.getClientArea().width;
            scroll.setMinSize(0, page.computeSize(width, SWT.DEFAULT).y);
        });
    }

    /** The page keeps the ground of tables, in either theme. */
    private void colour(Theme theme) {
        page.setBackground(theme.color(Role.GROUND));
        for (Control control : page.getChildren()) {
            control.setBackground(theme.color(Role.GROUND));
            control.setForeground(theme.color(Role.TEXT));
            if (control instanceof Link link) {
                link.setLinkForeground(theme.color(Role.LINK));
            }
        }
    }

    private void heading(Composite page, String text, double factor) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        FontDescriptor font = FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD);
        int height = (int) Math.round(page.getFont().getFontData()[0].getHeight() * factor);
        label.setFont(resources.create(font.setHeight(height)));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(label);
    }

    private void paragraph(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
    }

    private void trial(Composite page, int number, Trial trial) {
        heading(page, number + "  " + trial.title(), 1.1);
        paragraph(page, trial.text());
        link(page, trial.link(), trial.command(), key(trial.command()));
    }

    private void link(Composite page, String text, String command, String behind) {
        Link link = new Link(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
        link.setText("<a>" + text + "</a>" + behind);
        link.addListener(SWT.Selection, e -> Execute.command(getSite(), command));
    }

    /** While the workbench is restored no context is active yet, and so no key: then any that is bound is told. */
    private String key(String command) {
        IBindingService service = getSite().getService(IBindingService.class);
        return Optional.ofNullable(service.getBestActiveBindingFormattedFor(command))
                .or(() -> Arrays.stream(service.getBindings())
                        .filter(b -> b.getParameterizedCommand() != null
                                && b.getParameterizedCommand().getId().equals(command))
                        .map(b -> b.getTriggerSequence().format())
                        .findFirst())
                .map(key -> "   " + key)
                .orElse("");
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
