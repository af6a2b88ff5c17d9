// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

/**
 * Lets readers of evidence tell how far they are as work of the engine.
 *
 * @param work what is told, and asked whether to go on
 */
record ReadingWork(Work work) implements org.framescope.evidence.Work {
    @Override
    public void progress(String what, long done, long total) {
        work.progress(done, total);
    }

    @Override
    public boolean isCancelled() {
        return work.cancelled();
    }
}
