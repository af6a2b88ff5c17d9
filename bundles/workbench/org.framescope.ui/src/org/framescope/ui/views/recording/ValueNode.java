// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

/** A place in the tree of values; named, so that it is the same place at another step. */
sealed interface ValueNode {
    /** The root, which is not shown. */
    record Root() implements ValueNode {}

    /** A group of rows. */
    record Section(String title) implements ValueNode {}

    /** A value, or a frame with several. */
    record Row(String section, String label) implements ValueNode {}

    /** One value of several. */
    record Part(String section, String row, String label) implements ValueNode {}
}
