// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {
    @TempDir
    private Path folder;

    private final EvidenceReader reader = new EvidenceReader(OpenOptions.NONE, Work.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"idle-dom0", "dom0-domU", "zombie"})
    void frameTablesOfRealMachinesAreComplete(String name) {
        try (Evidence evidence = reader.open(Corpus.file("frametable/frametable-" + name + ".bin.xz"))) {
            Evidence.FrameTable table = assertInstanceOf(Evidence.FrameTable.class, evidence);
            assertEquals(Verdict.COMPLETE, table.report().verdict());
            assertEquals(131_072, table.table().frames());
            assertEquals("4.17", table.report().release());
        }
    }

    @Test
    void aFrameTableWithoutItsSidecarIsOfferedNotGuessed() throws IOException {
        Path alone = Files.copy(Corpus.file("frametable/frametable-zombie.bin.xz"), folder.resolve("alone.log"));
        Evidence guessed = reader.open(alone);
        assertEquals(Verdict.REJECTED, guessed.report().verdict());
        assertTrue(guessed.report().reasons().getFirst().contains("--as frametable"), guessed::toString);
        OpenOptions as = new OpenOptions(Optional.of(Kind.FRAME_TABLE), Optional.empty(), Optional.empty());
        try (Evidence evidence = new EvidenceReader(as, Work.NONE).open(alone)) {
            assertEquals(Verdict.PARTIAL, evidence.report().verdict());
            assertTrue(evidence.report().reasons().getFirst().contains("owners"), evidence::toString);
        }
    }

    @Test
    void aFileThatBecomesShorterWhileItIsReadIsRejectedWithTheReason() throws IOException {
        String line = "(XEN) 'q' pressed -> dumping domain info (now = 31484119516)\n";
        Path log = Files.writeString(folder.resolve("rotated.log"), line.repeat(30_000));
        Work rotation = new Work() {
            @Override
            public void progress(String what, long done, long total) {
                try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    file.truncate(100);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        Evidence evidence = new EvidenceReader(OpenOptions.NONE, rotation).open(log);
        assertEquals(Verdict.REJECTED, evidence.report().verdict());
        assertTrue(evidence.report().reasons().contains(Bytes.SHRUNK), evidence::toString);
    }

    @Test
    void anotherErrorIsNotTakenForAFileThatBecameShorter() {
        assertTrue(Bytes.isShrunk(new InternalError("a fault occurred in an unsafe memory access operation")));
        assertFalse(Bytes.isShrunk(new InternalError("something else")));
        assertFalse(Bytes.isShrunk(new InternalError()));
    }

    @Test
    void aFileWithATerabyteOfNothingIsRejectedAtOnce() throws IOException {
        Path sparse = folder.resolve("sparse.img");
        try (FileChannel file = FileChannel.open(sparse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1), (1L << 40) - 1);
        }
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertEquals(
                        Verdict.REJECTED, reader.open(sparse).report().verdict()));
    }

    @Test
    void whoOpensASidecarIsToldToOpenItsTable() {
        Evidence evidence = reader.open(Corpus.file("frametable/frametable-zombie.json"));
        assertEquals(Verdict.REJECTED, evidence.report().verdict());
        assertTrue(evidence.report().reasons().getFirst().contains("open the file beside it"), evidence::toString);
    }

    @Test
    void aSidecarThatIsNoneIsSkippedWithAReason() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "nothing");
        Files.writeString(folder.resolve("a.json"), "{\"colour\":\"red\"}");
        Evidence evidence = reader.open(file);
        assertEquals(Verdict.REJECTED, evidence.report().verdict());
        assertEquals(1, evidence.report().skipped());
    }

    @Test
    void recordingsOpen() {
        for (String name : new String[] {"passive.jsonl.xz", "switches-in-turn.jsonl.xz"}) {
            Evidence evidence = reader.open(Corpus.file("recordings/" + name));
            assertInstanceOf(Evidence.Operations.class, evidence);
            assertEquals(Verdict.COMPLETE, evidence.report().verdict());
        }
    }

    @Test
    void whatIsNothingIsRejectedWithAReason() throws IOException {
        assertRejected("empty", reader.open(new ByteArrayInputStream(new byte[0]), "empty"));
        assertRejected("says what it is", reader.open(new ByteArrayInputStream(new byte[5000]), "zero"));
        assertRejected("folder", reader.open(folder));
        assertRejected("recording", reader.open(new ByteArrayInputStream("{\"a\":1}".getBytes()), "json"));
        assertRejected("no such file", reader.open(folder.resolve("none")));
        byte[] elf = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F'}, 0, elf, 0, 4);
        elf[56] = 1;
        assertRejected("ELF64", reader.open(new ByteArrayInputStream(elf), "elf"));
    }

    private static void assertRejected(String reason, Evidence evidence) {
        assertEquals(Verdict.REJECTED, evidence.report().verdict());
        String why = String.join(" ", evidence.report().reasons());
        assertTrue(why.contains(reason), why);
        evidence.close();
    }
}
