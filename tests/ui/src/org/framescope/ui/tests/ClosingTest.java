// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.OtherWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class ClosingTest {

    @Test
    void closingTheWindowWhilePlayingEndsTheProcessWithoutAComplaint(Bench bench, @TempDir Path folder)
            throws IOException {
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, "generate:switches?n=20000&v=4&p=2&seed=1")) {
            other.untilOpened();
            other.key("F8");
            other.untilItMoves();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
            assertFalse(other.output().contains("Exception"), other::output);
            Path log = folder.resolve("workspace/.metadata/.log");
            assertTrue(!Files.exists(log) || !Files.readString(log).contains("!STACK"), () -> read(log));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
