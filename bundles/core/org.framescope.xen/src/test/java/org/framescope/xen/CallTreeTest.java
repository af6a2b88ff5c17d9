// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.framescope.xen.program.ForwardingRecorder;
import org.framescope.xen.shadow.ShadowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be stepped into: which of Xen's functions an operation calls, nested and in Xen's order, with their results. The
 * files name them as the source of RELEASE-4.17.0 does; what is done by micro-step programs stands as their names.
 */
class CallTreeTest {
    private final Operations operations = AllOperations.create();
    private final List<String> tree = new ArrayList<>();
    private Xen xen;

    /** Writes the tree down; who leaves what was not entered fails at once. */
    private final class Tree extends ForwardingRecorder {
        private final List<Integer> open = new ArrayList<>();

        Tree() {
            super(Recorder.NONE);
        }

        @Override
        public void enter(Call call, long... args) {
            assertTrue(call.kind() != Call.Kind.OPERATION || open.isEmpty(), "an operation inside another: " + call);
            open.add(tree.size());
            tree.add("  ".repeat(open.size() - 1) + call.name());
        }

        @Override
        public void leave(long rc) {
            int line = open.removeLast();
            tree.set(line, tree.get(line) + (rc == Recorder.NO_RC ? "" : " = " + rc));
        }

        @Override
        public void event(Event event, long... args) {
            tree.add("  ".repeat(open.size()) + "! " + event.name());
        }
    }

    private void machine() throws Exception {
        xen = new MachineBuilder(TestMachine.release("4.17.0"))
                .frames(0x400)
                .cpus(2)
                .build();
        for (int domid = 0; domid <= 1; domid++) {
            assertEquals(0, xen.domains().create(domid, DomainKind.PV64, 0x100, 2));
            assertEquals(0, xen.domains().createVcpusUpTo(domid, 1));
        }
        assertEquals(0, xen.domains().assignPages(1, 0x20, 12));
        assertEquals(0, xen.domains().setRunning(0, xen.machine().view().vcpu(0, 0)));
        xen.caller().become(0, xen.machine().view().vcpu(0, 0));
        shadows();
        xen.machine().words().recorder(new Tree());
    }

    private void shadows() {
        assertEquals(0, xen.domains().create(7, DomainKind.HVM, 0x100, 1));
        assertEquals(0, xen.domains().assignPages(7, 0x70, 2));
        assertTrue(xen.shadows().enable(7));
        assertTrue(xen.shadows().addToPool(7, 0x60) && xen.shadows().addToPool(7, 0x61));
        assertEquals(0x60, xen.shadows().make(7, ShadowType.L4_64, 0x70));
        assertEquals(0x61, xen.shadows().make(7, ShadowType.L3_64, 0x71));
        assertTrue(xen.shadows().setEntry(7, 0x60, 4, 0x61));
    }

    private long number(String text) {
        if (text.matches("d\\d+v\\d+")) {
            String[] parts = text.substring(1).split("v");
            return xen.machine().view().vcpu(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        return text.equals("idle") ? xen.machine().pcpus().get(0, PcpuWord.IDLE_VCPU) : Long.decode(text);
    }

    private void execute(String line) {
        String[] words = line.split(" ");
        Arguments arguments = new Arguments();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            String[] value = word.split("=");
            long[] values =
                    Stream.of(value[1].split(",")).mapToLong(this::number).toArray();
            arguments.with(value[0], values);
        }
        if (words[0].equals("poke")) {
            xen.machine().pages().set(arguments.get("frame"), (int) arguments.get("slot"), arguments.get("word"));
            return;
        }
        Operation operation = operations.named(words[0]).orElseThrow(() -> new AssertionError(words[0]));
        operation.execute(xen, arguments);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CallTreeTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"life", "tables", "memory", "grants", "sched", "shadow", "references"})
    void operationsCallWhatXensDo(String name) throws Exception {
        machine();
        String expected = text("calls-" + name + ".txt");
        List<String> got = new ArrayList<>();
        for (String line : expected.lines().toList()) {
            if (line.startsWith("> ")) {
                tree.clear();
                execute(line.substring(2));
                got.add(line);
                got.addAll(tree);
            } else if (line.startsWith("#")) {
                got.add(line);
            }
        }
        assertEquals(expected.strip(), got.stream().collect(Collectors.joining("\n")));
    }

    @Test
    void everyOperationHasANameADescriptionAndASource() {
        List<Operation> all = List.copyOf(operations.all());
        assertEquals(all.size(), all.stream().map(Operation::name).distinct().count());
        for (Operation operation : all) {
            assertTrue(operation.description().length() > 10, operation.name());
            assertTrue(operation.reference().length() > 10, operation.name());
        }
    }
}
