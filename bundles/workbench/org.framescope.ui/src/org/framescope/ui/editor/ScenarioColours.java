// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.swt.custom.StyledText;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Keeps the ground and text colour of an editor in step with the theme, and its text apart from the line numbers. */
final class ScenarioColours {
    /** Pixels between the line numbers and the text. */
    private static final int GAP = 6;

    private ScenarioColours() {}

    static void follow(ISourceViewer viewer, LineNumberRulerColumn numbers, ScenarioScanner scanner, Theme theme) {
        StyledText text = viewer.getTextWidget();
        text.setLeftMargin(GAP);
        Runnable apply = () -> {
            text.setBackground(theme.color(Role.GROUND));
            text.setForeground(theme.color(Role.TEXT));
            text.setSelectionBackground(theme.color(Role.SELECTION));
            text.setSelectionForeground(theme.color(Role.SELECTION_TEXT));
            numbers.setBackground(theme.color(Role.GROUND_RAISED));
            numbers.setForeground(theme.color(Role.TEXT_QUIET));
            numbers.redraw();
            scanner.recolour();
            viewer.invalidateTextPresentation();
        };
        apply.run();
        theme.addListener(text, apply);
    }
}
