// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** A named word, or run of words, of a record; implemented by enums whose constants stand in record order. */
public interface RecordWord {
    /** First word inside the record. */
    int offset();

    /** Number of words, at least 1. */
    int length();

    /** What Xen calls the field. */
    String label();

    /** How the word is shown. */
    Param.Kind kind();
}
