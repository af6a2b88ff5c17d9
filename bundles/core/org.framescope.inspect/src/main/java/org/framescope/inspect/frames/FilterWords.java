// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameTest.Clause;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.Names;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Space;

/** What the words of a {@link FrameFilter} mean in one machine. */
final class FilterWords {
    private static final int NOBODY = -1;
    private static final int NOT_FOUND = -2;
    private static final Pattern HEX = Pattern.compile("(?:0x)?([0-9a-f]{1,16})");
    private static final Pattern HEX_RANGE = Pattern.compile("(?:0x)?([0-9a-f]{1,15})-(?:0x)?([0-9a-f]{1,15})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Pattern LIMIT = Pattern.compile("(>=|<=|>|<|)(\\d{1,18})");

    private final State state;
    private final PageInfoLayout layout;

    FilterWords(State state) {
        this.state = state;
        layout = state.layout();
    }

    /** What {@code word}, which stands at {@code offset}, asks for. */
    List<Clause> read(String word, int offset) throws FrameFilterException {
        boolean negated = word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '!');
        String plain = (negated ? word.substring(1) : word).toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        Optional<List<Clause>> clauses =
                colon < 0 ? alone(plain) : named(plain.substring(0, colon), plain.substring(colon + 1));
        if (clauses.isEmpty()) {
            throw new FrameFilterException(
                    "\"" + word + "\" is no word of a filter, expected " + expected(plain), offset);
        }
        return negated
                ? clauses.get().stream()
                        .map(c -> new Clause(!c.negated(), c.tests()))
                        .toList()
                : clauses.get();
    }

    private static String expected(String word) {
        return switch (word.substring(0, word.indexOf(':') + 1)) {
            case "mfn:" -> "hexadecimal digits such as mfn:1f0, or a range such as mfn:1f000-1f0ff";
            case "owner:" -> "domains of this machine such as owner:d1,none";
            case "type:" -> "types: " + String.join(", ", labels());
            case "count:", "typecount:" ->
                "a number such as count:2, a range such as count:2-5, or a limit such as count:>2";
            case "caf:", "taf:" -> "at most 16 hexadecimal digits";
            default ->
                "a frame number, dN, a type, a state, a flag, or mfn:, owner:, type:, count:, typecount:, caf:, taf:"
                        + " with a value";
        };
    }

    private static List<String> labels() {
        return Arrays.stream(PageType.values()).map(PageType::label).toList();
    }

    private Optional<List<Clause>> alone(String word) {
        Optional<FrameFlag> flag = FrameFlag.named(word);
        if (flag.isPresent()) {
            return all(flag.get().tests(layout));
        }
        for (int s = PageInfoLayout.INUSE; s <= PageInfoLayout.FREE; s++) {
            if (CountInfo.stateName(s).equals(word)) {
                return all(List.of(
                        FrameTest.oneOf(FrameView.CAF, layout.stateMask(), LongStream.of(layout.stateBits(s)))));
            }
        }
        if (!word.equals(PageType.NONE.label()) && labels().contains(word)) {
            return type(word);
        }
        return owner(word) != NOT_FOUND ? owners(word) : numbers(word);
    }

