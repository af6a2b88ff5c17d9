// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

/** What came of an import as a whole. */
public enum Verdict {
    /** All that the file holds of this kind was read. */
    COMPLETE,
    /** Something is missing, damaged or not understood; the rest was read. The reasons say what. */
    PARTIAL,
    /** Nothing could be read. */
    REJECTED
}
