// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.inspect.State;

/** Understands what a user types to find a frame: a number, a frame's name, or a descriptor slot. Pure. */
public final class FrameQuery {
    private static final Pattern NUMBER = Pattern.compile("(?:0x|mfn\\s*)?([0-9a-f]{1,13})");
    private static final Pattern SLOT = Pattern.compile("d(\\d+)v(\\d+)\\s+(gdt|ldt)\\s+(\\d+)");

    private final State state;
    private final Map<Long, String> names;

    /** Queries about {@code state}, in which the scenario calls frames by {@code names}. */
    public FrameQuery(State state, Map<Long, String> names) {
        this.state = state;
        this.names = names;
    }

    /** The frame that {@code text} asks for; empty when there is none. */
    public OptionalLong frame(String text) {
        String query = text.strip();
        Optional<Long> named = names.entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(query))
                .map(Map.Entry::getKey)
                .findFirst();
        if (named.isPresent()) {
            return OptionalLong.of(named.get());
        }
        String lower = query.toLowerCase(Locale.ROOT);
        Matcher slot = SLOT.matcher(lower);
        if (slot.matches()) {
            return ofSlot(slot);
        }
        Matcher number = NUMBER.matcher(lower);
        if (!number.matches()) {
            return OptionalLong.empty();
        }
        long mfn = Long.parseLong(number.group(1), 16);
        return mfn < state.maxPage() ? OptionalLong.of(mfn) : OptionalLong.empty();
    }

    private OptionalLong ofSlot(Matcher slot) {
        long vcpu = state.vcpu(number(slot.group(1)), number(slot.group(2)));
        long index = number(slot.group(4));
        if (vcpu < 0 || index > 15) {
            return OptionalLong.empty();
        }
        long mfn = state.slotFrame(vcpu, slot.group(3).equals("ldt"), (int) index);
        return mfn < 0 ? OptionalLong.empty() : OptionalLong.of(mfn);
    }

    private static long number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    /** What is wrong with {@code text}, or null when it names a frame. */
    public String problem(String text) {
        if (text.isBlank()) {
            return "";
        }
        return frame(text).isPresent()
                ? null
                : "No such frame. Expected: a number below " + Long.toHexString(state.maxPage())
                        + ", a frame's name, or d1v0 gdt 0.";
    }
}
