// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.scenario.NamedFrame;

/** Makes a term of what was parsed, and says which names mean nothing. */
final class PredicateBuilder extends ScenarioPredicateBaseVisitor<PredicateTerm> {
    /** A name or number that means nothing; the message says what was expected. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Token at;

        Wrong(Token at, String message) {
            super(message);
            this.at = at;
        }

        /** Where it stands. */
        Token at() {
            return at;
        }
    }

    private static final Pattern MFN = Pattern.compile("f([0-9a-f]+)|0x([0-9a-fA-F]+)|([0-9]+)");
    private static final Pattern VCPU = Pattern.compile("d([0-9]{1,5})v([0-9]{1,4})");
    private static final Pattern DOMAIN = Pattern.compile("d([0-9]{1,5})");
    private static final Pattern PCPU = Pattern.compile("cpu([0-9]{1,2})");

    private final List<NamedFrame> frames;
    private final MachineView machine;

    PredicateBuilder(List<NamedFrame> frames, MachineView machine) {
        this.frames = frames;
        this.machine = machine;
    }

    @Override
    public PredicateTerm visitPredicate(ScenarioPredicateParser.PredicateContext c) {
        return visit(c.implication());
    }

    @Override
    public PredicateTerm visitImplication(ScenarioPredicateParser.ImplicationContext c) {
        PredicateTerm left = visit(c.disjunction());
        if (c.implication() == null) {
            return left;
        }
        PredicateTerm right = visit(c.implication());
        return m -> left.value(m) == 0 || right.value(m) != 0 ? 1 : 0;
    }

    @Override
    public PredicateTerm visitDisjunction(ScenarioPredicateParser.DisjunctionContext c) {
        List<PredicateTerm> terms = c.conjunction().stream().map(this::visit).toList();
        return terms.size() == 1 ? terms.getFirst() : m -> terms.stream().anyMatch(t -> t.value(m) != 0) ? 1 : 0;
    }

    @Override
    public PredicateTerm visitConjunction(ScenarioPredicateParser.ConjunctionContext c) {
        List<PredicateTerm> terms = c.comparison().stream().map(this::visit).toList();
        return terms.size() == 1 ? terms.getFirst() : m -> terms.stream().allMatch(t -> t.value(m) != 0) ? 1 : 0;
    }

    @Override
    public PredicateTerm visitComparison(ScenarioPredicateParser.ComparisonContext c) {
        PredicateTerm a = visit(c.left);
        if (c.operator == null) {
            return a;
        }
        PredicateTerm b = visit(c.right);
        return switch (c.operator.getType()) {
            case ScenarioPredicateParser.EQ -> m -> a.value(m) == b.value(m) ? 1 : 0;
            case ScenarioPredicateParser.NE -> m -> a.value(m) != b.value(m) ? 1 : 0;
            case ScenarioPredicateParser.LT -> m -> a.value(m) < b.value(m) ? 1 : 0;
            case ScenarioPredicateParser.LE -> m -> a.value(m) <= b.value(m) ? 1 : 0;
            case ScenarioPredicateParser.GT -> m -> a.value(m) > b.value(m) ? 1 : 0;
            default -> m -> a.value(m) >= b.value(m) ? 1 : 0;
        };
    }

    @Override
    public PredicateTerm visitSum(ScenarioPredicateParser.SumContext c) {
        PredicateTerm sum = visit(c.unary(0));
        for (int i = 0; i < c.operators.size(); i++) {
            PredicateTerm a = sum;
            PredicateTerm b = visit(c.unary(i + 1));
            boolean plus = c.operators.get(i).getType() == ScenarioPredicateParser.PLUS;
            sum = plus ? m -> a.value(m) + b.value(m) : m -> a.value(m) - b.value(m);
        }
        return sum;
    }

    @Override
    public PredicateTerm visitUnary(ScenarioPredicateParser.UnaryContext c) {
        if (c.operator == null) {
            return visit(c.primary());
        }
        PredicateTerm of = visit(c.unary());
        boolean not = c.operator.getType() == ScenarioPredicateParser.NOT;
        return not ? m -> of.value(m) == 0 ? 1 : 0 : m -> -of.value(m);
    }

    @Override
    public PredicateTerm visitNested(ScenarioPredicateParser.NestedContext c) {
        return visit(c.implication());
    }

    @Override
    public PredicateTerm visitNumber(ScenarioPredicateParser.NumberContext c) {
        long number = number(c.value, c.value.getText());
        return m -> number;
    }

    @Override
    public PredicateTerm visitConstant(ScenarioPredicateParser.ConstantContext c) {
        String name = c.name.getText();
        for (PageType type : PageType.values()) {
            if (type.label().equals(name)) {
                return m -> type.value();
            }
        }
        GlobalWord word = PredicateFunctions.word(GlobalWord.values(), name)
                .orElseThrow(() -> new Wrong(
                        c.name,
                        "unknown name \"" + name + "\", expected a type such as writable, a word of the machine such as"
                                + " free_pages, or a function such as tc(f30)"));
        return m -> m.globals().get(0, word);
    }

    @Override
    public PredicateTerm visitFunction(ScenarioPredicateParser.FunctionContext c) {
        String name = c.name.getText();
        Matcher vcpu = VCPU.matcher(c.of.getText());
        Matcher domain = DOMAIN.matcher(c.of.getText());
        Matcher pcpu = PCPU.matcher(c.of.getText());
        Optional<PredicateTerm> term;
        if (vcpu.matches()) {
            term = PredicateFunctions.ofVcpu(name, vcpu(c.of, vcpu));
        } else if (domain.matches()) {
            term = PredicateFunctions.ofDomain(name, domain(c.of, domain));
        } else if (pcpu.matches()) {
            term = PredicateFunctions.ofPcpu(name, pcpu(c.of, pcpu));
        } else {
            return ofFrame(c);
        }
        if (c.slot != null) {
            throw new Wrong(c.slot, "only a frame has words with numbers");
        }
        return term.orElseThrow(() -> new Wrong(c.name, "unknown word \"" + name + "\" of " + c.of.getText()));
    }

    private PredicateTerm ofFrame(ScenarioPredicateParser.FunctionContext c) {
        long mfn = mfn(c.of);
        String name = c.name.getText();
        if (name.equals("word")) {
            long slot = c.slot == null ? -1 : number(c.slot, c.slot.getText());
            if (slot < 0 || slot >= PageView.WORDS) {
                throw new Wrong(
                        c.slot == null ? c.of : c.slot,
                        "a page has words 0 to " + (PageView.WORDS - 1) + ", expected such as word(f30[1])");
            }
            return m -> m.pages().get(mfn, (int) slot);
        }
        if (!PredicateFunctions.ofFrames().contains(name)) {
            throw new Wrong(c.name, Suggestion.unknown("function of a frame", name, PredicateFunctions.ofFrames()));
        }
        if (c.slot != null) {
            throw new Wrong(c.slot, "only word asks for a word by its number");
        }
        return PredicateFunctions.ofFrame(name, mfn);
    }

    /** A number as it is written: hexadecimal behind 0x. */
    private static long number(Token at, String written) {
        boolean hex = written.startsWith("0x");
        return number(at, hex ? written.substring(2) : written, hex ? 16 : 10);
    }

    private static long number(Token at, String digits, int radix) {
        try {
            return Long.parseUnsignedLong(digits, radix);
        } catch (NumberFormatException _) {
            throw new Wrong(at, "the number is too large, expected at most 64 bits");
        }
    }

    /** The frame that is named: by its name, its number, or f and its number in hexadecimal. */
    private long mfn(Token at) {
        String text = at.getText();
        Optional<NamedFrame> named =
                frames.stream().filter(f -> f.name().equals(text)).findFirst();
        if (named.isPresent()) {
            return named.get().mfn();
        }
        Matcher number = MFN.matcher(text);
        if (!number.matches()) {
            List<String> names = frames.stream().map(NamedFrame::name).toList();
            throw new Wrong(at, Suggestion.unknown("frame", text, names));
        }
        long mfn = number.group(1) != null ? number(at, number.group(1), 16) : number(at, text);
        if (mfn < 0 || mfn >= machine.maxPage()) {
            throw new Wrong(
                    at,
                    "frame " + text + " is out of the machine, expected a number below 0x"
                            + Long.toHexString(machine.maxPage()));
        }
        return mfn;
    }

    private int domain(Token at, Matcher name) {
        int domid = Integer.parseInt(name.group(1));
        if (!machine.domainIds().contains(domid)) {
            throw new Wrong(at, "unknown domain \"d" + domid + "\"");
        }
        return domid;
    }

    private long vcpu(Token at, Matcher name) {
        long vcpu = machine.vcpu(domain(at, name), Integer.parseInt(name.group(2)));
        if (!machine.vcpuName(vcpu).equals(at.getText())) {
            throw new Wrong(at, "unknown vCPU \"" + at.getText() + "\"");
        }
        return vcpu;
    }

    private int pcpu(Token at, Matcher name) {
        int cpu = Integer.parseInt(name.group(1));
        if (cpu >= machine.cpuCount()) {
            throw new Wrong(at, "unknown physical CPU \"" + at.getText() + "\", the machine has " + machine.cpuCount());
        }
        return cpu;
    }
}
