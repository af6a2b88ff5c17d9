// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.start.StartingPoint;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.frames.Holders;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioBranches;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.AllOperations;
import org.framescope.xen.ops.Operations;
import org.junit.jupiter.api.Test;

/** Operations on machines that were read from files. */
class ImportedStartTest {
    private static final Path CORPUS = Path.of("../../../tests/corpus");
    private static final ScenarioInfo INFO = new ScenarioInfo("import", "A file", "", "", "", List.of());
    private static final List<String> LET_GO = List.of(
            "put_page_and_type 0x1f000",
            "put_page_and_type 0x1f000",
            "put_page 0x1f301",
            "put_page 0x1f314",
            "put_page 0x1f317");

    private final Operations operations = AllOperations.create();

    private static Evidence open(String file) {
        return new EvidenceReader(OpenOptions.NONE, Work.NONE).open(CORPUS.resolve(file));
    }

    private static FrameTableFile table(Evidence evidence) {
        return EvidenceSummary.table(evidence).orElseThrow();
    }

    private ScenarioRun main(StartingPoint start) throws ScenarioException {
        Scenario scenario = Scenario.on(INFO, start.reading(), start.release(), operations);
        return new ScenarioRunner().run(scenario, start.release(), RunProgress.NONE);
    }

    private ScenarioRun branch(ScenarioRun parent, int step, List<String> statements) throws ScenarioException {
        return new ScenarioBranches(operations).begin(parent, step, statements, RunProgress.NONE);
    }

    private static State end(ScenarioRun run) {
        return State.at(run.run(), run.run().length(), run.release());
    }

