// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.ReportBuilder;

/**
 * The recorded traces, each cut at random places: whether everything before the cut is delivered, and what Debian's xenalyze
 * makes of the same files.
 */
final class CutTraces {
    private static final List<String> TRACES =
            List.of("tests/corpus/xentrace/xentrace-sched.bin.xz", "tests/corpus/xentrace/xentrace-pv.bin.xz");
    private static final int CUTS = 200;
    private static final int RUN_HEADER = 0x1_f003;
    private static final int PADDING = 0x1_f002;
    private static final int SECONDS = 10;
    private static final int SIGNALS = 128;

    private final SplittableRandom random = new SplittableRandom(Places.SEED);
    private int missing;
    private int summed;
    private int gaveUp;
    private int killed;
    private int hung;

    /** Measures, in the directory of the sources. */
    Figure measure() throws Exception {
        Path file = Files.createTempFile("framescope-cut", ".bin");
        try {
            for (String name : TRACES) {
                byte[] trace = unpacked(Path.of(name));
                for (int i = 0; i < CUTS; i++) {
                    cut(Arrays.copyOf(trace, 1 + random.nextInt(trace.length - 1)), file);
                }
            }
        } finally {
            Files.delete(file);
        }
        String text = String.format(
                Locale.ROOT,
                "%d cuts of recorded traces; xenalyze -s sums up %d of them, gives up on %d, is killed by a signal on %d,"
                        + " hangs on %d",
                TRACES.size() * CUTS,
                summed,
                gaveUp,
                killed,
                hung);
        return new Figure(
                "xentrace-cut", text, missing, 0, "of which not every whole record is delivered", Figure.Clock.CPU);
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = Packing.unpack(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private void cut(byte[] bytes, Path file) throws IOException, InterruptedException {
        long whole = whole(bytes);
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE)
                .read(Bytes.of("cut", bytes), Sidecar.NONE, new ReportBuilder("cut"))) {
            long records =
                    evidence instanceof Evidence.Traced traced ? traced.trace().records() : 0;
            missing += records == whole ? 0 : 1;
        }
        Files.write(file, bytes);
        Process xenalyze = new ProcessBuilder("xenalyze", "-s", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!xenalyze.waitFor(SECONDS, TimeUnit.SECONDS)) {
            xenalyze.destroyForcibly().waitFor();
            hung++;
        } else if (xenalyze.exitValue() > SIGNALS) {
            killed++;
        } else if (xenalyze.exitValue() != 0) {
            gaveUp++;
        } else {
            summed++;
        }
    }

    /** How many whole records stand in {@code bytes}. */
    private static long whole(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long records = 0;
        int at = 0;
        while (at + Integer.BYTES <= bytes.length) {
            int header = words.getInt(at);
            int event = header & 0xfff_ffff;
            int next = at + Integer.BYTES * (1 + (header >>> 28 & 7) + (header < 0 ? 2 : 0));
            records += next <= bytes.length && event != RUN_HEADER && event != PADDING ? 1 : 0;
            at = next;
        }
        return records;
    }
}
