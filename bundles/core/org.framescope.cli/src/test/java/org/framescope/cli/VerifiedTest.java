// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.framescope.evidence.bytes.Packing;
import org.framescope.inspect.verified.Verified;
import org.framescope.inspect.verified.Verified.Count;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.xen.AllOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Properties and docs/verified.md say of an operation is what the recordings in tests/corpus have. */
class VerifiedTest {
    private static final Path ROOT = Path.of("../../..");
    private static final Pattern OP = Pattern.compile("\"op\": \"(\\w+)\"");
    private static final Pattern COMMAND = Pattern.compile("\"cmd\": \"?(\\w+)");
    private static final Pattern WHAT = Pattern.compile("\"what\": \"(\\w+)\"");
    private static final Pattern REFUSED = Pattern.compile("\"rc\": -\\d");
    private static final Pattern RELEASE = Pattern.compile("\"xen\": ?\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("`(\\w+)` (\\d+)(?: \\((\\d+)\\))?");
    private static final List<String> COMMANDS = List.of(
                    "pin_l1_table,pin_l2_table,pin_l3_table,pin_l4_table,unpin_table,new_baseptr,tlb_flush_local,invlpg_local"
                            .split(","),
                    "tlb_flush_multi,invlpg_multi,tlb_flush_all,invlpg_all,flush_cache,set_ldt,mmuext_op,new_user_baseptr"
                            .split(","),
                    "clear_page,copy_page,flush_cache_global,mark_super,unmark_super".split(","))
            .stream()
            .flatMap(Stream::of)
            .toList();
    private static final Map<String, Integer> BY_NAME =
            Map.of("PIN_L1", 0, "PIN_L2", 1, "PIN_L3", 2, "PIN_L4", 3, "UNPIN", 4, "NEW_BASEPTR", 5);

    /** The operation for what a recording calls otherwise. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("guest_mmu_update", "mmu_update"),
            Map.entry("setvcpucontext_null", "vcpu_reset"),
            Map.entry("guest_update_va_mapping", "update_va_mapping"),
            Map.entry("destroy", "destroydomain"),
            Map.entry("create", "createdomain"),
            Map.entry("create_hvm", "createdomain"),
            Map.entry("guest_load_fs", "load_selector"),
            Map.entry("guest_set_gdt", "set_gdt"),
            Map.entry("guest_update_descriptor", "update_descriptor"),
            Map.entry("guest_vm_assist", "vm_assist"),
            Map.entry("dom0_map_grant", "map_grant_ref"),
            Map.entry("unpause", "pausedomain"),
            Map.entry("pause", "pausedomain"),
            Map.entry("setmaxmem", "max_mem"),
            Map.entry("acquire_resource_ioreq", "alloc_ioreq_page"),
            Map.entry("acquire_resource_ioreq_bufioreq", "alloc_ioreq_page"),
            Map.entry("decrease", "decrease_reservation"),
            Map.entry("down", "vcpu_down"),
            Map.entry("up", "vcpu_up"),
            Map.entry("is_up", "vcpu_is_up"),
            Map.entry("reserve", "populate_physmap"),
            Map.entry("setup_table", "grant_setup_table"));

    private static String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String operation(String line) {
        String op = group(OP, line);
        String command = group(COMMAND, line);
        return switch (op) {
            case "mmuext_op", "guest_mmuext_op" -> {
                int number = command.isEmpty()
                        ? -1
                        : BY_NAME.containsKey(command) ? BY_NAME.get(command) : Integer.parseInt(command);
                yield number < 0 ? "" : number < COMMANDS.size() ? COMMANDS.get(number) : "mmuext_op";
            }
            case "guest_memory_op", "guest_vcpu_op", "guest_grant_table_op" ->
                CALLED.getOrDefault(group(WHAT, line), group(WHAT, line));
            default -> CALLED.getOrDefault(op, op);
        };
    }

    private static Map<String, Map<String, Count>> counted() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        AllOperations.create().all().forEach(o -> known.add(o.name()));
        Map<String, Map<String, Count>> counts = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("tests/corpus/recordings"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl.xz")).toList()) {
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Packing.unpack(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    count(lines, known, counts);
                }
            }
        }
        return counts;
    }

    private static void count(BufferedReader lines, Set<String> known, Map<String, Map<String, Count>> counts)
            throws IOException {
        String first = lines.readLine();
        boolean switches = first.startsWith("{\"header\"");
        String release = group(RELEASE, first).isEmpty() ? Release.DEFAULT : group(RELEASE, first);
        Stream.concat(Stream.of(first), lines.lines()).forEach(line -> {
            String name = !switches ? operation(line) : line.contains("\"next\"") ? "switch" : "";
            if (known.contains(name)) {
                int refused = !switches && REFUSED.matcher(line).find() ? 1 : 0;
                counts.computeIfAbsent(release, _ -> new TreeMap<>())
                        .merge(
                                name,
                                new Count(1, refused),
                                (a, b) -> new Count(a.steps() + b.steps(), a.refused() + b.refused()));
            }
        });
    }

    @Test
    void theTableHasWhatTheRecordingsHave() throws IOException {
        assertEquals(counted(), Verified.load().counts());
    }

    @Test
    void theDocumentHasWhatTheTableHas() throws IOException {
        Map<String, Map<String, Count>> documented = new TreeMap<>();
        String release = Release.DEFAULT;
        for (String line : Files.readAllLines(ROOT.resolve("docs/verified.md"))) {
            release = line.startsWith("## ")
                    ? Release.nameIn(line.replace("## Xen ", "")).orElse(release)
                    : release;
            Matcher matcher = ROW.matcher(line.startsWith("|") ? line : "");
            while (matcher.find()) {
                int refused = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
                documented
                        .computeIfAbsent(release, _ -> new TreeMap<>())
                        .put(matcher.group(1), new Count(Integer.parseInt(matcher.group(2)), refused));
            }
        }
        assertEquals(Verified.load().counts(), documented);
    }

    @Test
    void anOperationIsMarkedByWhatIsKnownOfIt() throws UnknownNameException {
        Verified verified = Verified.load();
        Release usual = Release.named("4.17.7");
        assertEquals("recorded: 522 steps, 368 of them refused", verified.mark("unpin_table", usual));
        assertEquals("recorded: 206 steps", verified.mark("foreign_map", usual));
        assertEquals("reference only", verified.mark("sh_pin", usual));
        assertTrue(verified.meaning("unpin_table", usual).endsWith("every frame and result the same"));
        assertTrue(verified.meaning("unpin_table", Release.named("4.10")).contains("release 4.10 does otherwise"));
    }

    @ParameterizedTest
    @CsvSource({"4.20, 4.20", "4.20.3, 4.20", "4.14.6, 4.14.6", "4.14.5, 4.17", "4.18, 4.17"})
    void whatWasRecordedOfAReleaseIsSaidOfIt(String release, String recorded) throws UnknownNameException {
        String meaning = Verified.load().meaning("mmu_update", Release.named(release));
        assertTrue(meaning.startsWith("Played against a real Xen " + recorded + " "), meaning);
        assertEquals(recorded.equals("4.17"), meaning.contains("does otherwise"), meaning);
    }
}
