// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What can be seen while references are taken and put: Xen's messages, and assertions that would fire. */
public final class FrameEvents {
    private static final Param MFN = Param.of("mfn", Param.Kind.MFN);
    private static final Param CAF = Param.of("caf", Param.Kind.HEX);
    private static final Param TAF = Param.of("taf", Param.Kind.HEX);

    /** get_page met a frame of another domain. */
    public static final Event WRONG_OWNER = Event.message(
            "wrong_owner",
            "Error mfn {mfn}: rd={rd} od={od} caf={caf} taf={taf}",
            MFN,
            Param.of("rd", Param.Kind.DOMAIN),
            Param.of("od", Param.Kind.DOMAIN),
            CAF,
            TAF);

    /** A type was asked for while references of another type exist. */
    public static final Event BAD_TYPE = Event.message(
            "bad_type",
            "Bad type (saw {taf} != exp {exp}) for mfn {mfn} (pfn {pfn})",
            TAF,
            Param.of("exp", Param.Kind.HEX),
            MFN,
            Param.of("pfn", Param.Kind.HEX));

    /** A count would wrap. */
    public static final Event TYPE_COUNT_OVERFLOW =
            Event.message("type_count_overflow", "Type count overflow on mfn {mfn}", MFN);

    /** An audit refused the contents of a frame. */
    public static final Event VALIDATION_FAILED = Event.message(
            "validation_failed",
            "Error while validating mfn {mfn} (pfn {pfn}) for type {exp}: caf={caf} taf={taf}",
            MFN,
            Param.of("pfn", Param.Kind.HEX),
            Param.of("exp", Param.Kind.HEX),
            CAF,
            TAF);

    /** A reference was put that did not exist. */
    public static final Event COUNT_UNDERFLOW = Event.bug(
            "count_underflow", "ASSERT: put of a reference that mfn {mfn} does not have, caf={caf}", MFN, CAF);

    /** The last reference to a frame of the Xen heap was put, which is shared with nobody. */
    public static final Event NOBODYS_HEAP = Event.bug(
            "nobodys_heap",
            "free_domheap_pages: no domain to take mfn {mfn} of the Xen heap from, caf={caf}",
            MFN,
            CAF);

    /** A type reference was put that did not exist. */
    public static final Event TYPE_UNDERFLOW = Event.bug(
            "type_underflow", "ASSERT: put of a type reference that mfn {mfn} does not have, taf={taf}", MFN, TAF);

    /** A type reference was put of a frame that is neither validated nor being worked on. */
    public static final Event NOT_VALIDATED =
            Event.bug("not_validated", "BUG: put of a type of mfn {mfn} that is not validated, taf={taf}", MFN, TAF);

    /** A frame without an owner was referenced. */
    public static final Event NO_OWNER = Event.bug("no_owner", "ASSERT: mfn {mfn} has no owner", MFN);

    /** The allocation reference was dropped though no other was held. */
    public static final Event LAST_ALLOC_REF =
            Event.bug("last_alloc_ref", "BUG: PGC_allocated of mfn {mfn} is its last reference, caf={caf}", MFN, CAF);

    /** A frame went back to the heap with a type count. */
    public static final Event FREED_TYPED =
            Event.bug("freed_typed", "BUG: mfn {mfn} is freed with taf={taf}", MFN, TAF);

    /** An unlock dropped the last type reference. */
    public static final Event UNLOCK_LAST =
            Event.bug("unlock_last", "ASSERT: page_unlock drops the last type reference of mfn {mfn}", MFN);

    /** Somebody waits for a frame that only he himself could let go. */
    public static final Event HANG =
            Event.bug("hang", "the CPU waits forever for mfn {mfn}: nobody else works on it, taf={taf}", MFN, TAF);

    /** The linear count of a table went the wrong way. */
    public static final Event LINEAR_COUNT = Event.bug(
            "linear_count",
            "ASSERT: linear_pt_count of mfn {mfn} is {count}",
            MFN,
            Param.of("count", Param.Kind.NUMBER));

    /** The mappings of a frame could not be cleaned up, so it is not freed. */
    public static final Event LEAKED = Event.message("leaked", "Leaking mfn {mfn}", MFN);

    private FrameEvents() {}
}
