// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

/** A place in the {@link FrameTree}. */
public sealed interface FrameNode {
    /** The whole machine: the root. */
    record Machine() implements FrameNode {}

    /** A domain. */
    record Domain(int domid) implements FrameNode {}

    /** A list of a domain. */
    record DomainList(int domid, FrameList list) implements FrameNode {}

    /** Frames that no domain owns. */
    record Unowned(Pool pool) implements FrameNode {}

    /** A frame. */
    record Frame(long mfn) implements FrameNode {}

    /** Holder number {@code index} of a frame. */
    record Holding(long mfn, int index) implements FrameNode {}

    /** What becomes of frames that no domain owns. */
    enum Pool {
        /** In the heap. */
        FREE("free"),
        /** Out of service. */
        OFFLINED("offlined"),
        /** In use by Xen itself. */
        XEN("Xen's own"),
        /** Without a row: of a hole in memory, or nothing that the file tells of. */
        ABSENT("not in the file");

        private final String label;

        Pool(String label) {
            this.label = label;
        }

        /** What the tree says. */
        public String label() {
            return label;
        }
    }
}
