// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.Problem;
import org.framescope.scenario.internal.SetupStep.Holder;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operations;
import org.framescope.xen.shadow.ShadowType;

/** The statements about frames: whose they are, what is in them, which page tables they form. */
final class FrameChecker {
    /** Flags of a page-table entry by name; {@code ro} and {@code rw} decide the writable bit. */
    static final Map<String, Long> FLAGS =
            Map.of("ro", 0L, "rw", 0x2L, "kernel", 0L, "pse", 0x80L, "global", 0x100L, "nx", 1L << 63);

    private static final Map<String, PageType> LEVELS =
            Map.of("l1", PageType.L1, "l2", PageType.L2, "l3", PageType.L3, "l4", PageType.L4);
    private static final String WHOSE =
            "expected: free, xen, of DOMAIN, extra of DOMAIN, pool of DOMAIN, shared with DOMAIN or shared readonly with"
                    + " DOMAIN";
    private static final long PRESENT = 0x1;
    private static final long USER = 0x4;

    private final Names names;
    private final Consumer<Problem> problems;
    private final List<SetupStep> setup;
    private final OperationBinder binder;
    private final Set<String> operandNames;

    FrameChecker(
            Names names,
            Operations operations,
            Consumer<Problem> problems,
            List<SetupStep> setup,
            OperationBinder binder) {
        this.names = names;
        this.problems = problems;
        this.setup = setup;
        this.binder = binder;
        operandNames = operations.all().stream()
                .flatMap(o -> o.operands().stream())
                .map(Operand::name)
                .collect(Collectors.toSet());
    }

    void check(Statement.Frame s) {
        Optional<Long> mfn = declared(s.name(), s.mfn());
        Optional<SetupStep.TakeFrame> step = whose(s, mfn.orElse(0L));
        declare(s.first(), s.name(), mfn, step);
    }

    void check(Statement.Shadow s) {
        Optional<Long> mfn = declared(s.name(), s.mfn());
        Optional<Ref> back = names.frame(s.back());
        List<ShadowType> types =
                Arrays.stream(ShadowType.values()).filter(ShadowType::isShadow).toList();
        Optional<ShadowType> type =
                types.stream().filter(t -> t.label().equals(s.kind().text())).findFirst();
        if (type.isEmpty()) {
            List<String> known = types.stream().map(ShadowType::label).toList();
            problems.accept(s.kind()
                    .problem(Suggestion.unknown("kind of shadow", s.kind().text(), known)));
        }
        boolean good = mfn.isPresent() && back.isPresent() && type.isPresent();
        Optional<SetupStep> step = good
                ? Optional.of(new SetupStep.MakeShadow(s.mfn(), mfn.get(), type.get(), mfn(back.get())))
                : Optional.empty();
        declare(s.first(), s.name(), mfn, step);
    }

    private void declare(Word first, Word name, Optional<Long> mfn, Optional<? extends SetupStep> step) {
        if (mfn.isPresent() && step.isPresent()) {
            names.declare(new NamedFrame(name.text(), mfn.get(), first.line()));
            setup.add(step.get());
        } else if (names.frame(name.text()).isEmpty()) {
            names.unusable(name.text());
        }
    }

    /** The number of a frame that is declared here for the first time, under a name that is free. */
    private Optional<Long> declared(Word name, Word number) {
        boolean good = named(name);
        Optional<Long> mfn = names.number(number);
        if (mfn.isPresent()
                && names.shapeKnown()
                && Long.compareUnsigned(mfn.get(), names.shape().frames()) >= 0) {
            problems.accept(number.problem(names.outOfMachine(number)));
            mfn = Optional.empty();
        }
        if (good && mfn.isPresent() && names.frame(mfn.get()).isPresent()) {
            NamedFrame other = names.frame(mfn.get()).get();
            problems.accept(number.problem(
                    "frame " + number.text() + " is called " + other.name() + " already, in line " + other.line()));
            mfn = Optional.empty();
        }
        return good ? mfn : Optional.empty();
    }

    private boolean named(Word name) {
        String text = name.text();
        Optional<NamedFrame> other = names.frame(text);
        String fault = null;
        if (other.isPresent()) {
            fault = "frame " + text + " is declared already, in line "
                    + other.get().line();
        } else if (Names.isReserved(text) || operandNames.contains(text) || name.kind() != ScenarioLineLexer.WORD) {
            fault = "\"" + text + "\" means something else in this language and cannot name a frame";
        }
        if (fault != null) {
            problems.accept(name.problem(fault));
        }
        return fault == null;
    }

