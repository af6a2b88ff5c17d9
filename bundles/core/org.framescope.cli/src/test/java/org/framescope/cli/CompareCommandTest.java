// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    @Test
    void theFirstWordThatGoesAnotherWayIsNamedWithBothValues() {
        CommandLine result =
                CommandLine.run("compare", "S004-2", "--a", "flush=ipi", "--b", "flush=hypercall", "--json", "-");
        assertEquals(1, result.code());
        assertTrue(
                result.out()
                        .startsWith("{\"firstDivergence\":{\"step\":4,\"word\":\"page"
                                + " 0xfef[8]\",\"a\":\"0x101\",\"b\":\"0x100\"},\"differingWords\":"),
                result.out());
        assertTrue(result.out().endsWith(",\"stepsA\":8,\"stepsB\":8}\n"), result.out());
    }

    @Test
    void theTwoSidesOfTheGdtPatchPartAtTheFirstTranslation() {
        CommandLine result = CommandLine.run("compare", "S001-1", "--a", "gdt=A", "--b", "gdt=B", "--json", "-");
        assertEquals(1, result.code());
        assertTrue(
                result.out()
                        .startsWith(
                                "{\"firstDivergence\":{\"step\":1,\"word\":\"virt_to_mfn\",\"a\":\"0x1\",\"b\":\"0x0\"}"),
                result.out());
        assertTrue(result.out().endsWith(",\"stepsA\":9,\"stepsB\":9}\n"), result.out());
    }

    @ParameterizedTest
    @CsvSource({"S001-1, gdt=B, gdt=B", "S004-1, flush=ipi, flush=ipi", "S001-1, release=4.17, release=4.17"})
    void whatIsTheSameDoesNotPart(String id, String a, String b) {
        CommandLine result = CommandLine.run("compare", id, "--a", a, "--b", b, "--json", "-");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("{\"firstDivergence\":null,\"differingWords\":0,"), result.out());
        assertTrue(CommandLine.run("compare", id, "--a", a, "--b", b)
                .out()
                .startsWith("every step does the same\n0 words"));
    }

    @Test
    void releasesCanBeComparedToo() {
        CommandLine result = CommandLine.run("compare", "S001-1", "--a", "release=4.12", "--b", "release=4.13");
        assertEquals(1, result.code());
        assertTrue(
                result.out().startsWith("the runs part at step 1: virt_to_mfn is 0x1 with release=4.12, 0x0"),
                result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gdt | gdt=B | choice gdt: expected NAME=VALUE
        gdt=A | gdt=X | unknown value of choice gdt "X"
        gtd=A | gdt=B | unknown choice "gtd"
        release=4.9 | gdt=B | unknown release "4.9"
        """)
    void aSideThatIsNoChoiceIsWrongUse(String a, String b, String message) {
        CommandLine result = CommandLine.run("compare", "S001-1", "--a", a, "--b", b);
        assertEquals(2, result.code());
        assertTrue(result.oneMessage() && result.err().contains(message), result.err());
    }

    @Test
    void bothSidesAreNeeded() {
        CommandLine result = CommandLine.run("compare", "S001-1", "--a", "gdt=A");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("--b"), result.err());
    }

    @Test
    void theReportHasBothSidesTheFirstDivergenceAndEveryDifferingWord() {
        CommandLine result = CommandLine.run(
                "compare", "S002-1", "--a", "unpin=V2", "--b", "unpin=V3", "--report", "-", "--json", "-");
        assertEquals(1, result.code());
        String out = result.out();
        assertTrue(out.startsWith("<!DOCTYPE html>") && out.contains("</body></html>\n{\"firstDivergence\":"), out);
        assertTrue(out.contains("<h1>S002-1: unpin=V2 and unpin=V3</h1>"), out);
        assertTrue(out.contains("Step 1: "), out);
        assertTrue(out.contains("sh_make_shadow"), out);
        assertTrue(out.contains("<h2>Words that differ after step 1</h2>"), out);
        assertTrue(out.contains("0000003200000030") || out.contains("32:30"), out);
        assertTrue(!out.contains("null"), out);
    }

    @Test
    void aReportOfRunsThatAreTheSameSaysSo() {
        CommandLine result = CommandLine.run("compare", "S001-6", "--a", "gdt=B", "--b", "gdt=B", "--report", "-");
        assertEquals(0, result.code());
        assertTrue(result.out().contains("<p>Every step does the same.</p>"), result.out());
        assertTrue(result.out().endsWith("</body></html>\n"), result.out());
    }

    @Test
    void aReportThatCannotBeWrittenIsWrongUse() {
        CommandLine result =
                CommandLine.run("compare", "S001-6", "--a", "gdt=A", "--b", "gdt=B", "--report", "/nowhere/x.html");
        assertEquals(2, result.code());
        assertTrue(result.oneMessage(), result.err());
    }
}
