// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Is told, in order, everything the engine does to its words: which operation or call begins, each word change, what
 * was seen on the way, and how the call ended. Calls nest. Called on the engine's thread only.
 */
public interface Recorder {
    /** The return code of a call that has none. */
    long NO_RC = Long.MIN_VALUE;

    /**
     * An operation, call or program begins.
     *
     * @param call what is called
     * @param args one word for each of {@code call.params()}, but for a list its length and then its words; not kept by
     *     reference
     */
    void enter(Call call, long... args);

    /** The call that was entered last and not left yet ends with {@code rc}, or {@link #NO_RC}. */
    void leave(long rc);

    /**
     * The atomic step of a program whose changes follow. Only the last one before a change counts.
     *
     * @param label name of the step, a constant
     */
    void step(String label);

    /** The word at {@code address} changed from {@code old} to {@code value}; the two differ. */
    void write(long address, long old, long value);

    /** Something happened that is not a change of a word, such as an LGDT or a message of Xen's. */
    void event(Event event, long... args);

    /** A recorder that remembers nothing. */
    Recorder NONE = new Recorder() {
        @Override
        public void enter(Call call, long... args) {
            // nothing is remembered
        }

        @Override
        public void leave(long rc) {
            // nothing is remembered
        }

        @Override
        public void step(String label) {
            // nothing is remembered
        }

        @Override
        public void write(long address, long old, long value) {
            // nothing is remembered
        }

        @Override
        public void event(Event event, long... args) {
            // nothing is remembered
        }
    };
}
