// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.Problem;
import org.framescope.scenario.ScenarioException;

/**
 * Reads one predicate by recursive descent. From loose to tight: {@code =>}, {@code ||}, {@code &&}, comparisons,
 * {@code + -}, {@code ! -}, functions, names, numbers.
 */
public final class PredicateParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(=>|\\|\\||&&|==|!=|<=|>=|[<>!+()\\[\\]-]|0x[0-9a-fA-F]+|[0-9]+|[A-Za-z_][A-Za-z0-9_.-]*)");
    private static final Pattern MFN = Pattern.compile("f([0-9a-f]+)|0x([0-9a-fA-F]+)|([0-9]+)");
    private static final Pattern VCPU = Pattern.compile("d([0-9]{1,5})v([0-9]{1,4})");
    private static final Pattern DOMAIN = Pattern.compile("d([0-9]{1,5})");
    private static final Pattern PCPU = Pattern.compile("cpu([0-9]{1,2})");
    private static final int MAX_NESTED = 100;

    private final String text;
    private final List<NamedFrame> frames;
    private final MachineView machine;
    private final Matcher tokens;
    private int column;
    private String token;
    private int nested;

    /** A parser of {@code text}, which may use the names of {@code frames}. */
    public PredicateParser(String text, List<NamedFrame> frames, MachineView machine) {
        this.text = text;
        this.frames = frames;
        this.machine = machine;
        tokens = TOKEN.matcher(text);
    }

    /** The predicate. */
    public PredicateTerm parse() throws ScenarioException {
        next();
        PredicateTerm term = implication();
        if (!token.isEmpty()) {
            throw wrong("unexpected \"" + token + "\", expected an operator or the end");
        }
        return term;
    }

    private ScenarioException wrong(String message) {
        int length = Math.max(1, token.length());
        return new ScenarioException("<check>", List.of(new Problem(1, column + 1, length, message)));
    }

    private void next() throws ScenarioException {
        int from = token == null ? 0 : tokens.end();
        if (text.substring(from).isBlank()) {
            token = "";
            column = text.length();
            return;
        }
        boolean found = tokens.find(from) && tokens.start() == from;
        token = found ? tokens.group(1) : "";
        column = found ? tokens.start(1) : from;
        if (!found) {
            throw wrong("\"" + text.substring(from).strip() + "\" is not understood here");
        }
    }

    private boolean takes(String expected) throws ScenarioException {
        boolean is = token.equals(expected);
        if (is) {
            next();
        }
        return is;
    }

    private void expect(String expected) throws ScenarioException {
        if (!takes(expected)) {
            throw wrong("expected \"" + expected + "\"" + (token.isEmpty() ? " before the end" : ""));
        }
    }

    private PredicateTerm implication() throws ScenarioException {
        if (++nested > MAX_NESTED) {
            throw wrong("nested deeper than " + MAX_NESTED);
        }
        PredicateTerm left = disjunction();
        if (takes("=>")) {
            PredicateTerm right = implication();
            nested--;
            return m -> left.value(m) == 0 || right.value(m) != 0 ? 1 : 0;
        }
        nested--;
        return left;
    }

    private PredicateTerm disjunction() throws ScenarioException {
        List<PredicateTerm> terms = new ArrayList<>(List.of(conjunction()));
        while (takes("||")) {
            terms.add(conjunction());
        }
        return terms.size() == 1 ? terms.getFirst() : m -> terms.stream().anyMatch(t -> t.value(m) != 0) ? 1 : 0;
    }

    private PredicateTerm conjunction() throws ScenarioException {
        List<PredicateTerm> terms = new ArrayList<>(List.of(comparison()));
        while (takes("&&")) {
            terms.add(comparison());
        }
        return terms.size() == 1 ? terms.getFirst() : m -> terms.stream().allMatch(t -> t.value(m) != 0) ? 1 : 0;
    }

    private PredicateTerm comparison() throws ScenarioException {
        PredicateTerm a = sum();
        String operator = token;
        switch (operator) {
            case "==", "!=", "<", "<=", ">", ">=" -> next();
            default -> {
                return a;
            }
        }
        PredicateTerm b = sum();
        return switch (operator) {
            case "==" -> m -> a.value(m) == b.value(m) ? 1 : 0;
            case "!=" -> m -> a.value(m) != b.value(m) ? 1 : 0;
            case "<" -> m -> a.value(m) < b.value(m) ? 1 : 0;
            case "<=" -> m -> a.value(m) <= b.value(m) ? 1 : 0;
            case ">" -> m -> a.value(m) > b.value(m) ? 1 : 0;
            default -> m -> a.value(m) >= b.value(m) ? 1 : 0;
        };
    }

    private PredicateTerm sum() throws ScenarioException {
        PredicateTerm sum = unary();
        while (token.equals("+") || token.equals("-")) {
            PredicateTerm a = sum;
            boolean plus = token.equals("+");
            next();
            PredicateTerm b = unary();
            sum = plus ? m -> a.value(m) + b.value(m) : m -> a.value(m) - b.value(m);
        }
        return sum;
    }

    private PredicateTerm unary() throws ScenarioException {
        if (takes("!")) {
            PredicateTerm of = nestedUnary();
            return m -> of.value(m) == 0 ? 1 : 0;
        }
        if (takes("-")) {
            PredicateTerm of = nestedUnary();
            return m -> -of.value(m);
        }
        return primary();
    }

    private PredicateTerm nestedUnary() throws ScenarioException {
        if (++nested > MAX_NESTED) {
            throw wrong("nested deeper than " + MAX_NESTED);
        }
        PredicateTerm of = unary();
        nested--;
        return of;
    }

    private PredicateTerm primary() throws ScenarioException {
        if (takes("(")) {
            PredicateTerm inner = implication();
            expect(")");
            return inner;
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            long number = number(token, false);
            next();
            return m -> number;
        }
        if (token.isEmpty() || !Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw wrong("expected a number, a name such as writable, or a function such as tc(f30)");
        }
        String name = token;
        int at = column;
        next();
        if (takes("(")) {
            PredicateTerm term = function(name, at);
            expect(")");
            return term;
        }
        return constant(name, at);
    }

    /** A number as it is written; {@code hex} if its digits are hexadecimal without saying so. */
    private long number(String written, boolean hex) throws ScenarioException {
        boolean prefixed = written.startsWith("0x");
        try {
            return Long.parseUnsignedLong(prefixed ? written.substring(2) : written, prefixed || hex ? 16 : 10);
        } catch (NumberFormatException _) {
            throw wrong("the number is too large, expected at most 64 bits");
        }
    }

    private PredicateTerm constant(String name, int at) throws ScenarioException {
        for (PageType type : PageType.values()) {
            if (type.label().equals(name)) {
                return m -> type.value();
            }
        }
        Optional<GlobalWord> word = PredicateFunctions.word(GlobalWord.values(), name);
        if (word.isEmpty()) {
            column = at;
            throw wrong("unknown name \"" + name + "\", expected a type such as writable, a word of the machine such as"
                    + " free_pages, or a function such as tc(f30)");
        }
        return m -> m.globals().get(0, word.get());
    }

    private PredicateTerm function(String name, int at) throws ScenarioException {
        String argument = token;
        Matcher vcpu = VCPU.matcher(argument);
        Matcher domain = DOMAIN.matcher(argument);
        Matcher pcpu = PCPU.matcher(argument);
        Optional<PredicateTerm> term;
        if (vcpu.matches()) {
            term = PredicateFunctions.ofVcpu(name, vcpu(vcpu));
        } else if (domain.matches()) {
            term = PredicateFunctions.ofDomain(name, domain(Integer.parseInt(domain.group(1))));
        } else if (pcpu.matches()) {
            term = PredicateFunctions.ofPcpu(name, pcpu(Integer.parseInt(pcpu.group(1))));
        } else {
            return ofFrame(name, at);
        }
        next();
        if (term.isEmpty()) {
            column = at;
            throw wrong("unknown word \"" + name + "\" of " + argument);
        }
        return term.get();
    }

    private PredicateTerm ofFrame(String name, int at) throws ScenarioException {
        long mfn = mfn();
        next();
        if (name.equals("word")) {
            expect("[");
            long slot = token.isEmpty() || !Character.isDigit(token.charAt(0)) ? -1 : number(token, false);
            if (slot < 0 || slot >= PageView.WORDS) {
                throw wrong("a page has words 0 to " + (PageView.WORDS - 1));
            }
            next();
            expect("]");
            return m -> m.pages().get(mfn, (int) slot);
        }
        if (!PredicateFunctions.ofFrames().contains(name)) {
            column = at;
            token = name;
            throw wrong(Suggestion.unknown("function of a frame", name, PredicateFunctions.ofFrames()));
        }
        return PredicateFunctions.ofFrame(name, mfn);
    }

    /** The frame that is named here: by its name, its number, or f and its number in hexadecimal. */
    private long mfn() throws ScenarioException {
        Optional<NamedFrame> named =
                frames.stream().filter(f -> f.name().equals(token)).findFirst();
        if (named.isPresent()) {
            return named.get().mfn();
        }
        Matcher number = MFN.matcher(token);
        if (!number.matches()) {
            List<String> names = frames.stream().map(NamedFrame::name).toList();
            throw wrong(token.isEmpty() ? "expected a frame" : Suggestion.unknown("frame", token, names));
        }
        long mfn = number.group(1) != null ? number(number.group(1), true) : number(token, false);
        if (mfn < 0 || mfn >= machine.maxPage()) {
            throw wrong("frame " + token + " is out of the machine, expected a number below 0x"
                    + Long.toHexString(machine.maxPage()));
        }
        return mfn;
    }

    private long domain(int domid) throws ScenarioException {
        if (!machine.domainIds().contains(domid)) {
            throw wrong("unknown domain \"d" + domid + "\"");
        }
        return domid;
    }

    private long vcpu(Matcher name) throws ScenarioException {
        int domid = (int) domain(Integer.parseInt(name.group(1)));
        long vcpu = machine.vcpu(domid, Integer.parseInt(name.group(2)));
        if (!machine.vcpuName(vcpu).equals(token)) {
            throw wrong("unknown vCPU \"" + token + "\"");
        }
        return vcpu;
    }

    private int pcpu(int cpu) throws ScenarioException {
        if (cpu >= machine.cpuCount()) {
            throw wrong("unknown physical CPU \"" + token + "\", the machine has " + machine.cpuCount());
        }
        return cpu;
    }
}
