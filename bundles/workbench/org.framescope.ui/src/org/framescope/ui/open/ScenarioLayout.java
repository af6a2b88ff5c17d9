// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.framescope.model.session.Subject;
import org.framescope.ui.Settings;

/**
 * Which views are in front when a scenario opens: those in which one sees what it is about. Nothing is moved, closed or
 * resized, a view that fills the window stays alone, and the user can turn it off.
 */
final class ScenarioLayout {
    private static final String VIEWS = "org.framescope.ui.";

    /** For each choice the views in which its sides can be told apart, the most telling last. */
    private static final Map<String, List<String>> BY_CHOICE = Map.of(
            "gdt", List.of("timeline", "descriptors"),
            "ldt", List.of("frames", "descriptors"),
            "unpin", List.of("frames", "pins"),
            "shared-info", List.of("properties", "frames"),
            "flush", List.of("frames"));

    private static final List<String> OTHERS = List.of("timeline", "frames");

    private ScenarioLayout() {}

    /** The views for a scenario about {@code subject}, in the order in which they are brought to the front. */
    static List<String> views(Subject subject) {
        List<String> views = new ArrayList<>(List.of("steps"));
        subject.choices().stream().sorted().forEach(c -> views.addAll(BY_CHOICE.getOrDefault(c, List.of())));
        if (views.size() == 1) {
            views.addAll(OTHERS);
        }
        if (subject.actors()) {
            views.add("explorer");
        }
        return views.stream().map(VIEWS::concat).toList();
    }

    /** Brings the views for the scenario with this text to the front of {@code page}; the focus stays where it is. */
    static void show(IWorkbenchPage page, String text) {
        if (!Settings.arranges() || page.isPageZoomed()) {
            return;
        }
        for (String view : Subject.of(text).map(ScenarioLayout::views).orElse(List.of())) {
            try {
                page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
            } catch (PartInitException e) {
                ILog.of(ScenarioLayout.class).warn("The view " + view + " cannot be shown", e);
            }
        }
    }
}
