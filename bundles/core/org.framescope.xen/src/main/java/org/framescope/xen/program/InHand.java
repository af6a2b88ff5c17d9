// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

/** Is shown the references that programs have in hand between two steps: taken, and not yet written down or put. */
public interface InHand {
    /** A general reference to the frame {@code mfn}. */
    void general(long mfn);

    /** A type reference to the frame {@code mfn}. */
    void type(long mfn);

    /** A reference of each kind to the frame {@code mfn}. */
    default void both(long mfn) {
        general(mfn);
        type(mfn);
    }
}
