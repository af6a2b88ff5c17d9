// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

/**
 * What frames of a map have in common.
 *
 * @param label what a legend says, such as {@code l1} or {@code d1}
 * @param letter one character for a frame that is shown large; empty for what needs none
 * @param meaning the label in full
 * @param hue what a colour is chosen by
 */
public record FrameKind(String label, String letter, String meaning, Hue hue) {
    /** What a colour is chosen by. */
    public sealed interface Hue {
        /** Of no use at present: free, offlined, without a reference. */
        record Idle(int shade) implements Hue {}

        /** A type of pages, by its label. */
        record Typed(String type) implements Hue {}

        /** One of many things that are alike, by number. */
        record Numbered(int number) implements Hue {}

        /** A place on a scale: {@code step} of {@code steps}, from 0. */
        record Scaled(int step, int steps) implements Hue {}
    }

    static FrameKind idle(String label, int shade, String meaning) {
        return new FrameKind(label, "", meaning, new Hue.Idle(shade));
    }
}
