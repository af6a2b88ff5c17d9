// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class ProcessTest {
    @TempDir
    private Path folder;

    private int exitCode(String... args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.command().addAll(List.of(args));
        builder.environment().put("DISPLAY", ":65000");
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Test
    void aChartIsDrawnEvenWhenTheDisplayNamedIsGone() throws Exception {
        Path chart = folder.resolve("chart.png");
        int code = exitCode("run", "S001-1", "--chart", chart.toString(), "--series", "cr3");
        assertEquals(0, code, Files.readString(folder.resolve("err")));
        assertEquals(0x89504e47, ByteBuffer.wrap(Files.readAllBytes(chart)).getInt());
    }

    @Test
    void theExitCodeAndOneLineTellOfWrongUse() throws Exception {
        assertEquals(2, exitCode("decode", "--caf", "xyz"));
        assertEquals(1, Files.readAllLines(folder.resolve("err")).size());
        assertEquals("", Files.readString(folder.resolve("out")));
    }
}
