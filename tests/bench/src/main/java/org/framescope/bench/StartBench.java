// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long the verbs that need no window take from the first command to the exit, as whole processes of the built
 * product. The limit is a Java that starts and does nothing.
 */
final class StartBench {
    private static final int WARMUPS = 2;
    private static final int STARTS = 15;
    private static final int PATIENCE_SECONDS = 60;

    private final Path product;

    /** Starts the product in {@code product}. */
    StartBench(Path product) {
        this.product = product;
    }

    /** Measures. */
    Figure measure() throws Exception {
        Path launcher = product.resolve("framescope");
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException("there is no product in " + product + ": no executable " + launcher);
        }
        String program = launcher.toString();
        double[] list = starts(List.of(program, "list"));
        double[] decode =
                starts(List.of(program, "decode", "--caf", "0x8000000000000002", "--taf", "0x7400000000000001"));
        double[] nothing = starts(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Nothing.class.getName()));
        String text = String.format(
                Locale.ROOT,
                "%d starts each: list %s ms, decode %s ms, a Java that does nothing %s ms (least/median)",
                STARTS,
                figures(list),
                figures(decode),
                figures(nothing));
        double slower = Math.max(median(list), median(decode));
        return new Figure("start", text, slower, 500, "ms median of the slower", Figure.Clock.WALL);
    }

    /** Does nothing. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {
            // this is what is measured
        }
    }

    private static double[] starts(List<String> command) throws Exception {
        double[] times = new double[STARTS];
        for (int i = -WARMUPS; i < STARTS; i++) {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String figures(double[] sorted) {
        return String.format(Locale.ROOT, "%.0f/%.0f", sorted[0], median(sorted));
    }
}