    private Optional<SetupStep.TakeFrame> whose(Statement.Frame s, long mfn) {
        List<Word> words = s.whose();
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        Word last = words.getLast();
        String form = words.size() == 1
                ? text
                : text.substring(0, text.length() - last.text().length() - 1);
        Holder holder = switch (form) {
            case "free" -> Holder.FREE;
            case "xen" -> Holder.XEN;
            case "of" -> Holder.DOMAIN;
            case "extra of" -> Holder.EXTRA;
            case "pool of" -> Holder.POOL;
            case "shared with" -> Holder.SHARED;
            case "shared readonly with" -> Holder.SHARED_READONLY;
            default -> null;
        };
        boolean withDomain = holder != null && holder != Holder.FREE && holder != Holder.XEN;
        if (holder == null || withDomain == (words.size() == 1)) {
            problems.accept(new Problem(
                    last.line(),
                    words.getFirst().column(),
                    last.column() + last.length() - words.getFirst().column(),
                    "cannot tell whose frame it is, " + WHOSE));
            return Optional.empty();
        }
        if (!withDomain) {
            return Optional.of(new SetupStep.TakeFrame(s.mfn(), mfn, holder, -1));
        }
        return names.domain(last)
                .map(d -> new SetupStep.TakeFrame(s.mfn(), mfn, holder, (int) ((Ref.Plain) d).value()));
    }

    void check(Statement.Contents s) {
        Optional<Ref> frame = names.frame(s.place().frame());
        Optional<Integer> slot = binder.slot(s.place().slot());
        for (int i = 0; i < s.values().size(); i++) {
            Statement.Value value = s.values().get(i);
            if (value.place() != null) {
                problems.accept(value.first().problem("expected a number"));
                continue;
            }
            Optional<Long> word = names.number(value.word());
            if (slot.isPresent() && slot.get() + i >= PageView.WORDS) {
                problems.accept(value.word().problem("this value would stand behind the end of the page"));
                return;
            }
            if (frame.isPresent() && slot.isPresent() && word.isPresent()) {
                setup.add(new SetupStep.PutWord(s.place().frame(), mfn(frame.get()), slot.get() + i, word.get()));
            }
        }
    }

    void check(Statement.Entry s) {
        Optional<Ref> table = names.frame(s.place().frame());
        Optional<Integer> slot = binder.slot(s.place().slot());
        Optional<Ref> target = names.frame(s.target());
        Optional<Long> flags = flags(s.flags());
        if (table.isPresent() && slot.isPresent() && target.isPresent() && flags.isPresent()) {
            setup.add(new SetupStep.PutEntry(
                    s.place().frame(), mfn(table.get()), slot.get(), mfn(target.get()), flags.get()));
        }
    }

    private Optional<Long> flags(List<Word> words) {
        List<String> texts = words.stream().map(Word::text).toList();
        long bits = PRESENT | (texts.contains("kernel") ? 0 : USER) | (texts.contains("ro") ? 0 : 0x2);
        for (Word word : words) {
            Long flag = FLAGS.get(word.text());
            if (flag == null) {
                List<String> known = FLAGS.keySet().stream().sorted().toList();
                problems.accept(word.problem(Suggestion.unknown("flag of an entry", word.text(), known)));
                return Optional.empty();
            }
            bits |= flag;
        }
        if (texts.contains("ro") && texts.contains("rw")) {
            problems.accept(words.getLast().problem("an entry is either ro or rw"));
            return Optional.empty();
        }
        return Optional.of(bits);
    }

    void check(Statement.Pinned s) {
        Optional<Ref> table = names.frame(s.table());
        PageType level = LEVELS.get(s.level().text());
        if (level == null) {
            problems.accept(s.level().problem("unexpected \"" + s.level().text() + "\", expected l1, l2, l3 or l4"));
            return;
        }
        table.ifPresent(t -> setup.add(new SetupStep.Pin(s.table(), mfn(t), level)));
    }

    void check(Statement.Root s) {
        Optional<Ref> vcpu = names.vcpu(s.vcpu());
        Optional<Ref> table = names.frame(s.table());
        if (vcpu.isPresent() && table.isPresent()) {
            setup.add(new SetupStep.SetRoot(s.table(), vcpu.get(), mfn(table.get())));
        }
    }

    private static long mfn(Ref frame) {
        return ((Ref.Plain) frame).value();
    }
}
