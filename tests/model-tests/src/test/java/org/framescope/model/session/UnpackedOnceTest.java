// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.UnpackedFolder;
import org.framescope.evidence.report.Kind;
import org.framescope.scenario.ScenarioLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** What is packed and large is unpacked by the first opening alone. */
class UnpackedOnceTest {
    private static final Path SMALL = Path.of("..", "corpus", "frametable", "frametable-zombie.bin.xz");
    private static final int TIMES = 3;
    private static final int ROW = 32;

    @TempDir
    private Path folder;

    private Path packed;
    private long rows;

    @BeforeEach
    void pack() throws IOException {
        packed = folder.resolve("table.bin.gz");
        try (InputStream in = new XZInputStream(Files.newInputStream(SMALL));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            byte[] table = in.readAllBytes();
            for (int i = 0; i < TIMES; i++) {
                out.write(table);
            }
            rows = (long) table.length / ROW * TIMES;
        }
    }

    @AfterEach
    void noFolder() {
        System.clearProperty(UnpackedFolder.PROPERTY);
    }

    private long opened() throws LoadException {
        RunSource source = new Sources(ScenarioLibrary.load())
                .of(Documents.imported("packed", packed.toString(), Kind.FRAME_TABLE));
        Evidence evidence = source.load("4.17", Map.of(), SourcesTest.WORK)
                .imported()
                .orElseThrow()
                .evidence();
        return ((Evidence.FrameTable) evidence).table().frames();
    }

    @Test
    void theSecondOpeningReadsWhatTheFirstUnpacked() throws IOException, LoadException {
        System.setProperty(UnpackedFolder.PROPERTY, folder.resolve("cache").toString());
        assertEquals(rows, opened());
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder.resolve("cache/unpacked"))) {
            kept = files.toList();
        }
        assertEquals(1, kept.size());
        // Nobody else knows that a third of it is gone.
        try (FileChannel channel = FileChannel.open(kept.getFirst(), StandardOpenOption.WRITE)) {
            channel.truncate(rows / TIMES * 2 * ROW);
        }
        assertEquals(rows / TIMES * 2, opened());
    }

    @Test
    void aFolderThatCannotBeMadePreventsNothing() throws IOException, LoadException {
        System.setProperty(
                UnpackedFolder.PROPERTY,
                Files.createFile(folder.resolve("file")).toString());
        assertEquals(rows, opened());
    }
}
