// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.framescope.machine.Choice;
import org.framescope.xen.AllOperations;
import org.junit.jupiter.api.Test;

class ScenarioParserTest {
    private static final String BEGINNING = """
            scenario mine "Mine"
            machine frames 4096 cpus 2
            domain d1 pv64 vcpus 2 max 8
            frame GDT 0x20 of d1
            frame DATA 0x21 of d1
            running cpu0 d1v0
            """;

    private final ScenarioParser parser = new ScenarioParser(AllOperations.create());

    private List<String> problems(String text) {
        return parser.parse(text).problems().stream()
                .map(p -> p.line() + ":" + p.column() + "+" + p.length() + " " + p.message())
                .toList();
    }

    private String only(String line) {
        List<String> problems = problems(BEGINNING + line);
        assertEquals(1, problems.size(), problems::toString);
        String problem = problems.getFirst();
        assertTrue(problem.startsWith("7:"), problem);
        return problem.substring(2);
    }

    @Test
    void aWholeScenarioIsRead() throws ScenarioException {
        Scenario scenario = parser.parse(
                "mine",
                BEGINNING + "step \"one\": set_gdt d1v0 frames GDT,GDT entries 600 # twice\nset_gdt d1v0 none 0\n");
        assertEquals("mine", scenario.info().id());
        assertEquals("Mine", scenario.info().title());
        assertEquals(2, scenario.stepCount());
        assertEquals(List.of(1), scenario.domains());
        assertEquals(new NamedFrame("GDT", 0x20, 4), scenario.frames().getFirst());
    }

    @Test
    void whatATextSaysAboutItselfIsReadWithoutTheRest() throws ScenarioException {
        String text = "question \"Why?\"\nmachine frames many\n  choice gdt B\nscenario mine \"Mine\"\nswitch nowhere";
        ScenarioInfo info = parser.info("mine", text);
        assertEquals("mine", info.id());
        assertEquals("Why?", info.question());
        assertEquals(List.of(Choice.GDT), info.choices());
        assertThrows(ScenarioException.class, () -> parser.info("mine", "scenario mine \"Mine"));
        ScenarioLibrary library = ScenarioLibrary.load();
        for (ScenarioInfo known : library.all()) {
            assertEquals(
                    parser.parse(known.id(), library.text(known.id()).orElseThrow())
                            .info(),
                    known);
        }
    }

    @Test
    void aSyntaxErrorSaysWhatStandsThereAndWhatWasExpected() {
        assertEquals("13+2 unexpected \"of\", expected a number", only("frame OTHER of d1"));
        assertEquals("1+1 unexpected \"=\", expected a statement, an operation or the end of the line", only("= 1"));
        assertEquals("10+1 the line ends here, expected a string in double quotes", only("question "));
        assertEquals(
                "10+4 a string without its closing quote, expected a string in double quotes", only("question \"why"));
    }

    @Test
    void namesThatDoNotExistAreReportedWithThoseThatDo() {
        assertEquals(
                "21+3 unknown frame \"GTD\", did you mean GDT? known: GDT, DATA",
                only("set_gdt d1v0 frames GTD entries 1"));
        assertEquals(
                "9+4 unknown vCPU \"d1v2\", did you mean d1v0? known: d1v0, d1v1, idle0, idle1",
                only("set_gdt d1v2 frames GDT entries 1"));
        assertEquals(
                "9+4 unknown physical CPU \"cpu2\", did you mean cpu0? known: cpu0, cpu1",
                only("step on cpu2: set_gdt d1v0 none 0"));
        assertTrue(
                only("set_gdtt d1v0 none 0").startsWith("1+8 unknown operation \"set_gdtt\", did you mean set_gdt?"));
        assertTrue(only("choice gtd").startsWith("8+3 unknown choice \"gtd\", did you mean gdt?"));
        assertTrue(only("release 3.99").startsWith("9+4 unknown release \"3.99\", known: 4.10"));
        assertEquals("21+2 unknown domain \"d9\", did you mean d1? known: d1", only("frame OTHER 0x30 of d9"));
    }

