// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.chart.ChartView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class ExportTest {

    @BeforeEach
    void showTheChart(Bench bench) {
        bench.desk().library("S001-1");
        ChartView view = (ChartView) bench.view(ChartView.ID);
        bench.until(
                "the series of this run",
                () -> view.chart().filter(c -> c.to() == 9).isPresent());
    }

    /** Ctrl+E, the name in the window system's own dialog, Enter. */
    private static void export(Bench bench, Path file) {
        bench.nativeDialog("ctrl+e", "Export Chart", file.toString());
    }

    private static byte[] exported(Bench bench, Path file) throws IOException {
        export(bench, file);
        bench.until(file + " to be written", () -> Files.exists(file));
        return Files.readAllBytes(file);
    }

    @Test
    void theChartIsWrittenInEachFormat(Bench bench, @TempDir Path folder) throws IOException {
        Path png = folder.resolve("chart.png");
        exported(bench, png);
        ImageData picture = new ImageData(png.toString());
        assertTrue(picture.width >= 800 && picture.height >= 400, picture.width + "x" + picture.height);

        String svg = new String(exported(bench, folder.resolve("chart.svg")), StandardCharsets.UTF_8);
        assertTrue(svg.contains("<svg") && svg.strip().endsWith("</svg>") && svg.contains("context_switch"));

        String pdf = new String(exported(bench, folder.resolve("chart.pdf")), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-") && pdf.strip().endsWith("%%EOF"));

        List<String> csv = new String(exported(bench, folder.resolve("chart.csv")), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals("step,context_switch,cr3,slot14,lgdt_default,lgdt_full,virt_to_mfn", csv.getFirst());
        assertEquals(11, csv.size(), "a line for the beginning and each of 9 steps");
    }

    @Test
    void aPathThatCannotBeWrittenIsSaidInADialog(Bench bench) {
        export(bench, Path.of("/proc/framescope.svg"));
        Shell refusal = bench.dialog("Export Chart");
        List<Label> texts = bench.all(
                Label.class, l -> l.getShell() == refusal && l.getText().contains("/proc/framescope.svg"));
        assertEquals(1, texts.size());
        String text = bench.ui(() -> texts.getFirst().getText());
        assertTrue(text.contains("could not be written") && !text.contains("Exception"), text);
        bench.run(refusal::close);
    }
}
