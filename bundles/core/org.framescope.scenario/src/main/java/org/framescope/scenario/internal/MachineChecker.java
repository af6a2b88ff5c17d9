// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.framescope.machine.DomainKind;
import org.framescope.scenario.Problem;
import org.framescope.xen.ops.Operations;

/** The statements about the machine as a whole: its size, its domains, what runs on its CPUs. */
final class MachineChecker {
    private static final List<String> SIZES = List.of("frames", "cpus", "pv32");
    private static final List<String> LIMITS = List.of("vcpus", "max");
    private static final List<String> KINDS =
            List.of(DomainKind.PV64.label(), DomainKind.PV32.label(), DomainKind.HVM.label());
    private static final int MAX_DOMID = 0x7fef;
    private static final int MAX_VCPUS = 8192;

    private final Names names;
    private final Consumer<Problem> problems;
    private final List<SetupStep> setup;
    private final Set<Integer> busy = new HashSet<>();
    private boolean sized;

    MachineChecker(Names names, Operations operations, Consumer<Problem> problems, List<SetupStep> setup) {
        this.names = names;
        this.problems = problems;
        this.setup = setup;
    }

    void check(Statement.Machine s) {
        if (sized || !setup.isEmpty()) {
            String why =
                    sized ? "the machine is described already" : "the machine must be described before what is in it";
            problems.accept(s.first().problem(why));
            return;
        }
        sized = true;
        Map<String, Word> options = options(s.options(), SIZES);
        MachineShape d = MachineShape.DEFAULT;
        Optional<Long> frames =
                number(options.get("frames"), d.frames(), MachineShape.MIN_FRAMES, MachineShape.MAX_FRAMES);
        Optional<Long> cpus = number(options.get("cpus"), d.cpus(), 1, MachineShape.MAX_CPUS);
        Optional<Boolean> pv32 = flag(options.get("pv32"), d.pv32());
        if (frames.isEmpty() || cpus.isEmpty() || pv32.isEmpty()) {
            names.shapeUnknown();
        } else {
            names.shape(new MachineShape(frames.get(), cpus.get().intValue(), pv32.get()));
        }
    }

    void check(Statement.Domain s) {
        int domid = Names.domidIn(s.name().text());
        if (domid < 0 || domid > MAX_DOMID) {
            names.unusable(s.name().text());
            problems.accept(
                    s.name().problem("\"" + s.name().text() + "\" cannot name a domain, expected d0 to d" + MAX_DOMID));
            return;
        }
        if (names.domain(domid).isPresent()) {
            int line = names.domain(domid).get().line();
            problems.accept(s.name().problem("d" + domid + " is declared already, in line " + line));
            return;
        }
        Optional<DomainKind> kind = kind(s.kind());
        Map<String, Word> options = options(s.options(), LIMITS);
        Optional<Long> vcpus = number(options.get("vcpus"), 1, 1, MAX_VCPUS);
        Optional<Long> max = number(options.get("max"), names.shape().frames(), 0, Integer.MAX_VALUE);
        if (kind.isEmpty() || vcpus.isEmpty() || max.isEmpty()) {
            names.unusable(s.name().text());
            return;
        }
        int line = s.first().line();
        DomainDecl domain = new DomainDecl(domid, kind.get(), vcpus.get().intValue(), max.get(), line);
        names.declare(domain);
        setup.add(new SetupStep.MakeDomain(s.name(), domain));
    }

    private Optional<DomainKind> kind(Word word) {
        for (DomainKind kind : DomainKind.values()) {
            if (KINDS.contains(word.text()) && kind.label().equals(word.text())) {
                if (kind == DomainKind.PV32 && !names.shape().pv32()) {
                    problems.accept(
                            word.problem("this machine has no 32-bit PV guests (pv32 no), expected pv64 or hvm"));
                    return Optional.empty();
                }
                return Optional.of(kind);
            }
        }
        problems.accept(word.problem(Suggestion.unknown("kind of domain", word.text(), KINDS)));
        return Optional.empty();
    }

    void check(Statement.Running s) {
        Optional<Ref> cpu = names.pcpu(s.cpu());
        Optional<Ref> vcpu = names.vcpu(s.vcpu());
        if (cpu.isEmpty() || vcpu.isEmpty()) {
            return;
        }
        int number = (int) ((Ref.Plain) cpu.get()).value();
        if (!busy.add(number)) {
            problems.accept(s.cpu().problem("what runs on " + s.cpu().text() + " is said already"));
            return;
        }
        boolean twice = setup.stream()
                .anyMatch(
                        step -> step instanceof SetupStep.Run run && run.vcpu().equals(vcpu.get()));
        if (twice) {
            problems.accept(s.vcpu().problem(s.vcpu().text() + " runs on another physical CPU already"));
            return;
        }
        setup.add(new SetupStep.Run(s.vcpu(), number, vcpu.get()));
    }

    private Map<String, Word> options(List<Statement.Option> options, List<String> known) {
        Map<String, Word> values = new HashMap<>();
        for (Statement.Option option : options) {
            String name = option.name().text();
            if (!known.contains(name)) {
                problems.accept(option.name().problem(Suggestion.unknown("word", name, known)));
            } else if (values.putIfAbsent(name, option.value()) != null) {
                problems.accept(option.name().problem("\"" + name + "\" is given twice"));
            }
        }
        return values;
    }

    private Optional<Long> number(Word word, long otherwise, long least, long most) {
        if (word == null) {
            return Optional.of(otherwise);
        }
        Optional<Long> number = names.number(word);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            problems.accept(word.problem(word.text() + " is out of range, expected " + least + " to " + most));
            return Optional.empty();
        }
        return number;
    }

    private Optional<Boolean> flag(Word word, boolean otherwise) {
        if (word == null) {
            return Optional.of(otherwise);
        }
        if (word.text().equals("yes") || word.text().equals("no")) {
            return Optional.of(word.text().equals("yes"));
        }
        problems.accept(word.problem("unexpected \"" + word.text() + "\", expected yes or no"));
        return Optional.empty();
    }
}