    @Test
    void operandsAreCheckedByNameAndNumber() {
        assertEquals(
                "1+7 set_gdt also needs frames (frames joined by commas, or none), entries (a number)",
                only("set_gdt d1v0"));
        assertEquals("35+7 operand \"entries\" is given twice", only("set_gdt d1v0 frames GDT entries 1 entries 2"));
        assertEquals(
                "25+7 the line ends after \"entries\", expected a number", only("set_gdt d1v0 frames GDT entries"));
        assertEquals(
                "35+1 unexpected \"7\", expected the end of the line or an operand of set_gdt: vcpu, frames, entries",
                only("set_gdt d1v0 frames GDT entries 1 7"));
        assertEquals("33+5 unexpected \"twice\", expected a number", only("set_gdt d1v0 frames GDT entries twice"));
        assertEquals(
                "33+20 the number 99999999999999999999 is too large, expected at most 64 bits",
                only("set_gdt d1v0 frames GDT entries 99999999999999999999"));
    }

    @Test
    void aFrameOutsideTheMachineOrNamedTwiceIsRefused() {
        assertEquals(
                "9+10 frame 0x3b9aca00 is out of the machine, expected a number below 0x1000 (4096 frames)",
                only("frame X 0x3b9aca00 of d1"));
        assertEquals("9+4 frame 0x20 is called GDT already, in line 4", only("frame X 0x20 of d1"));
        assertEquals("7+3 frame GDT is declared already, in line 4", only("frame GDT 0x30 of d1"));
        assertEquals(
                "7+4 \"d1v0\" means something else in this language and cannot name a frame",
                only("frame d1v0 0x30 of d1"));
    }

    @Test
    void aMachineOfAThousandMillionFramesIsRefused() {
        assertEquals(
                List.of("2:16+10 1000000000 is out of range, expected 64 to 16777216"),
                problems("scenario x \"X\"\nmachine frames 1000000000\ndomain d1 pv64\nframe A 0x900000 of d1\n"));
    }

    @Test
    void allFaultyLinesAreReportedAndNothingThatFollowsFromThem() {
        String text = """
                scenario x "X"
                machine frames 128 cpus 1
                domain d1 pv65 vcpus 2
                frame GDT 0x2g of d1
                frame DATA 2f of d1
                running cpu0 d1v0
                set_gdt d1v0 frames GDT,GDT entries 1
                set_gdt d1v0 frames DATA entries
                """;
        assertEquals(
                List.of(
                        "3:11+4 unknown kind of domain \"pv65\", did you mean pv64? known: pv64, pv32, hvm",
                        "4:11+4 \"0x2g\" is neither a number nor a name, expected a number",
                        "5:12+2 \"2f\" is neither a number nor a name, 0x2f would be one, expected a number",
                        "8:26+7 the line ends after \"entries\", expected a number"),
                problems(text));
    }

    @Test
    void theBeginningEndsWithTheFirstOperation() {
        List<String> problems = problems(BEGINNING + "set_gdt d1v0 none 0\nframe LATE 0x40 of d1\n");
        assertEquals(List.of("8:1+5 \"frame\" describes the beginning, expected before the first operation"), problems);
    }

    @Test
    void textsThatAreNoTextsHaveOneProblem() {
        assertTrue(problems("").getFirst().startsWith("1:1+1 the file is empty"));
        assertTrue(problems(" \n\n").getFirst().startsWith("1:1+1 the file is empty"));
        assertEquals(
                List.of("2:3+1 this is not a text file: it has a NUL character here"),
                problems("scenario x\nab\0\0\0\n"));
        assertTrue(problems("machine frames 64\n").getFirst().startsWith("1:1+1 no statement names the scenario"));
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        String problem = only("# " + "x".repeat(5000));
        assertEquals("4097+906 a line of 5002 characters, expected at most 4096", problem);
    }

    @Test
    void aTextFullOfFaultsIsCutShort() {
        StringBuilder text = new StringBuilder("scenario x\n");
        IntStream.range(0, 1000).forEach(_ -> text.append("= =\n"));
        List<Problem> problems = parser.parse(text.toString()).problems();
        assertEquals(ScenarioParser.MAX_PROBLEMS + 1, problems.size());
        assertEquals("800 more problems from here on", problems.getLast().message());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNoHarm() throws ScenarioException {
        String text = "\ufeff" + BEGINNING.replace("\n", "\r\n") + "set_gdt d1v0 none 0\r\n";
        assertEquals(1, parser.parse("mine", text).stepCount());
    }
}
