// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

/** Is told how far an exploration is, and may end it early. Called on the exploring thread, every few ten thousand states. */
public interface ExploreProgress {
    /**
     * How far it is.
     *
     * @param states stored so far
     * @param transitions taken so far
     * @param depth steps from the beginning to the states that are being explored
     * @param frontier states that are stored and not explored yet
     * @param bytes memory of everything stored
     */
    void at(long states, long transitions, int depth, long frontier, long bytes);

    /** Whether to end here. */
    boolean isCancelled();

    /** Tells nobody and never ends. */
    ExploreProgress NONE = new ExploreProgress() {
        @Override
        public void at(long states, long transitions, int depth, long frontier, long bytes) {
            // nobody is told
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
