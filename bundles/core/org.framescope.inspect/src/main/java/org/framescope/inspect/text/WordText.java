// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * What a word is called and how its values are written. Safe in any thread.
 *
 * @param address its address
 * @param subject what it belongs to: {@code 13}, {@code d1v0}, {@code d1}, {@code cpu0}, or nothing
 * @param name Xen's name of the word inside it: {@code caf}, {@code l1e[14]}, {@code tot_pages}
 * @param target where a click on the subject leads, or null
 */
public record WordText(long address, String subject, String name, Target target) {
    private static final String[] ROW = {"link", "caf", "taf", "owner/stamp"};

    /** The word at {@code address} of {@code state}'s machine. */
    public static WordText of(State state, long address) {
        long index = Space.index(address);
        return switch (Space.of(address).orElseThrow()) {
            case FRAME -> frame(address, index / FrameView.ROW_WORDS, ROW[(int) (index % FrameView.ROW_WORDS)]);
            case PAGE -> frame(address, index / PageView.WORDS, "[" + index % PageView.WORDS + "]");
            case M2P -> frame(address, index, "m2p");
            case KEPT -> frame(address, index, "references kept without a holder");
            case DOMAIN -> {
                long domid = index / DomainWord.RECORD_WORDS;
                String name = field(DomainWord.values(), index % DomainWord.RECORD_WORDS);
                yield new WordText(address, Names.domain(domid), name, Target.domain(domid));
            }
            case VCPU -> {
                long vcpu = index / VcpuWord.RECORD_WORDS;
                String name = field(VcpuWord.values(), index % VcpuWord.RECORD_WORDS);
                yield new WordText(address, state.names().vcpu(vcpu), name, Target.vcpu(vcpu));
            }
            case PCPU -> {
                long cpu = index / PcpuWord.RECORD_WORDS;
                String name = field(PcpuWord.values(), index % PcpuWord.RECORD_WORDS);
                yield new WordText(address, Names.pcpu(cpu), name, Target.pcpu(cpu));
            }
            case OWNER -> new WordText(address, "struct page " + Names.mfn(index), "domain", Target.frame(index));
            case GLOBAL -> new WordText(address, "", field(GlobalWord.values(), index), null);
            case COUNTER -> new WordText(address, "counter", field(CounterWord.values(), index), null);
            case ACTOR -> new WordText(address, "actor", "[" + index + "]", null);
        };
    }

    private static WordText frame(long address, long mfn, String name) {
        return new WordText(address, Names.mfn(mfn), name, Target.frame(mfn));
    }

    private static <W extends RecordWord> String field(W[] words, long offset) {
        return find(words, offset)
                .map(w -> w.length() == 1 ? w.label() : w.label() + "[" + (offset - w.offset()) + "]")
                .orElse("word " + offset);
    }

    private static <W extends RecordWord> Optional<W> find(W[] words, long offset) {
        for (W word : words) {
            if (offset >= word.offset() && offset < word.offset() + word.length()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Subject and name: {@code 13 caf}. */
    public String text() {
        return subject.isEmpty() ? name : subject + " " + name;
    }

    /** {@code value} as a value of this word, in the machine of {@code state}. */
    public String value(State state, long value) {
        long index = Space.index(address);
        return switch (Space.of(address).orElseThrow()) {
            case FRAME -> rowValue(state, (int) (index % FrameView.ROW_WORDS), value);
            case M2P -> value == Links.INVALID_M2P ? "INVALID" : Long.toHexString(value);
            case DOMAIN ->
                index % DomainWord.RECORD_WORDS == DomainWord.KIND.offset()
                        ? kind(value)
                        : recordValue(state, DomainWord.values(), index % DomainWord.RECORD_WORDS, value);
            case VCPU -> recordValue(state, VcpuWord.values(), index % VcpuWord.RECORD_WORDS, value);
            case PCPU -> recordValue(state, PcpuWord.values(), index % PcpuWord.RECORD_WORDS, value);
            case GLOBAL -> recordValue(state, GlobalWord.values(), index, value);
            case COUNTER, KEPT -> Long.toString(value);
            case OWNER -> Names.domain(value - 1);
            case PAGE, ACTOR -> Names.word(value);
        };
    }

    /** Whatever stands in the word, it is shown. */
    private static String kind(long value) {
        boolean known = value >= 0 && value < DomainKind.values().length;
        return known ? DomainKind.of(value).label() : Long.toString(value);
    }

    private static String rowValue(State state, int word, long value) {
        return switch (word) {
            case FrameView.LINK -> Names.mfn(Links.prev(value)) + ":" + Names.mfn(Links.next(value));
            case FrameView.TAIL -> {
                long pdx = value & FrameView.OWNER_MASK;
                long domid = pdx == 0 ? -1 : state.reading().read(Space.OWNER.at(pdx)) - 1;
                yield Names.domain(domid) + " stamp " + Long.toHexString(value >>> 32);
            }
            default -> Names.word(value);
        };
    }

    private static <W extends RecordWord> String recordValue(State state, W[] words, long offset, long value) {
        Param.Kind kind = find(words, offset).map(RecordWord::kind).orElse(Param.Kind.HEX);
        boolean none = value == Links.NONE || value == Links.NO_VCPU;
        return switch (kind) {
            case MFN -> none ? "-" : Names.mfn(value);
            case PCPU -> none ? "-" : Names.pcpu(value);
            case VCPU -> none ? "-" : vcpu(state.machine(), value);
            default -> state.names().value(kind, value);
        };
    }

    private static String vcpu(MachineView machine, long ordinal) {
        return ordinal < machine.vcpuCount() ? machine.vcpuName(ordinal) : Long.toString(ordinal);
    }
}
