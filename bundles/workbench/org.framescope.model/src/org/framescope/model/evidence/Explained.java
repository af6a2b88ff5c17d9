// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.framescope.evidence.frametable.LayoutDetection;
import org.framescope.inspect.Properties;
import org.framescope.inspect.text.PastedWords;
import org.framescope.inspect.text.Property;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/**
 * What the words caf and taf of a frame mean that stand in a piece of text, such as a line of a console log.
 *
 * @param release the release as which they are read
 * @param how how that is known, a sentence
 * @param lines the parts of the words
 */
public record Explained(String release, String how, List<Property> lines) {
    private static final int WORD_DIGITS = 16;

    /**
     * Explains {@code text}: the first {@code caf=…} and {@code taf=…} in it, or one hexadecimal word, which is read as both.
     * Empty when there is neither.
     *
     * @param release as which release, or null to find out by which the words can be
     */
    public static Optional<Explained> of(String text, String release) {
        PastedWords words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release> given = Optional.ofNullable(release).flatMap(Explained::named);
        return Optional.of(given.isPresent() ? of(words, given.get(), "chosen") : detected(words));
    }

    private static PastedWords words(String text) {
        PastedWords words = PastedWords.in(text);
        String bare = text.strip().replaceFirst("^0[xX]", "");
        if (words.isEmpty() && bare.matches("[0-9a-fA-F]{1," + WORD_DIGITS + "}")) {
            OptionalLong word = OptionalLong.of(Long.parseUnsignedLong(bare, WORD_DIGITS));
            return new PastedWords(word, word);
        }
        return words;
    }

    private static Optional<Release> named(String release) {
        try {
            return Optional.of(Release.named(release));
        } catch (UnknownNameException e) {
            return Optional.empty();
        }
    }

    /** Only a caf tells layouts apart. */
    private static Explained detected(PastedWords words) {
        if (words.caf().isEmpty()) {
            return of(words, Release.usual(), "taken as usual: a taf alone tells no release");
        }
        long caf = words.caf().getAsLong();
        LayoutDetection detection = LayoutDetection.of(_ -> caf, 1);
        PageInfoLayout layout = detection.chosen();
        String how = !detection.isFrameTable() && caf != 0
                ? "taken as usual: no known release has such a caf"
                : detection.fits().size() == 1
                        ? "found: no other layout can have this caf"
                        : "one of several that can have this caf; layouts: " + detection.fitting();
        Release chosen = named(layout.id()).orElseThrow();
        Release usual = Release.usual();
        return of(words, usual.layout().equals(layout) ? usual : chosen, how);
    }

    private static Explained of(PastedWords words, Release release, String how) {
        return new Explained(release.name(), how, List.copyOf(Properties.of(words, release)));
    }
}
