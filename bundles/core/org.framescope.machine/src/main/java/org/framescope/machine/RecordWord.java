// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** A named word, or run of words, of a record; implemented by enums whose constants stand in record order. */
public interface RecordWord {
    /**
     * Where a word stands and what it is.
     *
     * @param offset first word inside the record
     * @param length number of words, at least 1
     * @param label what Xen calls the field
     * @param kind how the word is shown
     */
    record Shape(int offset, int length, String label, Param.Kind kind) {}

    /** Where it stands and what it is. */
    Shape shape();

    /** First word inside the record. */
    default int offset() {
        return shape().offset();
    }

    /** Number of words, at least 1. */
    default int length() {
        return shape().length();
    }

    /** What Xen calls the field. */
    default String label() {
        return shape().label();
    }

    /** How the word is shown. */
    default Param.Kind kind() {
        return shape().kind();
    }
}
