// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code run --json} prints against tables that were written down from the reference, cell by cell. */
class TablesTest {
    private static List<String[]> table(String name, int columns) throws IOException {
        try (InputStream in = TablesTest.class.getResourceAsStream(name)) {
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .toList();
            rows.forEach(r -> assertEquals(columns, r.length, () -> name + ": " + String.join("|", r)));
            return rows;
        }
    }

    private static List<Map<String, Object>> run(String scenario, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("run", scenario, "--json", "-"));
        args.addAll(List.of(more));
        CommandLine result = CommandLine.run(args.toArray(String[]::new));
        assertEquals(0, result.code(), result::err);
        assertEquals("", result.err());
        return JsonLines.parse(result.out());
    }

    private static Map<String, Object> register(Map<String, Object> step) {
        return JsonLines.map(JsonLines.list(step.get("registers")).getFirst());
    }

    private static long counter(Map<String, Object> step, String name) {
        return (long) JsonLines.map(step.get("counters")).get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void theMixedSequenceIsThatOfTheTable(String version) throws IOException {
        List<Map<String, Object>> lines = run("S001-1", "--choice", "gdt=" + version);
        List<String[]> rows = table("S001-1.tsv", 9);
        assertEquals(rows.size() + 1, lines.size());
        long[] counts = new long[5];
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            Map<String, Object> step = lines.get(i + 1);
            String at = version + " step " + i;
            assertEquals((long) i, step.get("step"), at);
            assertEquals(row[7], register(step).get("gdtr"), at);
            assertEquals(List.of(Long.valueOf(row[8])), register(step).get("dirty"), at);
            assertEquals(events(row), step.get("events"), at);
            if (i > 0) {
                switched(row, lines.get(i), step, at);
            }
            count(row, version, counts);
            assertEquals(counts[0], counter(step, "virt_to_mfn"), at);
            assertEquals(counts[1], counter(step, "slot14"), at);
            assertEquals(counts[2], counter(step, "lgdt_default"), at);
            assertEquals(counts[3], counter(step, "lgdt_full"), at);
            assertEquals(counts[4], counter(step, "cr3"), at);
            assertEquals(counts[4], counter(step, "context_switch"), at);
        }
        assertEquals(version.equals("A") ? 5 : 0, counts[0]);
        assertEquals(List.of(5L, 3L, 3L, 6L), List.of(counts[1], counts[2], counts[3], counts[4]));
    }

    private static List<Object> events(String[] row) {
        List<Object> events = new ArrayList<>();
        if (!row[3].equals("-")) {
            events.add("slot14 " + row[3]);
        }
        if (!row[4].equals("-")) {
            events.add(row[4]);
        }
        if (!row[5].equals("-")) {
            events.add("cr3 " + row[5]);
        }
        if (!row[6].equals("-")) {
            events.add(row[6]);
        }
        return events;
    }

    private static void switched(String[] row, Map<String, Object> before, Map<String, Object> step, String at) {
        String[] names = row[1].split(">");
        assertEquals(names[0], register(before).get("current"), at);
        assertEquals(names[0], step.get("vcpu"), at);
        assertEquals(0L, step.get("pcpu"), at);
        assertEquals("switch", step.get("op"), at);
        assertNull(step.get("rc"), at);
        assertEquals(names[1], register(step).get("current"), at);
        boolean lazy = row[2].equals("-");
        Object held = register(before).get("curr");
        assertEquals(lazy ? held : row[2], held, at);
        assertEquals(lazy ? held : names[1], register(step).get("curr"), at);
    }

    private static void count(String[] row, String version, long[] counts) {
        boolean slot14 = !row[3].equals("-");
        counts[0] += slot14 && version.equals("A") ? 1 : 0;
        counts[1] += slot14 ? 1 : 0;
        counts[2] += row[4].equals("-") ? 0 : 1;
        counts[3] += row[6].equals("-") ? 0 : 1;
        counts[4] += row[5].equals("-") ? 0 : 1;
    }

    private static List<Long> patternCounts(Map<String, Object> from, Map<String, Object> to) {
        List<Long> counts = new ArrayList<>();
        for (String name : List.of("slot14", "virt_to_mfn", "lgdt_default", "lgdt_full", "cr3", "context_switch")) {
            counts.add(counter(to, name) - counter(from, name));
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void theFourPatternsCostWhatTheTableSays(String version) throws IOException {
        List<Map<String, Object>> all = run("S001-2", "--choice", "gdt=" + version);
        assertEquals(42, all.size());
        for (String[] row : table("S001-2.tsv", 8)) {
            List<Long> expected = new ArrayList<>();
            for (int column : new int[] {1, version.equals("A") ? 2 : 3, 4, 5, 6, 7}) {
                expected.add(Long.valueOf(row[column]));
            }
            int pattern = Integer.parseInt(row[0]);
            List<Map<String, Object>> alone = run("S001-2." + pattern, "--choice", "gdt=" + version);
            assertEquals(12, alone.size());
            assertEquals(expected, patternCounts(alone.get(1), alone.get(11)), version + " alone " + pattern);
            assertEquals(
                    expected,
                    patternCounts(all.get(1 + 10 * (pattern - 1)), all.get(1 + 10 * pattern)),
                    version + " together " + pattern);
        }
    }

    @Test
    void countsOfFramesAreThoseOfTheTables() throws IOException {
        int cells = 0;
        for (String[] row : table("frames.tsv", 6)) {
            Map<String, Object> step = run(row[0]).get(1 + Integer.parseInt(row[1]));
            String at = row[0] + " step " + row[1] + " " + row[3];
            assertEquals(row[2].equals("null") ? null : Long.valueOf(row[2]), step.get("rc"), at);
            assertEquals(row[2].equals("-22") ? "EINVAL" : null, step.get("err"), at);
            for (Object frame : JsonLines.list(step.get("frames"))) {
                Map<String, Object> fields = JsonLines.map(frame);
                if (fields.get("name").equals(row[3])) {
                    assertEquals(row[4], fields.get("caf"), at);
                    assertEquals(row[5], fields.get("taf"), at);
                    cells++;
                }
            }
        }
        assertTrue(cells > 30, "cells " + cells);
    }

    @Test
    void slotsShowTheFramesOfAGdtAndTheZeroPageAfterIt() throws IOException {
        List<Map<String, Object>> lines = run("gdt-three-frames");
        List<Object> first = gdt(lines.get(2));
        assertEquals(List.of("0x20", "0x21", "0x20"), first.subList(0, 3));
        Object zeroPage = first.get(3);
        assertEquals(List.of("0x20", zeroPage, zeroPage), gdt(lines.get(5)).subList(0, 3));
        assertEquals(List.of(zeroPage, zeroPage, zeroPage), gdt(lines.get(6)).subList(0, 3));
        assertNull(first.get(15));
    }

    private static List<Object> gdt(Map<String, Object> step) {
        Map<String, Object> slots =
                JsonLines.map(JsonLines.list(step.get("slots")).getFirst());
        assertEquals(16, JsonLines.list(slots.get("ldt")).size());
        return JsonLines.list(slots.get("gdt"));
    }
}
