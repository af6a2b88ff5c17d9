// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

/** What becomes of a shared_info frame that is PGC_extra when the references to it cannot be taken. */
public enum SharedInfoFault {
    /** They can be taken. */
    NONE,
    /** They cannot, and the frame that was assigned is left: as posted. */
    LEFT,
    /** They cannot, and the allocation's reference is dropped under one of its own: as the review asked. */
    DROPPED
}
