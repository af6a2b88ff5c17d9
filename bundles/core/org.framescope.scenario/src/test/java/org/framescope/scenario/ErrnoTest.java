// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.framescope.machine.Recorder;
import org.framescope.xen.AllOperations;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every result that an operation can have, in the table errnos.tsv, with what reaches it: the random operations of fixed
 * seeds, a case of errno-cases.txt, or one of the two tests of what every operation refuses.
 */
class ErrnoTest {
    private static final long[] SEEDS = {1, 2, 3};
    private static final int OPERATIONS = 20_000;
    private static final ScenarioLibrary LIBRARY = ScenarioLibrary.load();
    private static final Operations KNOWN = AllOperations.create();
    private static final Map<String, Map<Long, String>> STATUS = Map.of(
            "map_grant_ref",
            Map.of(-1L, "GENERAL_ERROR", -2L, "BAD_DOMAIN", -3L, "BAD_GNTREF", -7L, "NO_DEVICE_SPACE"),
            "unmap_grant_ref",
            Map.of(-2L, "BAD_DOMAIN", -4L, "BAD_HANDLE"),
            "grant_setup_table",
            Map.of(-1L, "GENERAL_ERROR", -2L, "BAD_DOMAIN"));

    /** A scenario whose last step has a result that is expected. */
    record Case(String result, String text) {
        @Override
        public String toString() {
            return result;
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = ErrnoTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        StringBuilder common = new StringBuilder();
        StringBuilder own = common;
        String result = null;
        for (String line : lines("errno-cases.txt")) {
            if (line.startsWith("== ")) {
                if (result != null) {
                    cases.add(new Case(result, scenario(common, own)));
                }
                result = line.substring(3);
                own = new StringBuilder();
            } else {
                own.append(line).append('\n');
            }
        }
        cases.add(new Case(result, scenario(common, own)));
        return cases;
    }

    private static String scenario(CharSequence common, CharSequence own) {
        boolean alone = own.toString().startsWith("machine");
        return "scenario errno \"A result\"\n" + (alone ? "" : common) + own;
    }

    private static String name(String operation, long rc) {
        String status = STATUS.getOrDefault(operation, Map.of()).get(rc);
        if (rc >= 0 || rc == Recorder.NO_RC) {
            return operation + " ok";
        }
        return operation + " " + (status != null ? status : Errno.name(rc));
    }

    private static ScenarioRun run(Scenario scenario) throws Exception {
        return new ScenarioRunner().run(scenario, scenario.release(null, Map.of()), RunProgress.NONE);
    }

    /** What the last line of {@code text} results in. */
    private static String result(String text) throws Exception {
        int direct = text.indexOf("\n! ");
        Scenario scenario = LIBRARY.parser().parse("errno", direct < 0 ? text : text.substring(0, direct + 1));
        if (direct >= 0) {
            String[] words = text.substring(direct + 3).strip().split(" ");
            Arguments arguments = new Arguments();
            for (String word : Arrays.asList(words).subList(1, words.length)) {
                String[] value = word.split("=");
                arguments.with(value[0], Long.decode(value[1]));
            }
            Operation operation = KNOWN.named(words[0]).orElseThrow();
            Xen xen = new ScenarioRunner().setUp(scenario, scenario.release(null, Map.of()));
            return name(operation.name(), operation.execute(xen, arguments));
        }
        ScenarioRun run = run(scenario);
        int n = run.stepCount();
        return name(run.step(n).operation().name(), run.run().rc(run.run().operation(n)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseHasTheResultThatItSays(Case expected) throws Exception {
        assertEquals(expected.result(), result(expected.text()));
    }

    private static Xen machine() throws Exception {
        Scenario scenario = LIBRARY.parser().parse("errno", cases().getFirst().text());
        return new ScenarioRunner().setUp(scenario, scenario.release(null, Map.of()));
    }

    private static boolean isGuests(Operation operation) {
        return operation.operand("vcpu").filter(o -> !o.optional()).isPresent();
    }

    private static boolean isOnDomain(Operation operation) {
        return operation.operand("domain").filter(o -> !o.optional()).isPresent()
                && !operation.name().startsWith("sh_");
    }

    /** What is for running vCPUs, asked for by one that does not run; setvcpucontext and vcpu_reset for one of no domain. */
    private static Set<String> ofNobody() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Operation operation : KNOWN.all()) {
            Xen xen = machine();
            boolean control = operation.name().equals("setvcpucontext")
                    || operation.name().equals("vcpu_reset");
            if (isGuests(operation)) {
                long vcpu = control ? 999 : xen.machine().view().vcpu(1, 1);
                seen.add(name(operation.name(), operation.execute(xen, new Arguments().with("vcpu", vcpu))));
            }
        }
        return seen;
    }

    private static Set<String> onNoDomain() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Operation operation : KNOWN.all()) {
            if (isOnDomain(operation)) {
                seen.add(name(operation.name(), operation.execute(machine(), new Arguments().with("domain", 999))));
            }
        }
        return seen;
    }

    private static Set<String> generated() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (long seed : SEEDS) {
            ScenarioRun run = run(LIBRARY.scenario("generate:operations?n=" + OPERATIONS + "&d=3&p=2&seed=" + seed));
            for (int n = 1; n <= run.stepCount(); n++) {
                seen.add(name(
                        run.step(n).operation().name(), run.run().rc(run.run().operation(n))));
            }
        }
        return seen;
    }

    /** The results of the table that say {@code by}; all of them, if it is empty. */
    private static Set<String> table(String by) throws IOException {
        return lines("errnos.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> by.isEmpty() || row[2].equals(by))
                .map(row -> row[0] + " " + row[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    @Test
    void theTableHasWhatIsReachedAndEverythingInItIsReached() throws Exception {
        Set<String> generated = generated();
        Set<String> cases = cases().stream().map(Case::result).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without(table("generated"), generated), "random operations miss these");
        assertEquals(Set.of(), without(table("case"), cases), "no case says these");
        assertEquals(Set.of(), without(table("not running"), ofNobody()));
        assertEquals(Set.of(), without(table("no domain"), onNoDomain()));
        Set<String> reached = new TreeSet<>(generated);
        reached.addAll(cases);
        reached.addAll(ofNobody());
        reached.addAll(onNoDomain());
        assertEquals(Set.of(), without(reached, table("")), "results that the table does not know");
    }

    @Test
    void everyOperationIsInTheTable() throws Exception {
        Set<String> all = KNOWN.all().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
                table("").stream().map(row -> row.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, listed);
        assertTrue(
                lines("errnos.tsv").stream().allMatch(line -> line.split("\t").length == 4), "each row has a source");
    }
}
