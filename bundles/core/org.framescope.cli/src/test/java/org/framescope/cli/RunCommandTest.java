// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunCommandTest {
    private static final String TEXT = """
            scenario mine "Mine"
            domain d1 pv64
            running cpu0 d1v0
            switch cpu0 idle
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void scenariosAreListedWithTheirChoices() {
        CommandLine result = CommandLine.run("list");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("S001-1\tContext switches of every kind\tgdt=A|B|C\n"), result.out());
        assertTrue(result.out().lines().allMatch(l -> l.split("\t", -1).length == 3), result.out());
    }

    @Test
    void choicesAndReleasesAreListed() {
        assertEquals("""
                ldt=hook|kconfig|dropped
                gdt=A|B|C
                unpin=V0|V1|V2|V3
                shared-info=xenheap|extra
                flush=ipi|hypercall|hypercall+rcu
                type-flush=before|after
                last-put=drops|spins
                entry-flags=superpage|writable|safe
                linear=any|one
                partial=forgets|keeps
                exchange-check=array|rest
                multicall=goes-on|ends
                """, CommandLine.run("list", "choices").out());
        assertTrue(CommandLine.run("list", "releases").out().contains("\n4.17\n"));
    }

    @Test
    void theHeadNamesWhatWasRunAndTheHashIsTheSameEachTime() throws IOException {
        String[] args = {"run", "S001-1", "--release", "4.12", "--json", "-"};
        Map<String, Object> head = JsonLines.parse(CommandLine.run(args).out()).getFirst();
        assertEquals(List.of("format", "scenario", "release", "choices", "hash"), List.copyOf(head.keySet()));
        assertEquals("framescope-run/1", head.get("format"));
        assertEquals("S001-1", head.get("scenario"));
        assertEquals("4.12", head.get("release"));
        assertEquals("A", JsonLines.map(head.get("choices")).get("gdt"));
        assertTrue(head.get("hash").toString().matches("0x[0-9a-f]{16}"), head::toString);
        assertEquals(head, JsonLines.parse(CommandLine.run(args).out()).getFirst());
    }

    @Test
    void theFieldsOfAStepStandInTheOrderOfTheContract() throws IOException {
        List<Map<String, Object>> lines = JsonLines.parse(
                CommandLine.run("run", "S001-1", "--json", "-", "--to", "1").out());
        assertEquals(3, lines.size());
        List<String> fields = List.of(
                "step",
                "op",
                "args",
                "rc",
                "err",
                "vcpu",
                "pcpu",
                "frames",
                "domains",
                "slots",
                "registers",
                "events",
                "counters");
        assertEquals(fields, List.copyOf(lines.get(1).keySet()));
        assertEquals(fields, List.copyOf(lines.get(2).keySet()));
        assertEquals(Map.of("cpu", 0L, "next", "d2v0"), lines.get(2).get("args"));
        assertEquals(
                List.of("pcpu", "current", "curr", "gdtr", "ldtr", "cr3", "dirty"),
                List.copyOf(JsonLines.map(
                                JsonLines.list(lines.get(2).get("registers")).getFirst())
                        .keySet()));
    }

    @Test
    void partsThatAScenarioHasNoUseForAreLeftOut() throws IOException {
        String nothing = file("nothing.scenario", "scenario nothing\n");
        Map<String, Object> step = JsonLines.parse(
                        CommandLine.run("run", nothing, "--json", "-").out())
                .getLast();
        assertEquals(List.of("step", "op", "args", "rc", "err", "vcpu", "pcpu", "events"), List.copyOf(step.keySet()));
    }

    @Test
    void aFileIsRunPackedOrNot() throws IOException {
        String plain = file("mine.scenario", TEXT);
        Path packed = folder.resolve("mine.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(Path.of(plain)));
        }
        String expected = CommandLine.run("run", plain).out();
        assertTrue(expected.startsWith("mine  Mine\nXen 4.17"), expected);
        assertTrue(expected.contains("   1  switch(cpu cpu0, next idle)\n"), expected);
        assertEquals(expected, CommandLine.run("run", packed.toString()).out());
    }

    @Test
    void jsonIsWrittenToAFileAsAWhole() throws IOException {
        Path target = folder.resolve("run.jsonl");
        assertEquals(
                0, CommandLine.run("run", "S001-1", "--json", target.toString()).code());
        assertEquals(CommandLine.run("run", "S001-1", "--json", "-").out(), Files.readString(target));
        CommandLine refused = CommandLine.run(
                "run", "S001-1", "--json", folder.resolve("no/run.jsonl").toString());
        assertEquals(2, refused.code());
        assertTrue(refused.oneMessage(), refused.err());
    }

    @Test
    void aChartIsWrittenInEachFormat() throws IOException {
        for (String format : List.of("png", "svg", "pdf", "csv")) {
            Path target = folder.resolve("chart." + format);
            CommandLine result = CommandLine.run("run", "S001-1", "--chart", target.toString());
            assertEquals(0, result.code(), result::err);
            assertEquals("", result.out());
            assertTrue(Files.size(target) > 100, format);
        }
        Path csv = folder.resolve("three.csv");
        CommandLine.run("run", "S001-1", "--to", "2", "--chart", csv.toString(), "--series", "cr3,frame:0x20:type");
        assertEquals("step,cr3,frame:0x20:type\n0,0,1\n1,1,1\n2,2,1\n", Files.readString(csv));
    }

    @Test
    void everyProblemOfAFileIsALineWithItsPlace() throws IOException {
        String faulty = file("faulty.scenario", TEXT + "switch cpu1 idle\nswich cpu0 idle\nswitch cpu0 =\n");
        CommandLine result = CommandLine.run("run", faulty);
        assertEquals(3, result.code());
        assertEquals("", result.out());
        List<String> lines = result.err().lines().toList();
        assertEquals(3, lines.size(), result.err());
        assertTrue(lines.get(0).startsWith(faulty + ":5:8: unknown physical CPU \"cpu1\""), result.err());
        assertTrue(lines.get(1).startsWith(faulty + ":6:1: unknown operation \"swich\", did you mean switch?"));
        assertTrue(lines.get(2).startsWith(faulty + ":7:13: unexpected \"=\", expected "), result.err());
    }

    @Test
    void whatCannotBeAtTheBeginningIsReportedWithItsPlace() throws IOException {
        String text = "scenario x\nmachine frames 128 cpus 1\ndomain d1 pv64 vcpus 1 max 1\n";
        CommandLine two = CommandLine.run("run", file("two", text + "frame A 1 of d1\nframe B 2 of d1\n"));
        assertEquals(3, two.code());
        assertTrue(two.err().endsWith("two:5:9: d1 owns its max of 1 frames already\n"), two.err());
        CommandLine xen = CommandLine.run("run", file("xen", text + "frame A 127 of d1\n"));
        assertTrue(xen.err().endsWith("xen:4:9: frame 0x7f is one of Xen's own, which lie at the machine's end\n"));
        CommandLine gdt = CommandLine.run(
                "run", file("gdt", text + "frame A 1 free\ninitially set_gdt d1v0 frames A entries 1\n"));
        assertTrue(
                gdt.err().endsWith("gdt:5:1: set_gdt fails with -EINVAL, but what is done initially must succeed\n"),
                gdt.err());
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of(2, "unknown scenario \"S001-9\"", List.of("S001-9")),
                Arguments.of(3, "no such file", List.of("folder/x.scenario")),
                Arguments.of(2, "unknown choice \"gtd\"", List.of("S001-1", "--choice", "gtd=A")),
                Arguments.of(2, "unknown value of choice gdt \"D\"", List.of("S001-1", "--choice", "gdt=D")),
                Arguments.of(2, "expected NAME=VALUE", List.of("S001-1", "--choice", "gdt")),
                Arguments.of(2, "given twice", List.of("S001-1", "--choice", "gdt=A", "--choice", "gdt=B")),
                Arguments.of(2, "unknown release \"3.4\"", List.of("S001-1", "--release", "3.4")),
                Arguments.of(2, "has steps 0 to 9", List.of("S001-1", "--to", "10")),
                Arguments.of(2, "has steps 0 to 9", List.of("S001-1", "--to", "-1")),
                Arguments.of(2, "--series needs --chart", List.of("S001-1", "--series", "cr3")),
                Arguments.of(2, "unknown series \"cr4\"", List.of("S001-1", "--chart", "x.csv", "--series", "cr4")),
                Arguments.of(2, "must end in .png", List.of("S001-1", "--chart", "x.gif")),
                Arguments.of(
                        2, "frames 0 to fff", List.of("S001-1", "--chart", "x.csv", "--series", "frame:1000:type")),
                Arguments.of(2, "unknown generated scenario", List.of("generate:trouble")),
                Arguments.of(2, "unknown value of v \"0\", known: 1 to 4096", List.of("generate:switches?v=0")),
                Arguments.of(2, "unknown number of a generated scenario \"x\"", List.of("generate:switches?x=1")));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void wrongUseIsSaidInOneLine(int code, String message, List<String> args) {
        CommandLine result =
                CommandLine.run(Stream.concat(Stream.of("run"), args.stream()).toArray(String[]::new));
        assertEquals(code, result.code(), result::err);
        assertTrue(result.oneMessage() && result.err().contains(message), result.err());
        assertEquals("", result.out());
    }

    @Test
    void binaryEmptyAndUnreadableFilesAreRefused() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'s', 'c', '\n', (byte) 0xff, 0});
        assertTrue(CommandLine.run("run", binary.toString()).err().contains("binary:2:1: this is not a text file"));
        Path cut = Files.write(folder.resolve("cut"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertEquals(3, CommandLine.run("run", cut.toString()).code());
        assertTrue(CommandLine.run("run", file("empty", "")).err().contains("empty:1:1: the file is empty"));
        assertTrue(CommandLine.run("run", folder.toString()).err().contains("is a folder"));
    }

    @Test
    void aGeneratedScenarioIsTheSameEachTimeAndDependsOnItsSeed() {
        String[] args = {"run", "generate:switches?n=300&v=7&p=3&seed=5", "--json", "-"};
        String once = CommandLine.run(args).out();
        assertEquals(302, once.lines().count());
        assertEquals(once, CommandLine.run(args).out());
        args[1] = args[1].replace("seed=5", "seed=6");
        assertFalse(once.equals(CommandLine.run(args).out()));
        assertFalse(once.contains("ASSERT"), "a decision that no scheduler makes");
    }
}
