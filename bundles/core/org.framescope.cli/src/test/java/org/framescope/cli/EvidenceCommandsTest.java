// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCommandsTest {
    private static final Path CORPUS = Path.of("../../../tests/corpus");

    private static String corpus(String name) {
        Path file = CORPUS.resolve(name);
        assertTrue(Files.exists(file), "the corpus has no " + name);
        return file.toString();
    }

    @Test
    void aCacheThatCannotBeOneIsWrongUseAndNotTheFault(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String trace = corpus("xentrace/xentrace-pv.bin.xz");
        for (Path cache : List.of(file, file.resolve("below"))) {
            CommandLine run = CommandLine.run("open", trace, "--cache", cache.toString());
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains("--cache " + cache + ": "), run.err());
        }
        Path made = folder.resolve("not/there/yet");
        assertEquals(
                0, CommandLine.run("open", trace, "--cache", made.toString()).code());
    }

    @Test
    void everyVerbForRealFilesTakesABareFrameTableIfToldSo(@TempDir Path folder) throws IOException {
        Path bare = Files.copy(Path.of(corpus("frametable/frametable-idle-dom0.bin.xz")), folder.resolve("bare.xz"));
        for (List<String> verb : List.of(
                List.of("open"),
                List.of("leaks"),
                List.of("histogram"),
                List.of("holders", "10"),
                List.of("diff", bare.toString()))) {
            List<String> words = new ArrayList<>(List.of(verb.getFirst(), bare.toString()));
            words.addAll(verb.subList(1, verb.size()));
            CommandLine untold = CommandLine.run(words.toArray(String[]::new));
            assertEquals(3, untold.code(), words::toString);
            assertTrue((untold.err() + untold.out()).contains("say --as frametable"), untold.err());
            words.addAll(List.of("--as", "frametable", "--cache", folder.toString()));
            assertEquals(0, CommandLine.run(words.toArray(String[]::new)).code(), words::toString);
        }
        CommandLine audit = CommandLine.run("audit", bare.toString(), "--as", "frametable");
        assertTrue(audit.err().contains("is frametable, expected memory of a machine"), audit.err());
        CommandLine scenario = CommandLine.run("audit", "S001-1", "--as", "frametable");
        assertEquals(2, scenario.code());
        assertTrue(scenario.oneMessage() && scenario.err().contains("--as"), scenario.err());
    }

    @Test
    void whoAsksTheFileBesideAFrameTableIsToldSo() {
        for (String verb : List.of("audit", "holders")) {
            String file = corpus("frametable/frametable-zombie.json");
            CommandLine run = verb.equals("audit") ? CommandLine.run(verb, file) : CommandLine.run(verb, file, "10");
            assertEquals(3, run.code());
            assertTrue(run.err().contains("open the file beside it"), run.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "idle-dom0, dumps, 0",
        "dom0-domU, dumps, 1",
        "zombie, dumps, 2",
        "zombie-4.14, zombie-4.14, 0",
        "zombie-4.20, zombie-4.20, 0"
    })
    void theHistogramEqualsWhatWasCountedWhenTheTableWasTaken(String name, String decoded, int moment)
            throws IOException {
        String block = Files.readString(CORPUS.resolve("frametable/decode-" + decoded + ".txt"))
                .split("PT_LOAD:")[moment + 1];
        Map<String, Long> wanted = new TreeMap<>();
        Matcher domain = Pattern.compile(
                        "d(\\d+): (\\d+) frames.* pinned (\\d+), types \\{(.*?)}, typed with count>0 \\{(.*?)}")
                .matcher(block);
        while (domain.find()) {
            wanted.put("d" + domain.group(1) + " pinned", Long.valueOf(domain.group(3)));
            types(domain.group(4)).forEach((type, n) -> wanted.put("d" + domain.group(1) + " frames " + type, n));
            types(domain.group(5)).forEach((type, n) -> wanted.put("d" + domain.group(1) + " typed " + type, n));
        }
        wanted.values().removeIf(n -> n == 0);
        assertTrue(wanted.size() > 14, wanted::toString);
        CommandLine run =
                CommandLine.run("histogram", corpus("frametable/frametable-" + name + ".bin.xz"), "--json", "-");
        assertEquals(0, run.code(), run.err());
        Map<String, Long> got = new TreeMap<>();
        Matcher row = Pattern.compile(
                        "\"owner\":(\\d+),\"type\":\"(\\w+)\",\"frames\":(\\d+),\"typed\":(\\d+),\"pinned\":(\\d+)")
                .matcher(run.out());
        while (row.find()) {
            String owner = "d" + row.group(1);
            got.put(owner + " frames " + row.group(2), Long.valueOf(row.group(3)));
            got.put(owner + " typed " + row.group(2), Long.valueOf(row.group(4)));
            got.merge(owner + " pinned", Long.valueOf(row.group(5)), Long::sum);
        }
        got.values().removeIf(n -> n == 0);
        got.keySet().removeIf(k -> k.endsWith("typed none")); // the list has no such column
        assertEquals(wanted, got);
    }

    private static Map<String, Long> types(String text) {
        Map<String, Long> types = new TreeMap<>();
        Matcher type = Pattern.compile("'(\\w+)': (\\d+)").matcher(text);
        while (type.find()) {
            types.put(type.group(1), Long.valueOf(type.group(2)));
        }
        return types;
    }

    @Test
    void theZombieLeavesExactlyTheseFramesAndNobodyIsNamed() throws IOException {
        List<String> wanted = new ArrayList<>();
        String expected = Files.readString(CORPUS.resolve("frametable/frametable-zombie-expected.json"));
        Matcher left = Pattern.compile("\"(0x[0-9a-f]+)\",\\s+\"([0-9a-f]{16})\",\\s+\"([0-9a-f]{16})\"")
                .matcher(expected);
        while (left.find()) {
            wanted.add(left.group(1) + " " + left.group(2) + " " + left.group(3));
        }
        assertEquals(6, wanted.size());
        CommandLine run = CommandLine.run("leaks", corpus("frametable/frametable-zombie.bin.xz"), "--json", "-");
        assertEquals(0, run.code(), run.err());
        List<String> got = new ArrayList<>();
        Matcher frame = Pattern.compile("\"mfn\":\"(\\w+)\",\"caf\":\"(\\w+)\",\"taf\":\"(\\w+)\"")
                .matcher(run.out());
        while (frame.find()) {
            got.add(frame.group(1) + " " + frame.group(2) + " " + frame.group(3));
        }
        assertEquals(wanted, got);
        assertTrue(run.out().startsWith("{\"contents\":false,\"domains\":[{\"dom\":1,\"dying\":2,"), run.out());
        assertEquals(4, run.out().split("\"group\":\"referenced\"", -1).length - 1);
        assertEquals(12, run.out().split("\"holders\":\\[]", -1).length - 1);
        assertTrue(
                run.out()
                        .contains("\"general\":{\"count\":2,\"holders\":[],\"unexplained\":2},"
                                + "\"type\":{\"count\":2,\"holders\":[],\"unexplained\":2}"),
                run.out());
        assertEquals(2, run.out().split("\"type\":\\{\"count\":1,\"holders\":\\[],\"unexplained\":1}", -1).length - 1);
    }

    @Test
    void leaksSayInWordsWhatToLookAt() {
        CommandLine run = CommandLine.run("leaks", corpus("frametable/frametable-zombie.bin.xz"), "--domain", "1");
        assertTrue(run.out().contains("domain 1, dead"), run.out());
        assertTrue(run.out().contains("  4 left with references"), run.out());
        assertTrue(run.out().contains("  2 of Xen's heap, without a reference"), run.out());
        assertTrue(run.out().contains("mfn 1f000"), run.out());
        assertTrue(run.out().contains("nobody can be named"), run.out());
        CommandLine none = CommandLine.run("leaks", corpus("frametable/frametable-idle-dom0.bin.xz"));
        assertEquals("no frame outlives its domain\n", none.out());
    }

    @Test
    void openEndsWithItsVerdict() {
        CommandLine run = CommandLine.run("open", corpus("frametable/frametable-zombie.bin.xz"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().endsWith("\nverdict COMPLETE read 2 skipped 0 unknown 0\n"), run.out());
        assertTrue(run.out().contains("\ndomain 1: 4 frames in use, dead\n"), run.out());
    }

    @Test
    void openAsJsonHasTheFieldsOfTheContract() throws IOException {
        CommandLine run = CommandLine.run("open", corpus("frametable/frametable-zombie.bin.xz"), "--json", "-");
        try (var parser = new JsonFactory().createParser(run.out())) {
            while (parser.nextToken() != null) {
                assertTrue(parser.currentLocation().getLineNr() <= 2);
            }
        }
        assertTrue(
                run.out()
                        .startsWith(
                                "{\"format\":\"framescope-open/1\",\"kind\":\"frametable\",\"verdict\":\"COMPLETE\","
                                        + "\"release\":\"4.17\",\"confidence\":\"ambiguous\","),
                run.out());
        assertTrue(
                run.out().contains("\"frames\":131072,\"domains\":[{\"dom\":0,\"frames\":51202,\"dying\":null}"),
                run.out());
        assertTrue(
                run.out().contains("\"name\":\"rows\",\"offset\":0,\"length\":4194304,\"status\":\"read\""), run.out());
    }

    @Test
    void theReportIsAPage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("r<1>.html");
        assertEquals(
                0,
                CommandLine.run("open", corpus("frametable/frametable-zombie.bin.xz"), "--report", page.toString())
                        .code());
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"), html);
        assertTrue(html.contains("131072 rows of 32 bytes"), html);
        Path odd = Files.writeString(folder.resolve("a<b>.txt"), "x");
        CommandLine rejected = CommandLine.run("open", odd.toString(), "--report", "-");
        assertEquals(3, rejected.code());
        assertTrue(rejected.out().contains("a&lt;b&gt;.txt") && rejected.out().endsWith("unknown 0\n"), rejected.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "histogram", "leaks"})
    void whatIsNothingEndsWithThree(String verb, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("zeros"), new byte[4096]);
        CommandLine run = CommandLine.run(verb, file.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("zeros"), run.err());
        assertEquals(3, CommandLine.run(verb, folder.resolve("none").toString()).code());
        assertEquals(3, CommandLine.run(verb, "-").code());
        assertEquals(2, CommandLine.run(verb, file.toString(), "--as", "poem").code());
        assertEquals(
                2, CommandLine.run(verb, file.toString(), "--release", "9.9").code());
        assertEquals(2, CommandLine.run(verb).code());
        String recording = corpus("recordings/hvm-extra.jsonl.xz");
        assertEquals(
                verb.equals("open") ? 0 : 3, CommandLine.run(verb, recording).code());
    }

    @Test
    void aLogShowsItsMomentsAndWhatZombiesLeft() {
        String log = corpus("console/console-vm-a.log.xz");
        CommandLine open = CommandLine.run("open", log, "--json", "-");
        assertEquals(0, open.code(), open.err());
        assertTrue(
                open.out().contains("\"kind\":\"console\",\"verdict\":\"PARTIAL\",\"release\":\"4.17.7\""), open.out());
        assertTrue(open.out().contains("{\"dom\":73,\"frames\":1,\"dying\":2}"), open.out());
        assertTrue(
                open.out().contains("{\"key\":\"q\",\"line\":261,\"offset\":13039,\"now\":31484119516,"), open.out());
        CommandLine leaks = CommandLine.run("leaks", log, "--json", "-");
        assertEquals(7, leaks.out().split("\"group\":\"referenced\"", -1).length - 1);
        assertTrue(leaks.out()
                .contains("{\"dom\":280,\"dying\":2,\"frames\":[{\"mfn\":\"0x7f4bc\",\"caf\":\"0200000000000001\""));
        CommandLine none = CommandLine.run("leaks", corpus("console/debug-keys-dom0-idle.log.xz"));
        assertEquals("no frame outlives its domain\n", none.out());
    }

    @Test
    void typesOfAGuestAreWorkedOutFromItsTables() {
        String core = corpus("core/mini3.core.gz");
        CommandLine run = CommandLine.run("histogram", core, "--json", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().contains("{\"owner\":null,\"type\":\"seg_desc\",\"frames\":1,\"typed\":1,\"pinned\":0}"),
                run.out());
        assertTrue(run.err().contains("pins are not in the file"), run.err());
        CommandLine open = CommandLine.run("open", core);
        assertTrue(open.out().endsWith("\nverdict COMPLETE read 6 skipped 2 unknown 0\n"), open.out());
        assertEquals(3, CommandLine.run("leaks", core).code());
    }

    @Test
    void aTraceIsDrawnAsTheNumbersOfVcpusInEachState(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("lanes.csv");
        String sched = corpus("xentrace/xentrace-sched.bin.xz");
        CommandLine run = CommandLine.run("trace", sched, "--chart", csv.toString());
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(csv);
        assertEquals("step,running,runnable,blocked,offline", lines.getFirst());
        assertEquals(1002, lines.size());
        assertTrue(lines.contains("100,1,2,2,0"), lines.get(101));
        assertTrue(
                lines.stream().skip(1).allMatch(l -> l.matches("[0-9]+,[0-2],[0-5],[0-5],0")), "more than there are");
        String pv = corpus("xentrace/xentrace-pv.bin.xz");
        assertEquals(3, CommandLine.run("trace", pv, "--chart", csv.toString()).code());
        assertEquals(2, CommandLine.run("trace", sched, "--chart", "lanes.doc").code());
    }

    @Test
    void aTraceIsCountedAndItsRunstatesAddedUp() {
        CommandLine json = CommandLine.run("trace", corpus("xentrace/xentrace-sched.bin.xz"), "--json", "-");
        assertEquals(0, json.code(), json.err());
        assertTrue(
                json.out()
                        .startsWith("{\"cpus\":2,\"records\":14526,\"lost\":0,\"events\":["
                                + "{\"id\":\"0x00021002\",\"count\":161},"),
                json.out());
        assertTrue(
                json.out().contains("{\"dom\":0,\"vcpu\":0,\"state\":\"running\",\"count\":90,\"cycles\":3388172324}"));
        CommandLine text = CommandLine.run("trace", corpus("xentrace/xentrace-pv.bin.xz"));
        assertTrue(text.out().contains("\nno runstates: "), text.out());
        assertEquals(
                3,
                CommandLine.run("trace", corpus("frametable/frametable-zombie.bin.xz"))
                        .code());
        assertEquals(
                3,
                CommandLine.run("leaks", corpus("xentrace/xentrace-pv.bin.xz")).code());
    }

    @Test
    void helpListsTheVerbs() {
        String help = CommandLine.run("--help").out();
        for (String verb : List.of("open", "histogram", "leaks", "trace")) {
            assertTrue(help.contains("\n  " + verb + " "), help);
        }
    }
}