    private static Set<String> broken(State state) {
        return Audit.of(state, 1000).violations().stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static byte[] rows(Bytes bytes) {
        return bytes.segment().asSlice(0, bytes.size()).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }

    @Test
    void aZombieGoesWhenItsLastReferencesAreDroppedAndTheFileStays() throws Exception {
        try (Evidence evidence = open("frametable/frametable-zombie.bin.xz")) {
            byte[] before = rows(((Evidence.FrameTable) evidence).bytes());
            FrameTableFile table = table(evidence);
            StartingPoint start = StartingPoint.of(table, Work.NONE).orElseThrow();
            ScenarioRun main = main(start);
            assertEquals(0, main.stepCount());
            assertTrue(main.complete());
            MachineView zombie = new State(start.reading(), start.release()).machine();
            assertEquals(2, zombie.domains().get(1, DomainWord.DYING));
            assertEquals(4, zombie.domains().get(1, DomainWord.TOT_PAGES));
            assertEquals(1, zombie.domains().get(1, DomainWord.REFCNT));

            ScenarioRun branch = branch(main, 0, LET_GO);
            MachineView after = end(branch).machine();
            for (long mfn : new long[] {0x1f000, 0x1f301, 0x1f314, 0x1f317}) {
                assertEquals(PageInfoLayout.FREE, after.frames().state(mfn), Long.toHexString(mfn));
            }
            assertFalse(after.domainIds().contains(1), "the domain is still on the list");
            ScenarioRun half = branch(branch, 2, List.of("destroydomain d1"));
            assertEquals(3, half.stepCount());
            assertEquals(3, end(half).machine().domains().get(1, DomainWord.TOT_PAGES));

            assertEquals(
                    2,
                    new MachineView(table.reading(), table.release().layout())
                            .frames()
                            .count(0x1f000));
            assertArrayEquals(before, rows(((Evidence.FrameTable) evidence).bytes()));
        }
    }

    @Test
    void theWordsOfTheFileAreThoseOfTheBeginning() {
        try (Evidence evidence = open("frametable/frametable-dom0-domU.bin.xz")) {
            FrameTableFile table = table(evidence);
            StartingPoint start = StartingPoint.of(table, Work.NONE).orElseThrow();
            for (long word = 0; word < table.frames() * FrameView.ROW_WORDS; word++) {
                long address = FrameView.address(0, 0) + word;
                assertEquals(table.reading().read(address), start.reading().read(address));
            }
            assertTrue(start.assumptions().stream().anyMatch(a -> a.contains("one CPU does everything")), "CPUs");
            assertTrue(start.assumptions().stream().noneMatch(a -> a.contains("links")), () -> "" + start);
            MachineView machine = new State(start.reading(), start.release()).machine();
            long frames = 0;
            for (long mfn = machine.domains().get(1, DomainWord.PAGE_LIST, 0);
                    mfn != 0xffff_ffffL;
                    mfn = machine.frames().link(mfn) & 0xffff_ffffL) {
                assertEquals(1, machine.frames().owner(mfn));
                frames++;
            }
            assertEquals(machine.domains().get(1, DomainWord.TOT_PAGES), frames);
        }
    }

    @Test
    void whatIsNotThereIsNotFoundAndSaysWhatIs() {
        try (Evidence evidence = open("frametable/frametable-zombie.bin.xz")) {
            ScenarioRun main = assertDoes(evidence);
            for (Map.Entry<String, String> wrong : Map.of(
                            "put_page 0x7f000000", "out of the machine",
                            "get_page 0x1f000 d7", "unknown domain \"d7\"",
                            "mmu_update d0v0 0x10 slot 0 entry 0", "unknown vCPU \"d0v0\"",
                            "domain d9 pv64", "only operations can be applied",
                            "# nothing", "only operations can be applied",
                            "put_page 1\nput_page 2", "one operation in one line",
                            "put_pag 1", "did you mean put_page")
                    .entrySet()) {
                ScenarioException e = assertThrows(
                        ScenarioException.class,
                        () -> branch(main, 0, List.of("put_page 0x1f301", wrong.getKey())),
                        wrong.getKey());
                assertTrue(e.getMessage().contains(wrong.getValue()), e.getMessage());
                assertEquals(2, e.problems().getFirst().line(), e.getMessage());
            }
        }
    }

    private ScenarioRun assertDoes(Evidence evidence) {
        try {
            return main(StartingPoint.of(table(evidence), Work.NONE).orElseThrow());
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherReleaseGoesOnOnlyIfItsLayoutIsTheSame() throws Exception {
        try (Evidence evidence = open("frametable/frametable-zombie.bin.xz")) {
            StartingPoint start = StartingPoint.of(table(evidence), Work.NONE).orElseThrow();
            Scenario scenario = Scenario.on(INFO, start.reading(), start.release(), operations);
            Release same = scenario.release("4.17", Map.of("ldt", "hook"));
            assertTrue(
                    new ScenarioRunner().run(scenario, same, RunProgress.NONE).complete());
            Release other = Release.named("4.10");
            ScenarioException e = assertThrows(
                    ScenarioException.class, () -> new ScenarioRunner().run(scenario, other, RunProgress.NONE));
            assertTrue(e.getMessage().contains("Xen 4.10 cannot go on with it"), e.getMessage());
        }
    }

    @Test
    void aCancelledStartIsNone() {
        try (Evidence evidence = open("frametable/frametable-zombie.bin.xz")) {
            Work cancelled = new Work() {
                @Override
                public void progress(String what, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertTrue(StartingPoint.of(table(evidence), cancelled).isEmpty());
        }
    }

    @Test
    void inMemoryOfAMachineTheOneWhoMapsAZombieUnmapsItAndNothingIsLeftUnexplained() throws Exception {
        try (Evidence evidence = open("machine/small.elf.xz")) {
            FrameTableFile table = table(evidence);
            StartingPoint start = StartingPoint.of(table, Work.NONE).orElseThrow();
            State state = new State(start.reading(), start.release());
            assertEquals(Set.of(), broken(state));
            ScenarioRun main = main(start);
            ScenarioRun branch = branch(
                    main,
                    0,
                    List.of(
                            "mmu_update d0v0 0x2a slot 0 entry 0",
                            "mmu_update d0v0 0x2a slot 1 entry 0",
                            "mmu_update d0v0 0x2a slot 60 entry 0"));
            for (int step = 1; step <= 3; step++) {
                assertEquals(0, branch.run().rc(branch.run().operation(step)));
                State then = State.at(branch.run(), branch.run().positionAfter(step), branch.release());
                assertEquals(Set.of(), broken(then), "after step " + step);
            }
            State after = end(branch);
            assertFalse(after.machine().domainIds().contains(1), "the domain is still on the list");
            assertEquals(
                    0, Holders.of(after, List.of(0x3cL)).getFirst().general().size());
        }
    }
}
