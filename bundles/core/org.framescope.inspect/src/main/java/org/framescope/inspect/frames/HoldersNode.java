// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

/** A place in the {@link HoldersTree}. */
public sealed interface HoldersNode {
    /** The frame that is asked about: the root. */
    record Asked() implements HoldersNode {}

    /** One of the three questions. */
    record Question(Kind kind) implements HoldersNode {}

    /** Holder number {@code index} of the frame asked about, or of the table that {@code above} is an entry of. */
    record Held(HoldersNode above, int index) implements HoldersNode {}

    /** The counts that no holder explains. */
    record Unexplained() implements HoldersNode {}

    /** Path number {@code index} to a root. */
    record Path(int index) implements HoldersNode {}

    /** Step number {@code index} of a path. */
    record Step(int path, int index) implements HoldersNode {}

    /** Frame number {@code index} that an entry of the frame asked about names. */
    record Named(int index) implements HoldersNode {}

    /** What can be asked about a frame. */
    enum Kind {
        /** Who holds it, who holds that table, and so on. */
        HOLDERS("Held by"),
        /** The shortest ways to what keeps it in the end. */
        PATHS("Paths to roots"),
        /** What it holds itself. */
        NAMED("Refers to");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What the tree says. */
        public String label() {
            return label;
        }
    }
}
