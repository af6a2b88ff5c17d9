// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.chart.ChartFile;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.SeriesChart;
import org.framescope.ui.ExportFile;
import org.framescope.ui.views.chart.ChartView;

/** Writes the chart as it is shown into a file; the ending of its name decides the format. */
public final class ExportChartHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<SeriesChart> chart = chart(event);
        if (chart.isEmpty()) {
            MessageDialog.openInformation(
                    shell, "Export Chart", "There is no chart yet. Choose series in the view Chart.");
            return null;
        }
        SeriesChart shown = chart.get();
        ExportFile.askFor(
                shell,
                "Export Chart",
                ChartFile.FORMATS,
                "chart.png",
                file -> ChartFile.of(shown, ChartTheme.LIGHT).write(file));
        return null;
    }

    private static Optional<SeriesChart> chart(ExecutionEvent event) throws ExecutionException {
        ChartView view = shown(event, ChartView.ID, ChartView.class);
        return view.chart().map(c -> c.withCursor(desk().status().step()));
    }
}
