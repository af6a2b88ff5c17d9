// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.framescope.evidence.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnpackingTest {
    @TempDir
    private Path folder;

    /** How a file is packed. */
    enum Packed {
        PLAIN,
        GZIP,
        XZ;

        byte[] pack(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream packing = switch (this) {
                case PLAIN -> out;
                case GZIP -> new GZIPOutputStream(out);
                case XZ -> new XZOutputStream(out, new LZMA2Options(0));
            }) {
                packing.write(bytes);
            }
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Packed.class)
    void theBytesAreTheSameHoweverTheyArePacked(Packed packed) throws IOException {
        for (int size : new int[] {0, 1, 7, 100_000, Spool.SMALL, Spool.SMALL + 1}) {
            byte[] wanted = noise(size);
            Path file = Files.write(folder.resolve("name-says-nothing"), packed.pack(wanted));
            try (Bytes bytes = unpacking().open(file)) {
                assertEquals(Optional.empty(), bytes.damage());
                assertArrayEquals(wanted, bytes.stream().readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Packed.class,
            names = {"GZIP", "XZ"})
    void whatStandsBeforeDamageIsThere(Packed packed) throws IOException {
        byte[] wanted = noise(200_000);
        byte[] whole = packed.pack(wanted);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        for (byte[] damaged : List.of(cut, flipped)) {
            try (Bytes bytes = unpacking().open(new ByteArrayInputStream(damaged), "damaged")) {
                byte[] there = bytes.stream().readAllBytes();
                assertTrue(
                        bytes.damage().orElse("").contains("after " + there.length + " unpacked"),
                        bytes.damage()::toString);
                if (damaged == cut) {
                    assertTrue(there.length >= 64 << 10, there.length + " bytes");
                    assertArrayEquals(Arrays.copyOf(wanted, there.length), there);
                }
            }
        }
    }

    @Test
    void ofABlockOfGzipThatIsDamagedWhatStandsBeforeIsThere() throws IOException {
        byte[] wanted = new byte[30_000];
        byte[] text = "frame 0x7fbbe: caf=00000001 ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < text.length; i++) {
            wanted[i] = (byte) (text[i] + i / 512 % 3);
        }
        byte[] packed = Packed.GZIP.pack(wanted);
        int from = packed.length / 2;
        int best = 0;
        for (int at = from; at < packed.length - 8; at++) {
            byte[] damaged = packed.clone();
            damaged[at] ^= 0x55;
            try (Bytes bytes = unpacking().open(new ByteArrayInputStream(damaged), "damaged");
                    Bytes cut = unpacking().open(new ByteArrayInputStream(Arrays.copyOf(packed, at)), "cut")) {
                byte[] before = cut.stream().readAllBytes();
                assertArrayEquals(before, Arrays.copyOf(bytes.stream().readAllBytes(), before.length), "at " + at);
                best = Math.max(best, before.length);
            }
        }
        assertTrue(best > wanted.length / 2);
    }

    @Test
    void ofAChunkThatIsCutWhatThePackedDataDetermineIsThere() throws IOException {
        byte[] wanted = words(300_000);
        byte[] whole = Packed.XZ.pack(wanted);
        assertTrue(whole.length < 1 << 16, "all of it must be one chunk, it has " + whole.length + " bytes");
        int before = 0;
        for (int length = 200; length < whole.length; length += 997) {
            byte[] there;
            try (Bytes bytes = unpacking().open(new ByteArrayInputStream(whole, 0, length), "cut")) {
                there = bytes.stream().readAllBytes();
            }
            assertArrayEquals(Arrays.copyOf(wanted, there.length), there);
            assertTrue(there.length >= before, there.length + " bytes of " + length + ", of fewer " + before);
            double share = (double) there.length / wanted.length - (double) length / whole.length;
            assertTrue(Math.abs(share) < 0.1, there.length + " bytes of " + length);
            before = there.length;
        }
    }

    @Test
    void aHeaderThatAsksForMoreMemoryThanAnyArchiveNeedsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LZMA2Options options = new LZMA2Options(0);
        options.setDictSize(256 << 20);
        try (OutputStream packing = new XZOutputStream(out, options)) {
            packing.write(noise(100));
        } catch (OutOfMemoryError e) {
            throw new AssertionError("this test needs memory to pack with", e);
        }
        try (Bytes bytes = unpacking().open(new ByteArrayInputStream(out.toByteArray()), "greedy")) {
            assertEquals(0, bytes.size());
            assertTrue(bytes.damage().isPresent());
        }
    }

    @Test
    void aCacheIsFilledOnceAndKnowsAChangedFile() throws IOException {
        Path cache = folder.resolve("cache");
        Unpacking cached = new Unpacking(Optional.of(cache), Work.NONE);
        byte[] first = noise(Spool.SMALL + 5);
        Path file = Files.write(folder.resolve("big.gz"), Packed.GZIP.pack(first));
        assertArrayEquals(first, read(cached, file));
        FileTime made = Files.getLastModifiedTime(only(cache));
        assertArrayEquals(first, read(cached, file));
        assertEquals(made, Files.getLastModifiedTime(only(cache)));
        byte[] second = first.clone();
        second[0]++;
        Files.write(file, Packed.GZIP.pack(second));
        assertArrayEquals(second, read(cached, file));
        try (Stream<Path> entries = Files.list(cache)) {
            assertEquals(2, entries.count());
        }
    }

    @Test
    void aCacheThatCannotBeMadePreventsNothing() throws IOException {
        Path cache = Files.createFile(folder.resolve("cache"));
        byte[] wanted = noise(Spool.SMALL + 5);
        Path file = Files.write(folder.resolve("big.gz"), Packed.GZIP.pack(wanted));
        List<String> said = new ArrayList<>();
        Work told = new Work() {
            @Override
            public void progress(String what, long done, long total) {
                said.add(what);
            }
        };
        assertArrayEquals(wanted, read(new Unpacking(Optional.of(cache), told), file));
        assertTrue(said.getFirst().contains("big.gz is not kept unpacked: "), said.getFirst());
    }

    @Test
    void damagedDataAreNotKeptInTheCache() throws IOException {
        Path cache = folder.resolve("cache");
        byte[] whole = Packed.GZIP.pack(noise(Spool.SMALL + 100_000));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 50));
        assertTrue(read(new Unpacking(Optional.of(cache), Work.NONE), file).length > Spool.SMALL);
        try (Stream<Path> entries = Files.list(cache)) {
            assertEquals(0, entries.count());
        }
    }

    @Test
    void cancellingKeepsWhatWasUnpacked() throws IOException {
        Work impatient = new Work() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return ++asked > 3;
            }
        };
        Path file = Files.write(folder.resolve("big.gz"), Packed.GZIP.pack(noise(4 << 20)));
        try (Bytes bytes = new Unpacking(Optional.empty(), impatient).open(file)) {
            assertTrue(bytes.size() > 0 && bytes.size() < 4 << 20);
            assertTrue(bytes.damage().orElse("").contains("cancelled"));
        }
    }

    @Test
    void aPipeIsReadOnce() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        byte[] wanted = noise(100_000);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Files.write(pipe, Packed.GZIP.pack(wanted));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (Bytes bytes = unpacking().open(pipe)) {
            assertArrayEquals(wanted, bytes.stream().readAllBytes());
        }
        writer.join();
    }

    @Test
    void aFolderOrAMissingFileIsAnError() {
        assertThrows(IOException.class, () -> unpacking().open(folder));
        assertThrows(IOException.class, () -> unpacking().open(folder.resolve("none")));
    }

    @Test
    void noLengthOverflows() {
        Bytes bytes = Bytes.of("eight", new byte[8]);
        assertTrue(bytes.has(0, 8) && bytes.has(8, 0));
        assertFalse(
                bytes.has(1, Long.MAX_VALUE) || bytes.has(Long.MAX_VALUE, 1) || bytes.has(-1, 1) || bytes.has(4, 5));
        assertFalse(bytes.startsWith(6, "abc"));
    }

    private static Unpacking unpacking() {
        return new Unpacking(Optional.empty(), Work.NONE);
    }

    private static byte[] read(Unpacking unpacking, Path file) throws IOException {
        try (Bytes bytes = unpacking.open(file)) {
            return bytes.stream().readAllBytes();
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().getFirst();
        }
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        byte[] period = new byte[Math.min(size, 1 << 16)];
        new SplittableRandom(size).nextBytes(period);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (period[i % period.length] + i / period.length);
        }
        return bytes;
    }

    /** Lines that pack to about a seventh. */
    private static byte[] words(int size) {
        SplittableRandom random = new SplittableRandom(size);
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append("caf=")
                    .append(Long.toHexString(random.nextLong(1 << 12)))
                    .append(" taf=0000000000000000\n");
        }
        return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"GZIP, 8", "XZ, 8", "XZ, 14"})
    void aFileThatEndsWithinTheHeaderOfItsPackingSaysSo(Packed packed, int length) throws IOException {
        byte[] cut = Arrays.copyOf(packed.pack(noise(100)), length);
        EOFException refused = assertThrows(
                EOFException.class,
                () -> Packing.unpack(new ByteArrayInputStream(cut)).readAllBytes());
        assertTrue(refused.getMessage().contains("end too early"), refused::getMessage);
    }
}
