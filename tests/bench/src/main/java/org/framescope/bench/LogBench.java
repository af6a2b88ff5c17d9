// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.ConsoleReader;
import org.framescope.evidence.report.ReportBuilder;

/** A console log full of lines of frames, against a reader that matches each line with a pattern. */
final class LogBench {
    private static final int LINES = 500_000;
    private static final Pattern LINE = Pattern.compile(
            ".*\\(XEN\\) +(DomPage|XenPage|ExtraPage) ([0-9a-f]+): caf=([0-9a-f]+), taf=([0-9a-f]+)\\s*");

    private final byte[] log = log();

    /** Measures. */
    Figure measure() throws Exception {
        List<Rounds.Cost> costs = Rounds.of(this::patterns, this::reader);
        double megabytes = log.length / 1e6;
        String text = String.format(
                Locale.ROOT,
                "%d lines, %.0f MB: %.0f MB/s, with a pattern %.0f MB/s (on the wall, best of %d), %.1f times as fast in processor"
                        + " time",
                LINES,
                megabytes,
                megabytes / costs.get(1).wall(),
                megabytes / costs.get(0).wall(),
                Rounds.counted(),
                costs.get(0).cpu() / costs.get(1).cpu());
        double share = costs.get(1).cpu() / costs.get(0).cpu();
        return new Figure("console", text, share, 0.2, "of the patterns' processor time", Figure.Clock.CPU);
    }

    private static byte[] log() {
        SplittableRandom random = new SplittableRandom(Places.SEED);
        StringBuilder text = new StringBuilder("(XEN) General information for domain 7:\r\n");
        text.append("(XEN) Memory pages belonging to domain 7:\r\n");
        for (int i = 0; i < LINES; i++) {
            text.append(String.format(
                    "(XEN)     DomPage %016x: caf=%016x, taf=%016x\r\n",
                    random.nextInt(1 << 24), 1L << 63 | 2, 0xe400_0000_0000_0001L));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Object patterns() {
        long sum = 0;
        for (String line : new String(log, StandardCharsets.ISO_8859_1).split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                sum += Long.parseUnsignedLong(matcher.group(2), 16)
                        + Long.parseUnsignedLong(matcher.group(3), 16)
                        + Long.parseUnsignedLong(matcher.group(4), 16);
            }
        }
        return sum;
    }

    private Object reader() {
        ConsoleLog read = new ConsoleReader(Bytes.of("bench", log), new ReportBuilder("bench"), Work.NONE)
                .read(Optional.empty())
                .orElseThrow();
        if (read.moments().getFirst().domains().getFirst().pages().size() != LINES) {
            throw new IllegalStateException("the log was not understood");
        }
        return read;
    }
}
