// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caf and taf in a piece of text such as a line of a console log: {@code caf=00000001, taf=a400000000000001}.
 *
 * @param caf the first count_info, if there is one
 * @param taf the first type_info, if there is one
 */
public record PastedWords(OptionalLong caf, OptionalLong taf) {
    private static final Pattern CAF = Pattern.compile("(?i)\\b(?:caf|c)=(?:0x)?([0-9a-f]{1,16})\\b");
    private static final Pattern TAF = Pattern.compile("(?i)\\b(?:taf|t)=(?:0x)?([0-9a-f]{1,16})\\b");

    /** Finds the words in {@code text}; none is no error. */
    public static PastedWords in(String text) {
        return new PastedWords(find(CAF, text), find(TAF, text));
    }

    private static OptionalLong find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalLong.of(Long.parseUnsignedLong(matcher.group(1), 16)) : OptionalLong.empty();
    }

    /** Whether there is neither. */
    public boolean isEmpty() {
        return caf.isEmpty() && taf.isEmpty();
    }
}
