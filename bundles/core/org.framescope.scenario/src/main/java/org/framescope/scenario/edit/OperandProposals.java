// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framescope.scenario.edit.Proposal.Kind;
import org.framescope.scenario.edit.ScenarioProposals.Candidate;
import org.framescope.scenario.internal.Names;
import org.framescope.scenario.internal.ScenarioLineLexer;
import org.framescope.scenario.internal.Word;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;

/** What could stand next in an operation: a value of the operand whose turn it is, or the name of another one. */
final class OperandProposals {
    private final Names names;

    OperandProposals(Names names) {
        this.names = names;
    }

    Stream<Candidate> frames() {
        return names.frames().stream()
                .map(f -> new Candidate(f.name(), Kind.FRAME, "frame 0x" + Long.toHexString(f.mfn())));
    }

    Stream<Candidate> vcpus() {
        return machine(names.vcpuNames(), "vCPU");
    }

    Stream<Candidate> domains() {
        return machine(names.domainNames(), "domain");
    }

    Stream<Candidate> pcpus() {
        return machine(names.pcpuNames(), "physical CPU");
    }

    Stream<Candidate> actors() {
        return machine(names.actorNames(), "actor");
    }

    private static Stream<Candidate> machine(List<String> known, String what) {
        return known.stream().map(n -> new Candidate(n, Kind.MACHINE, what));
    }

    /** What could follow {@code words}, which stand after the name of {@code operation}. */
    Stream<Candidate> next(Operation operation, List<Word> words) {
        Set<String> given = new HashSet<>();
        Operand open = null;
        boolean list = false;
        Operand last = null;
        for (Word word : words) {
            Optional<Operand> named = operation.operand(word.text());
            list = word.kind() == ScenarioLineLexer.COMMA;
            if (list || last != null && joined(words, word)) {
                continue;
            }
            if (named.isPresent() && open == null) {
                open = named.get().type() == Operand.Type.FLAG ? null : named.get();
                last = named.get();
            } else {
                last = open != null ? open : nextOf(operation, given).orElse(null);
                open = null;
            }
            if (last != null) {
                given.add(last.name());
            }
        }
        if (open != null || list && last != null) {
            return values(open != null ? open : last);
        }
        Stream<Candidate> positional =
                nextOf(operation, given).map(this::values).orElseGet(Stream::empty);
        return Stream.concat(
                positional,
                operation.operands().stream()
                        .filter(o -> !given.contains(o.name()))
                        .map(o -> new Candidate(o.name(), Kind.OPERAND, o.description())));
    }

    /** Whether {@code word} goes on with a list. */
    private static boolean joined(List<Word> words, Word word) {
        int at = words.indexOf(word);
        return at > 0 && words.get(at - 1).kind() == ScenarioLineLexer.COMMA;
    }

    private static Optional<Operand> nextOf(Operation operation, Set<String> given) {
        return operation.operands().stream()
                .filter(o -> !given.contains(o.name()) && o.type() != Operand.Type.FLAG)
                .findFirst();
    }

    private Stream<Candidate> values(Operand operand) {
        return switch (operand.type()) {
            case FRAME -> frames();
            case FRAMES -> Stream.concat(frames(), Stream.of(new Candidate("none", Kind.KEYWORD, "no frame")));
            case VCPU -> vcpus();
            case DOMAIN, NEW_DOMAIN -> domains();
            case PCPU -> pcpus();
            case ACTOR -> actors();
            case FLAG -> Stream.of(new Candidate("yes", Kind.VALUE, ""), new Candidate("no", Kind.VALUE, ""));
            default -> Stream.empty();
        };
    }
}
