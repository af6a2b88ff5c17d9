// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.framescope.ui.Desk;
import org.framescope.ui.LastSession;
import org.framescope.ui.RecentFiles;
import org.framescope.ui.Settings;
import org.framescope.ui.open.Opener;

/** What happens once the workbench stands: the asked-for thing is opened, or what was open last, or the default scenario. */
final class Startup {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final StartOptions options;
    private final IWorkbenchWindow window;
    private final Desk desk;

    Startup(StartOptions options) {
        this.options = options;
        window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        desk = PlatformUI.getWorkbench().getService(Desk.class);
    }

    void run() {
        if (window == null) {
            return;
        }
        options.dark().ifPresent(this::theme);
        options.size().ifPresent(size -> window.getShell().setBounds(0, 0, size.x, size.y));
        boolean first = RecentFiles.all().isEmpty();
        if (options.picture().isPresent()) {
            picture(new Picture(window, desk, options));
            return;
        }
        if (options.open().isPresent() && options.isExact()) {
            exactly(options.open().get());
        } else if (options.open().isPresent() || !LastSession.open(desk)) {
            open(options.open().orElseGet(this::last));
        }
        if (first) {
            welcome(window.getActivePage());
        }
        options.view().ifPresent(this::show);
        options.step().ifPresent(step -> new GoWhenLoaded(desk).to(step));
        FirstEditor.prepare(desk);
    }

    private void named(String place, Consumer<Optional<String>> outcome) {
        Opener.named(
                window.getActivePage(),
                desk,
                place,
                options.sequence().orElse(null),
                options.release().orElse(null),
                options.choices(),
                outcome);
    }

    /** Which sequence, release or choices are meant was said, so nothing is asked. */
    private void exactly(String place) {
        named(
                place,
                refused -> refused.ifPresentOrElse(
                        why -> MessageDialog.openError(window.getShell(), "Open File", place + "\n\n" + why),
                        () -> RecentFiles.add(place)));
    }

    private void picture(Picture picture) {
        named(options.open().orElse(Settings.FIRST_SCENARIO), refused -> refused.ifPresent(picture::refuse));
        if (options.view().isPresent() && !show(options.view().get())) {
            picture.refuse("unknown view \"" + options.view().get() + "\", known: " + String.join(", ", viewNames()));
            return;
        }
        picture.takeWhenReady();
    }

    private static List<String> viewNames() {
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.framescope."))
                .map(id -> id.substring(id.lastIndexOf('.') + 1))
                .sorted()
                .toList();
    }

    private void theme(boolean dark) {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, options.picture().isEmpty());
        }
    }

    private String last() {
        return RecentFiles.all().stream().findFirst().orElseGet(Settings::scenario);
    }

    private void open(String place) {
        IWorkbenchPage page = window.getActivePage();
        boolean isFile = Files.exists(Path.of(place)) || place.contains("/");
        if (isFile) {
            Opener.file(page, desk, Path.of(place));
        } else {
            Opener.library(page, desk, place);
        }
    }

    private static void welcome(IWorkbenchPage page) {
        try {
            page.openEditor(new WelcomeInput(), WelcomeEditor.ID);
        } catch (PartInitException e) {
            ILog.of(Startup.class).error("The welcome page cannot be opened", e);
        }
    }

    /** Shows the view whose name or id {@code wanted} is, or the editor for {@code editor}; says whether there is one. */
    private boolean show(String wanted) {
        IWorkbenchPage page = window.getActivePage();
        Optional<IViewDescriptor> view = Arrays.stream(
                        PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(v -> v.getId().equals(wanted)
                        || v.getId().endsWith("." + wanted)
                        || v.getLabel().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst();
        try {
            if (view.isPresent()) {
                page.showView(view.get().getId());
                return true;
            }
            for (IEditorReference editor : page.getEditorReferences()) {
                page.activate(editor.getPart(true));
            }
            return wanted.equals("editor");
        } catch (PartInitException e) {
            ILog.of(Startup.class).error("The view " + wanted + " cannot be shown", e);
            return false;
        }
    }
}
