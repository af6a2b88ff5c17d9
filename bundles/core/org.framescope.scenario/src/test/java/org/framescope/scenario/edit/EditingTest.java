// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.machine.MachineView;
import org.framescope.machine.Reading;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.AllOperations;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final String BEGINNING = """
        scenario mine "Mine" # a comment
        machine frames 4096 cpus 2
        domain d1 pv64 vcpus 2 max 8
        frame GDT 0x20 of d1
        frame DATA 0x21 of d1
        """;

    private final ScenarioColours colours = new ScenarioColours(AllOperations.create());
    private final ScenarioProposals proposals = new ScenarioProposals(AllOperations.create());

    private List<String> coloured(String line) {
        String text = BEGINNING + line;
        return colours.tokens(text).stream()
                .filter(t -> t.offset() >= BEGINNING.length())
                .map(t -> t.kind() + " " + text.substring(t.offset(), t.offset() + t.length()))
                .toList();
    }

    private List<String> proposed(String line) {
        String text = BEGINNING + line;
        return proposals.at(text, text.length()).stream().map(Proposal::text).toList();
    }

    @Test
    void anOperationIsColouredByTheRolesOfItsWords() {
        assertEquals(
                List.of(
                        "KEYWORD step",
                        "STRING \"two\"",
                        "KEYWORD :",
                        "OPERATION set_gdt",
                        "MACHINE d1v0",
                        "OPERAND frames",
                        "FRAME GDT",
                        "KEYWORD ,",
                        "NAME OTHER",
                        "OPERAND entries",
                        "NUMBER 600",
                        "COMMENT # twice"),
                coloured("step \"two\": set_gdt d1v0 frames GDT,OTHER entries 600 # twice"));
    }

    @Test
    void theOperationOfAnActorOrOfABeginningIsColouredAsOne() {
        assertEquals(
                List.of(
                        "KEYWORD actor",
                        "NAME CLOCK",
                        "KEYWORD on",
                        "MACHINE cpu0",
                        "OPERATION update_wallclock",
                        "MACHINE d1",
                        "NUMBER 5"),
                coloured("actor CLOCK on cpu0 update_wallclock d1 5"));
        assertEquals(
                List.of("KEYWORD actor", "NAME KILL", "OPERATION mark_dying", "MACHINE d1"),
                coloured("actor KILL mark_dying d1"));
        assertEquals(
                List.of("KEYWORD initially", "KEYWORD on", "MACHINE cpu1", "OPERATION switch", "MACHINE cpu1"),
                coloured("initially on cpu1 switch cpu1"));
    }

    @Test
    void faultsAndKeywordsAreColoured() {
        assertEquals(
                List.of("KEYWORD frame", "NAME X", "FAULT 0x2g", "KEYWORD of", "MACHINE d1"),
                coloured("frame X 0x2g of d1"));
        assertEquals(List.of("KEYWORD question", "FAULT \"why"), coloured("question \"why"));
        assertEquals(
                List.of("KEYWORD question", "STRING \"\ud83d\udc1e\"", "KEYWORD =", "FAULT 0x"),
                coloured("question \"\ud83d\udc1e\" = 0x"));
    }

    @Test
    void tokensOfTheLibraryCoverAllThatIsNoBlank() {
        ScenarioLibrary library = ScenarioLibrary.load();
        for (String id : library.ids()) {
            String text = library.text(id).orElseThrow();
            int end = 0;
            for (ScenarioToken token : colours.tokens(text)) {
                assertTrue(text.substring(end, token.offset()).isBlank(), id);
                assertFalse(token.kind() == ScenarioToken.Kind.FAULT, id);
                end = token.offset() + token.length();
            }
            assertTrue(text.substring(end).isBlank(), id);
        }
    }

    @Test
    void aLineBeginsWithAStatementOrAnOperation() {
        List<String> all = proposed("");
        assertTrue(all.containsAll(List.of("scenario", "frame", "shadow", "step", "switch", "set_gdt")), all::toString);
        assertEquals(List.of("switch"), proposed("sw"));
        List<Proposal> one = proposals.at(BEGINNING + "sw", BEGINNING.length() + 2);
        assertEquals(BEGINNING.length(), one.getFirst().offset());
        assertEquals(2, one.getFirst().length());
        assertFalse(one.getFirst().description().isEmpty());
    }

    @Test
    void operandsAreProposedByNameAndByValue() {
        assertEquals(List.of("cpu0", "cpu1", "cpu", "next"), proposed("switch "));
        assertEquals(List.of("d1v0", "d1v1", "idle0", "idle1", "next"), proposed("switch cpu0 "));
        assertEquals(List.of("d1v0", "d1v1"), proposed("step \"x\": switch cpu0 next d"));
        assertEquals(List.of("GDT", "DATA", "none"), proposed("set_gdt d1v0 frames "));
        assertEquals(List.of("GDT", "DATA", "none"), proposed("set_gdt d1v0 frames GDT,"));
        assertEquals(List.of("entries"), proposed("set_gdt d1v0 frames GDT,DATA "));
        assertEquals(List.of(), proposed("set_gdt d1v0 frames GDT entries "));
    }

    @Test
    void statementsProposeWhatBelongsToThem() {
        assertEquals(List.of("d1"), proposed("frame X 0x30 of "));
        assertEquals(List.of("of", "free", "xen", "extra", "shared"), proposed("frame X 0x30 "));
        assertEquals(List.of("gdt"), proposed("choice g"));
        assertEquals(List.of("A", "B", "C"), proposed("choice gdt "));
        assertTrue(proposed("release 4.1").contains("4.17"));
        assertEquals(List.of("pv64", "pv32", "hvm"), proposed("domain d2 "));
        assertEquals(List.of("max"), proposed("domain d2 pv64 vcpus 2 "));
        assertEquals(List.of("GDT", "DATA"), proposed("entry "));
        assertEquals(List.of("GDT", "DATA"), proposed("entry GDT[1] -> "));
        assertEquals(List.of("ro", "rw"), proposed("entry GDT[1] -> DATA r"));
        assertEquals(List.of("l3_64"), proposed("shadow S 0x40 l3"));
        assertEquals(List.of("cpu0", "cpu1"), proposed("step on "));
        assertEquals(List.of("set_gdt", "set_ldt", "setvcpucontext"), proposed("initially set"));
        assertEquals(List.of("cpu0", "cpu1"), proposed("initially on "));
    }

    @Test
    void anActorIsProposedWhatItCouldDo() {
        String actors = "actor CLOCK on cpu0 update_wallclock d1 5 0\nactor KILL mark_dying d1\n";
        assertEquals(List.of("actor"), proposed("act"));
        assertEquals(List.of("CLOCK", "KILL"), proposed(actors + "actor "));
        assertEquals(List.of("on"), proposed("actor CLOCK o"));
        assertEquals(List.of("cpu0", "cpu1"), proposed("actor CLOCK on "));
        assertEquals(List.of("update_wallclock"), proposed("actor CLOCK on cpu0 update_w"));
        assertEquals(List.of("d1", "domain"), proposed("actor CLOCK on cpu0 update_wallclock d"));
        assertEquals(List.of("d1", "domain"), proposed("actor KILL mark_dying d"));
        assertEquals(List.of("CLOCK", "KILL"), proposed(actors + "advance ").subList(0, 2));
    }

    @Test
    void nothingIsProposedInCommentsAndStrings() {
        assertEquals(List.of(), proposed("# s"));
        assertEquals(List.of(), proposed("question \"s"));
    }

    @Test
    void rightAfterAStringWhatFollowsItIsProposed() {
        assertEquals(List.of("on"), proposed("step \"one\""));
        assertEquals(List.of("on"), proposed("step \"\""));
    }

    @Test
    void aPlaceInTheMiddleOfTheTextIsServed() {
        int offset = BEGINNING.indexOf("pv64") + 2;
        assertEquals(
                List.of("pv64", "pv32"),
                proposals.at(BEGINNING, offset).stream().map(Proposal::text).toList());
    }

    /** What could be written at the end of {@code line} in a branch of the machine that {@link #BEGINNING} declares. */
    private List<String> proposedInABranch(String line, boolean imported) throws Exception {
        Scenario written = ScenarioLibrary.load().parser().parse("mine", BEGINNING);
        ScenarioRun run = new ScenarioRunner().run(written, written.release(null, Map.of()), RunProgress.NONE);
        Reading end = run.run().base();
        Scenario scenario =
                imported ? Scenario.on(written.info(), end, run.release(), AllOperations.create()) : written;
        return proposals
                .at(
                        line,
                        line.length(),
                        scenario,
                        new MachineView(end, run.release().layout()))
                .stream()
                .map(Proposal::text)
                .toList();
    }

    @Test
    void inABranchNamesOfWhatIsThereAreProposedWhereverTheMachineIsFrom() throws Exception {
        assertEquals(List.of("d1v0", "d1v1"), proposedInABranch("set_gdt d1", true));
        assertTrue(proposedInABranch("switch ", true).contains("cpu1"));
        assertEquals(List.of("GDT"), proposedInABranch("get_page G", false));
        assertEquals(List.of(), proposedInABranch("get_page G", true));
    }

    @Test
    void inABranchOnlyOperationsAreProposedFirst() throws Exception {
        assertTrue(proposedInABranch("", true).contains("switch"));
        assertFalse(proposedInABranch("", true).contains("domain"));
    }
}
