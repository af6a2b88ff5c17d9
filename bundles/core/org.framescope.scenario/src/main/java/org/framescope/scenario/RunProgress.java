// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

/** Is told how far a run is, and may end it early. Called on the thread that runs, every few thousand operations. */
public interface RunProgress {
    /** {@code done} of {@code total} operations are executed. */
    void done(long done, long total);

    /** Whether the run is to end here. */
    boolean isCancelled();

    /** Tells nobody and never ends. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void done(long done, long total) {
            // nobody is told
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
