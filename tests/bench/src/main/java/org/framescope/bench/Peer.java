// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another program that does the same work, as a process of its own.
 *
 * @param cpu seconds of processor time it took, its system calls included
 * @param out what it printed, its messages included; empty where that was thrown away
 */
record Peer(double cpu, String out) {
    private static final Pattern CPU = Pattern.compile("(?m)^cpu ([0-9.]+) ([0-9.]+)$");
    private static final String TIMED = "TIMEFORMAT='cpu %3U %3S'; time \"$@\"";

    /**
     * Runs {@code command} in {@code folder} and keeps what it prints.
     *
     * @throws IOException when it fails
     */
    static Peer run(Path folder, String... command) throws IOException, InterruptedException {
        return run(TIMED, folder, command);
    }

    /**
     * Runs {@code command} in {@code folder}, and nobody reads what it prints.
     *
     * @throws IOException when it fails
     */
    static Peer discard(Path folder, String... command) throws IOException, InterruptedException {
        return run(TIMED + " >/dev/null 2>&1", folder, command);
    }

    private static Peer run(String script, Path folder, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        Collections.addAll(words, command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher cpu = CPU.matcher(out);
        if (process.waitFor() != 0 || !cpu.find()) {
            throw new IOException(String.join(" ", command) + ": " + out);
        }
        return new Peer(
                Double.parseDouble(cpu.group(1)) + Double.parseDouble(cpu.group(2)), out.substring(0, cpu.start()));
    }
}
