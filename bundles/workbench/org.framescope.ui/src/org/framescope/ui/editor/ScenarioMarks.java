// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Underlines what is wrong in a scenario. */
final class ScenarioMarks {
    private static final String SQUIGGLES = "squiggles";

    /** Tells the painter nothing that the annotation does not say itself. */
    private static final class Access implements IAnnotationAccess {
        @Override
        public Object getType(Annotation annotation) {
            return annotation.getType();
        }

        @Override
        public boolean isMultiLine(Annotation annotation) {
            return false;
        }

        @Override
        public boolean isTemporary(Annotation annotation) {
            return !annotation.isPersistent();
        }
    }

    private ScenarioMarks() {}

    static void paint(ISourceViewer viewer, Theme theme) {
        AnnotationPainter painter = new AnnotationPainter(viewer, new Access());
        painter.addTextStyleStrategy(SQUIGGLES, new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
        painter.addAnnotationType(ScenarioEditor.ERROR, SQUIGGLES);
        Runnable colour = () -> painter.setAnnotationTypeColor(ScenarioEditor.ERROR, theme.color(Role.VIOLATION));
        colour.run();
        theme.addListener(viewer.getTextWidget(), colour);
        if (viewer instanceof ITextViewerExtension2 extension) {
            extension.addPainter(painter);
        }
        if (viewer instanceof ITextViewerExtension4 extension) {
            extension.addTextPresentationListener(painter);
        }
    }
}