    private Optional<List<Clause>> named(String name, String value) {
        return switch (name) {
            case "mfn" -> numbers(value);
            case "owner" -> owners(value);
            case "type" -> type(value);
            case "count" -> limits(value, FrameView.CAF, layout.countMask()).flatMap(this::only);
            case "typecount" ->
                limits(value, FrameView.TAF, layout.typeCountMask())
                        .flatMap(test -> all(List.of(FrameTest.used(layout), test)));
            case "caf" -> word(value, FrameView.CAF);
            case "taf" -> word(value, FrameView.TAF);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Clause>> all(List<FrameTest> tests) {
        return Optional.of(List.of(new Clause(false, tests)));
    }

    private Optional<List<Clause>> only(FrameTest test) {
        return all(List.of(test));
    }

    private Optional<List<Clause>> word(String value, int word) {
        Matcher hex = HEX.matcher(value);
        return hex.matches()
                ? only(FrameTest.oneOf(word, ~0L, LongStream.of(Long.parseUnsignedLong(hex.group(1), 16))))
                : Optional.empty();
    }

    /** Numbers of a range, or all those that begin with some digits. */
    private Optional<List<Clause>> numbers(String value) {
        Matcher range = HEX_RANGE.matcher(value);
        if (range.matches()) {
            return only(FrameTest.in(
                    FrameTest.NUMBER, 0, Long.parseLong(range.group(1), 16), Long.parseLong(range.group(2), 16)));
        }
        Matcher hex = HEX.matcher(value);
        if (!hex.matches()) {
            return Optional.empty();
        }
        long digits = Long.parseUnsignedLong(hex.group(1), 16);
        List<Long> ranges = new ArrayList<>();
        for (int shift = 0; digits >= 0 && digits << shift < state.maxPage() && shift < 40; shift += 4) {
            ranges.add(digits << shift);
            ranges.add((digits + 1 << shift) - 1);
            if (digits == 0) {
                break;
            }
        }
        return only(FrameTest.in(
                FrameTest.NUMBER, 0, ranges.stream().mapToLong(n -> n).toArray()));
    }

    private Optional<List<Clause>> type(String value) {
        List<String> wanted = List.of(value.split(",", -1));
        if (!labels().containsAll(wanted)) {
            return Optional.empty();
        }
        LongStream bits = Arrays.stream(PageType.values())
                .filter(t -> wanted.contains(t.label()))
                .mapToLong(layout::typeBits);
        return all(List.of(FrameTest.used(layout), FrameTest.oneOf(FrameView.TAF, layout.typeMask(), bits)));
    }

    private static Optional<FrameTest> limits(String value, int word, long mask) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return Optional.of(
                    FrameTest.in(word, mask, Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
        }
        Matcher limit = LIMIT.matcher(value);
        if (!limit.matches()) {
            return Optional.empty();
        }
        long n = Long.parseLong(limit.group(2));
        return Optional.of(
                switch (limit.group(1)) {
                    case ">" -> FrameTest.in(word, mask, n + 1, ~0L);
                    case ">=" -> FrameTest.in(word, mask, n, ~0L);
                    case "<" -> n == 0 ? FrameTest.in(word, mask) : FrameTest.in(word, mask, 0, n - 1);
                    case "<=" -> FrameTest.in(word, mask, 0, n);
                    default -> FrameTest.in(word, mask, n, n);
                });
    }

    /** Whoever is not known owns what {@code none} names, and nobody owns a frame without a reference. */
    private Optional<List<Clause>> owners(String value) {
        Set<Integer> wanted = new HashSet<>();
        for (String name : value.split(",", -1)) {
            wanted.add(owner(name));
        }
        if (wanted.contains(NOT_FOUND)) {
            return Optional.empty();
        }
        boolean nobody = wanted.contains(NOBODY);
        List<Long> structs = new ArrayList<>();
        state.reading().visit(Space.OWNER, (address, word) -> {
            if (word != 0 && wanted.contains((int) word - 1) != nobody) {
                structs.add(Space.index(address));
            }
        });
        FrameTest referred = FrameTest.in(FrameView.CAF, layout.countMask(), 1, ~0L);
        FrameTest owned = FrameTest.oneOf(
                FrameView.TAIL, FrameView.OWNER_MASK, structs.stream().mapToLong(p -> p));
        FrameTest used = FrameTest.used(layout);
        return Optional.of(List.of(new Clause(nobody, List.of(used, referred, owned))));
    }

    /** The domain id that {@code name} names, {@link #NOBODY}, or {@link #NOT_FOUND}. */
    private int owner(String name) {
        return name.equals("none")
                ? NOBODY
                : state.machine().domainIds().stream()
                        .filter(domid -> Names.domain(domid).equals(name))
                        .findFirst()
                        .orElse(NOT_FOUND);
    }
}
