// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.inspect.State;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * Words as a user names them: {@code frame 20 caf}, {@code page 20[5]}, {@code d1.tot_pages}, {@code d1v0.l1e[14]},
 * {@code cpu0.cr3}, {@code tlbflush_clock}. Numbers of frames are hexadecimal, with or without {@code 0x}.
 */
public final class WatchedWord {
    private static final Pattern FRAME =
            Pattern.compile("(?:frame\\s+)?(?:0x)?([0-9a-f]{1,13})\\s+(link|caf|count_info|taf|type_info|owner|stamp)");
    private static final Pattern PAGE = Pattern.compile("page\\s+(?:0x)?([0-9a-f]{1,13})\\[(\\d{1,3})]");
    private static final Pattern RECORD = Pattern.compile("(?:d(\\d{1,5})(?:v(\\d{1,4}))?|cpu(\\d{1,3}))[.\\s](.+)");
    private static final Pattern FIELD = Pattern.compile("([a-z0-9_.]+?)(?:\\[(\\d{1,3})])?");

    private WatchedWord() {}

    /** What the word at {@code address} is called. */
    public static String name(State state, long address) {
        return WordText.of(state, address).text();
    }

    /** The value of the word at {@code address}, as that word's values are written. */
    public static String value(State state, long address) {
        return WordText.of(state, address).value(state, state.reading().read(address));
    }

    /** What is wrong with {@code text}, or null when it names a word of {@code state}. */
    public static String problem(State state, String text) {
        if (text.isBlank()) {
            return "";
        }
        return address(state, text).isPresent()
                ? null
                : "No such word. Expected: frame 20 caf, page 20[5], d1.tot_pages, d1v0.l1e[14], cpu0.cr3, tlbflush_clock.";
    }

    /** The address of the word that {@code text} names, or empty when there is none. */
    public static OptionalLong address(State state, String text) {
        String query = text.strip().toLowerCase(Locale.ROOT);
        Matcher frame = FRAME.matcher(query);
        if (frame.matches()) {
            return frame(state, Long.parseLong(frame.group(1), 16), frame.group(2));
        }
        Matcher page = PAGE.matcher(query);
        if (page.matches()) {
            long mfn = Long.parseLong(page.group(1), 16);
            int slot = Integer.parseInt(page.group(2));
            boolean exists = mfn < state.maxPage() && slot < PageView.WORDS;
            return exists ? OptionalLong.of(PageView.address(mfn, slot)) : OptionalLong.empty();
        }
        Matcher record = RECORD.matcher(query);
        if (record.matches()) {
            return record(state, record);
        }
        OptionalLong global = field(GlobalWord.values(), Space.GLOBAL, 0, GlobalWord.RECORD_WORDS, query);
        return global.isPresent()
                ? global
                : field(CounterWord.values(), Space.COUNTER, 0, CounterWord.RECORD_WORDS, query);
    }

    private static OptionalLong frame(State state, long mfn, String word) {
        if (mfn >= state.maxPage()) {
            return OptionalLong.empty();
        }
        int offset = switch (word) {
            case "link" -> FrameView.LINK;
            case "caf", "count_info" -> FrameView.CAF;
            case "taf", "type_info" -> FrameView.TAF;
            default -> FrameView.TAIL;
        };
        return OptionalLong.of(FrameView.address(mfn, offset));
    }

    private static OptionalLong record(State state, Matcher record) {
        String field = record.group(4);
        if (record.group(3) != null) {
            long cpu = Long.parseLong(record.group(3));
            return cpu < state.machine().cpuCount()
                    ? field(PcpuWord.values(), Space.PCPU, cpu, PcpuWord.RECORD_WORDS, field)
                    : OptionalLong.empty();
        }
        long domid = Long.parseLong(record.group(1));
        if (record.group(2) != null) {
            long vcpu = state.machine().vcpu(domid, Long.parseLong(record.group(2)));
            return vcpu < 0
                    ? OptionalLong.empty()
                    : field(VcpuWord.values(), Space.VCPU, vcpu, VcpuWord.RECORD_WORDS, field);
        }
        return state.machine().domainIds().contains((int) domid)
                ? field(DomainWord.values(), Space.DOMAIN, domid, DomainWord.RECORD_WORDS, field)
                : OptionalLong.empty();
    }

    private static OptionalLong field(RecordWord[] words, Space space, long row, int size, String text) {
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            return OptionalLong.empty();
        }
        int index = field.group(2) == null ? 0 : Integer.parseInt(field.group(2));
        for (RecordWord word : words) {
            if (word.label().equals(field.group(1)) && index < word.length()) {
                return OptionalLong.of(space.at(row * size + word.offset() + index));
            }
        }
        return OptionalLong.empty();
    }
}
