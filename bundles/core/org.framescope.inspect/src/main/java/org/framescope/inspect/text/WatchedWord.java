// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.OptionalLong;
import org.framescope.inspect.State;
import org.framescope.machine.WordName;
import org.framescope.machine.WordNameException;

/**
 * Words as a user names them in a state, by the names of {@link WordName}, which lead back to the word. Safe in any
 * thread.
 */
public final class WatchedWord {
    private WatchedWord() {}

    /** What the word at {@code address} is called; {@link #address} leads back. */
    public static String name(State state, long address) {
        return new WordName(state.machine()).of(address);
    }

    /** The value of the word at {@code address}, as that word's values are written. */
    public static String value(State state, long address) {
        return WordText.of(state, address).value(state, state.reading().read(address));
    }

    /** What is wrong with {@code text} and where, empty when there is none yet, null when it names a word. */
    public static String problem(State state, String text) {
        if (text.isBlank()) {
            return "";
        }
        try {
            new WordName(state.machine()).parse(text);
            return null;
        } catch (WordNameException e) {
            return e.getMessage();
        }
    }

    /** The address of the word that {@code text} names, or empty when there is none. */
    public static OptionalLong address(State state, String text) {
        try {
            return OptionalLong.of(new WordName(state.machine()).parse(text));
        } catch (WordNameException e) {
            return OptionalLong.empty();
        }
    }
}
