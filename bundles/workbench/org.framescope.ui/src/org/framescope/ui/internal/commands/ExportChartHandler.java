// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.chart.ChartFile;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.SeriesChart;
import org.framescope.ui.views.chart.ChartView;

/** Writes the chart as it is shown into a file; the ending of its name decides the format. */
public final class ExportChartHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<SeriesChart> chart = chart(page);
        if (chart.isEmpty()) {
            MessageDialog.openInformation(
                    shell, "Export Chart", "There is no chart yet. Choose series in the view Chart.");
            return null;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export Chart");
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {"PNG picture", "SVG drawing", "PDF document", "CSV table"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.pdf", "*.csv"});
        dialog.setFileName("chart.png");
        String chosen = dialog.open();
        if (chosen != null) {
            write(shell, chart.get(), withEnding(chosen, dialog.getFilterIndex()));
        }
        return null;
    }

    private static Path withEnding(String chosen, int filter) {
        String lower = chosen.toLowerCase(Locale.ROOT);
        boolean known = ChartFile.FORMATS.stream().anyMatch(f -> lower.endsWith("." + f));
        return Path.of(known ? chosen : chosen + "." + ChartFile.FORMATS.get(Math.max(0, filter)));
    }

    private static Optional<SeriesChart> chart(IWorkbenchPage page) throws ExecutionException {
        try {
            ChartView view = (ChartView) page.showView(ChartView.ID);
            return view.chart().map(c -> c.withCursor(desk().status().step()));
        } catch (PartInitException e) {
            throw new ExecutionException("the view Chart cannot be shown", e);
        }
    }

    /** Writes beside the UI thread; what went wrong is said with the file's name. */
    public static void write(Shell shell, SeriesChart chart, Path file) {
        Display display = shell.getDisplay();
        Job job = Job.create("Exporting " + file.getFileName(), monitor -> {
            try {
                ChartFile.of(chart, ChartTheme.LIGHT).write(file);
            } catch (IOException e) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> MessageDialog.openError(
                            shell, "Export Chart", file + " could not be written.\n\n" + e.getMessage()));
                }
            }
        });
        job.setUser(true);
        job.schedule();
    }
}
