// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.framescope.evidence.bytes.Bytes;

/** Something could not be opened, run or applied. The message says what, where, and what was expected. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * A place in a text that is wrong.
     *
     * @param line from 1, 0 for the whole
     * @param column from 1, 0 for the whole line
     * @param length characters that are marked, 0 when unknown
     * @param message what is wrong and what was expected
     */
    public record Place(int line, int column, int length, String message) {}

    private final transient List<Place> places;

    /** A failure as a whole. */
    public LoadException(String message) {
        this(message, List.of(), null);
    }

    /** A failure because of {@code cause}. */
    public LoadException(String message, Throwable cause) {
        this(message, List.of(), cause);
    }

    /** A failure at {@code places} of a text; {@code cause} may be null. */
    public LoadException(String message, List<Place> places, Throwable cause) {
        super(message, cause);
        this.places = List.copyOf(places);
    }

    /** What was unexpected, {@code thrown}, in {@code activity}, such as "Moving the cursor". */
    static LoadException of(String activity, Throwable thrown) {
        String what = Bytes.isShrunk(thrown) ? "the file " + Bytes.SHRUNK : thrown.toString();
        return new LoadException(activity + " failed: " + what, thrown);
    }

    /** The same, for who has no text that the places are in; what is wrong there stands in the message. */
    LoadException withoutPlaces() {
        return new LoadException(getMessage(), getCause());
    }

    /** Where in the text, in order; empty when it is not about a text. */
    public List<Place> places() {
        return places == null ? List.of() : places;
    }
}
