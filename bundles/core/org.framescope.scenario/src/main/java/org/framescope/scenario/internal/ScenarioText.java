// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.framescope.scenario.Problem;

/** The text of a scenario before its lines are read. */
public final class ScenarioText {
    /** Bytes that a file may have. */
    public static final int MAX_BYTES = 8 << 20;

    private ScenarioText() {}

    /** The lines of {@code text} without their ends; a last empty one is left out. */
    public static List<String> lines(String text) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return body.lines().toList();
    }

    /** Why {@code text} is no text at all. */
    public static Optional<Problem> unreadable(String text) {
        if (text.isBlank()) {
            return Optional.of(new Problem(
                    1, 1, 1, "the file is empty, expected a statement such as: scenario my-switches \"My switches\""));
        }
        int nul = text.indexOf('\0');
        return nul < 0 ? Optional.empty() : Optional.of(binary(text, nul, "it has a NUL character here"));
    }

    /**
     * The text in {@code bytes}.
     *
     * @param problem where there is none because it is not UTF-8, else null
     */
    public record Decoded(String text, Problem problem) {}

    /** Decodes {@code bytes}. */
    public static Decoded decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (!result.isError()) {
            return new Decoded(out.toString(), null);
        }
        String before = out.toString();
        String why = String.format("byte 0x%02x is not UTF-8", bytes[in.position()] & 0xff);
        return new Decoded(null, binary(before, before.length(), why));
    }

    private static Problem binary(String text, int offset, String why) {
        List<String> lines = (text.substring(0, offset) + "|").lines().toList();
        return new Problem(lines.size(), lines.getLast().length(), 1, "this is not a text file: " + why);
    }
}
