// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SPIN, the independent checker: Debian's packages spin, gcc and libc6-dev, which {@code ./verify} installs. */
final class Spin {
    private static final Pattern STORED = Pattern.compile("(?m)^\\s*(\\d+) states, stored");
    private static final Pattern TRANSITIONS = Pattern.compile("(?m)^\\s*(\\d+) transitions");
    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("assertion violated.*\\(at depth (\\d+)\\)");

    private final Path folder;
    private final String model;

    /** Works in {@code folder} on the model called {@code model} among the resources of these tests. */
    Spin(Path folder, String model) throws IOException {
        this.folder = folder;
        this.model = model;
        try (InputStream in = Spin.class.getResourceAsStream(model)) {
            assertNotNull(in, model);
            Files.copy(in, folder.resolve(model));
        }
    }

    /** What SPIN found: transitions are counted as Framescope does, without the one that stands for the beginning. */
    record Found(long states, long transitions, long errors) {}

    /** Every state, whatever is broken in it. */
    Found all(Map<String, Integer> defined) throws Exception {
        String out = check(defined, 0, List.of("-c0"));
        return new Found(number(STORED, out), number(TRANSITIONS, out) - 1, number(ERRORS, out));
    }

    /** Steps of a shortest way to a broken assertion, 0 if there is none. */
    long shortestWay(Map<String, Integer> defined) throws Exception {
        String out = check(defined, 1, List.of(), "-DBFS");
        Matcher broken = BROKEN.matcher(out);
        assertEquals(broken.find() ? 1 : 0, number(ERRORS, out), out);
        return broken.reset().find() ? Long.parseLong(broken.group(1)) + 1 : 0;
    }

    private String check(Map<String, Integer> defined, int check, List<String> options, String... flags)
            throws Exception {
        List<String> spin = new ArrayList<>(List.of("spin", "-o2", "-a", "-DCHECK=" + check));
        new TreeMap<>(defined).forEach((name, value) -> spin.add("-D" + name + "=" + value));
        spin.add(model);
        run(spin);
        List<String> cc = new ArrayList<>(List.of("cc", "-O0", "-w", "-DNOREDUCE", "-DSAFETY"));
        cc.addAll(List.of(flags));
        cc.addAll(List.of("-o", "pan", "pan.c"));
        run(cc);
        List<String> pan = new ArrayList<>(List.of("./pan", "-m1000000"));
        pan.addAll(options);
        return run(pan);
    }

    private static long number(Pattern pattern, String out) {
        Matcher matcher = pattern.matcher(out);
        assertTrue(matcher.find(), () -> "no " + pattern + " in what SPIN prints: " + out);
        return Long.parseLong(matcher.group(1));
    }

    private String run(List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException("Debian's packages spin, gcc and libc6-dev are needed (./verify installs them)", e);
        }
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), command::toString);
        assertEquals(0, process.exitValue(), () -> command + ": " + out);
        return out;
    }
}
