// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.framescope.chart.AtomicFile;

/** Asks for a file and writes into it beside the UI thread; what went wrong is said with the file's name. */
public final class ExportFile {
    private static final Map<String, String> KINDS = Map.of(
            "png", "PNG picture",
            "svg", "SVG drawing",
            "pdf", "PDF document",
            "csv", "CSV table",
            "html", "HTML page",
            "json", "JSON");

    /** What writes in one of several formats. */
    @FunctionalInterface
    public interface Writer {
        /** Writes to {@code file}, whole or not at all. */
        void write(Path file) throws IOException;
    }

    private ExportFile() {}

    /**
     * Asks for a file of which {@code content} is to be.
     *
     * @param title of the dialogs
     * @param formats endings of file names that can be chosen; a name without one gets the chosen one
     * @param proposed a name
     */
    public static void ask(
            Shell shell, String title, List<String> formats, String proposed, AtomicFile.Content content) {
        askFor(shell, title, formats, proposed, file -> AtomicFile.write(file, content));
    }

    /** As {@link #ask}, but {@code writer} sees by the file's name in which format to write. */
    public static void askFor(Shell shell, String title, List<String> formats, String proposed, Writer writer) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setOverwrite(true);
        dialog.setFilterNames(formats.stream().map(KINDS::get).toArray(String[]::new));
        dialog.setFilterExtensions(formats.stream().map(f -> "*." + f).toArray(String[]::new));
        dialog.setFileName(proposed);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        String lower = chosen.toLowerCase(Locale.ROOT);
        boolean known = formats.stream().anyMatch(f -> lower.endsWith("." + f));
        String ending = formats.get(Math.max(0, dialog.getFilterIndex()));
        write(shell, title, Path.of(known ? chosen : chosen + "." + ending), writer);
    }

    private static void write(Shell shell, String title, Path file, Writer writer) {
        Display display = shell.getDisplay();
        Job job = Job.create("Exporting " + file.getFileName(), monitor -> {
            try {
                writer.write(file);
            } catch (IOException e) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> MessageDialog.openError(
                            shell, title, file + " could not be written.\n\n" + e.getMessage()));
                }
            }
        });
        job.setUser(true);
        job.schedule();
    }
}
