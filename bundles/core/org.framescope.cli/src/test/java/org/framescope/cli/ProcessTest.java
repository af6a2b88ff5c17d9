// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class ProcessTest {
    @TempDir
    private Path folder;

    private String temporary = System.getProperty("java.io.tmpdir");
    private File results;

    private int exitCode(String... args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + temporary,
                Main.class.getName());
        builder.command().addAll(List.of(args));
        builder.environment().put("DISPLAY", ":65000");
        builder.redirectOutput(results == null ? folder.resolve("out").toFile() : results);
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

    @Test
    void resultsThatFindNoRoomAreAFault() throws Exception {
        results = new File("/dev/full");
        assumeTrue(results.exists());
        assertEquals(2, exitCode("list"));
        assertTrue(Files.readString(folder.resolve("err")).contains("cannot write to standard output"));
    }

    @Test
    void aPackedFileIsNotCalledDamagedWhenThereIsNoRoomForIt() throws Exception {
        Path packed = folder.resolve("log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 400_000; i++) {
                out.write("(XEN) a line that means nothing\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        temporary = folder.resolve("missing").toString();
        assertEquals(0, exitCode("open", packed.toString()));
        String said = Files.readString(folder.resolve("out"));
        assertTrue(said.contains("cannot be kept"), said);
        assertFalse(said.contains("damaged"), said);
    }
}
