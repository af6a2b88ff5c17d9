// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.framescope.evidence.bytes.Packing;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small files of each kind, cut from those that real machines left behind, so that a million cases take minutes. */
final class Seeds {
    private static final Path CORPUS = Path.of("../corpus");
    private static final int ROWS = 192;
    private static final int ROW = 32;
    private static final int PAGE = 4096;
    private static final int HEADERS = 0x200;
    private static final int CONTEXT_END = 0x2b98;
    private static final int P2M = 0x1003000;
    private static final int PAGES = 0x3000;

    private Seeds() {}

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream in = Packing.unpack(Files.newInputStream(CORPUS.resolve(name)))) {
            return in.readAllBytes();
        }
    }

    /** A log with dumps of all keys that are read, at most three lines of a kind in a row. */
    static byte[] console() throws IOException {
        String log = new String(unpacked("console/console-vm-a.log.xz"), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        lines.add("(XEN) Xen version 4.17.7 (Debian)");
        int alike = 0;
        String last = "";
        for (String line : log.lines().skip(260).toList()) {
            String shape = line.replaceAll("[0-9a-f]+", "#").replaceAll("(# ?)+", "#");
            alike = shape.equals(last) ? alike + 1 : 0;
            last = shape;
            if (alike < 2 && lines.size() < 200 && line.startsWith("(XEN)")) {
                lines.add(line);
            }
        }
        log.lines()
                .dropWhile(l -> !l.contains("(now = 2309157792227)"))
                .takeWhile(l -> !l.contains("Notifying guest"))
                .filter(l -> !l.contains("{ }"))
                .forEach(lines::add);
        return lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first runs of both CPUs of a scheduling trace, shortened. */
    static byte[] trace() throws IOException {
        ByteBuffer whole =
                ByteBuffer.wrap(unpacked("xentrace/xentrace-sched.bin.xz")).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer small = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        for (int run = 0; run < 8; run++) {
            int size = whole.getInt(at + 8);
            int kept = 0;
            while (kept < size && kept < 600) {
                int header = whole.getInt(at + 12 + kept);
                kept += 4 + (header < 0 ? 8 : 0) + 4 * (header >>> 28 & 7);
            }
            small.putInt(whole.getInt(at)).putInt(whole.getInt(at + 4)).putInt(kept);
            small.put(whole.array(), at + 12, kept);
            at += 12 + size;
        }
        return Arrays.copyOf(small.array(), small.position());
    }

    /** Rows of a frame table from all over the machine. */
    static byte[] frameTable() throws IOException {
        byte[] whole = unpacked("frametable/frametable-zombie.bin.xz");
        byte[] small = new byte[ROWS * ROW];
        for (int i = 0; i < ROWS; i++) {
            System.arraycopy(whole, (int) ((long) i * 104_729 % (whole.length / ROW)) * ROW, small, i * ROW, ROW);
        }
        return small;
    }

    /** What lies beside a frame table. */
    static byte[] sidecar() throws IOException {
        return "{\"tag\":\"fuzz\",\"frames\":192,\"sizeof\":32,\"cr3\":\"0x12a10000\",\"owners\":{\"0x1fc59\":1,\"0x1ffc8\":0}}"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A dump of a guest with its page tables, descriptor pages and a few others. */
    static byte[] core() throws IOException {
        ByteBuffer whole = ByteBuffer.wrap(unpacked("core/mini3.core.gz")).order(ByteOrder.LITTLE_ENDIAN);
        TreeSet<Integer> pages = new TreeSet<>(List.of(0, 1, 0x101, 0x102));
        for (int page = 0x110; page < 0x11a; page++) {
            pages.add(page);
        }
        ByteBuffer small =
                ByteBuffer.allocate(PAGES + pages.size() * (PAGE + 16) + PAGE).order(ByteOrder.LITTLE_ENDIAN);
        small.put(whole.array(), 0, CONTEXT_END).position(PAGES);
        pages.forEach(p -> small.put(whole.array(), PAGES + p * PAGE, PAGE));
        int table = small.position();
        pages.forEach(p -> small.put(whole.array(), P2M + p * 16, 16));
        int names = small.position();
        small.put(whole.array(), P2M + 0x10000, 0x48);
        small.putLong(HEADERS + 16 + 16 + 16, pages.size());
        section(small, 1, names, 0x48);
        section(small, 5, PAGES, (long) pages.size() * PAGE);
        section(small, 6, table, pages.size() * 16L);
        return Arrays.copyOf(small.array(), small.position());
    }

    private static void section(ByteBuffer elf, int index, long offset, long size) {
        elf.putLong(64 + index * 64 + 24, offset).putLong(64 + index * 64 + 32, size);
    }

    /** Moments of descriptor tables, and a course. */
    static byte[] descriptors() throws IOException {
        return unpacked("frametable/dom0-ldt-timeline.jsonl");
    }

    /** A dump of a machine of 256 frames. */
    static byte[] machine(String name) throws IOException {
        return unpacked("machine/" + name);
    }

    /** The first lines of a recording. */
    static byte[] recording(String name, int lines) throws IOException {
        String whole = new String(unpacked("recordings/" + name), StandardCharsets.UTF_8);
        return whole.lines().limit(lines).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] xz(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream packing = new XZOutputStream(out, new LZMA2Options(0))) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }
}
