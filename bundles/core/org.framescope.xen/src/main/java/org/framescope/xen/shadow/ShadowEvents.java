// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What can be seen while shadows are referred to and pinned. */
public final class ShadowEvents {
    private static final Param SMFN = Param.of("smfn", Param.Kind.MFN);

    /** The count of a shadow would wrap. */
    public static final Event REF_OVERFLOW = Event.message(
            "shadow_ref_overflow",
            "shadow ref overflow, gmfn={gmfn} smfn={smfn}",
            Param.of("gmfn", Param.Kind.MFN),
            SMFN);

    /** A reference was put that did not exist. */
    public static final Event REF_UNDERFLOW =
            Event.bug("shadow_ref_underflow", "BUG: shadow ref underflow, smfn={smfn}", SMFN);

    /** A frame is not the head of a shadow that can be pinned. */
    public static final Event NOT_PINNABLE =
            Event.bug("shadow_not_pinnable", "ASSERT: smfn {smfn} is not the head of a pinnable shadow", SMFN);

    /** An up-pointer does not name an entry that points back. */
    public static final Event STALE_UP = Event.bug(
            "stale_up",
            "ASSERT: up-pointer {up} of smfn {smfn} names no entry that points to it",
            SMFN,
            Param.of("up", Param.Kind.HEX));

    /** The entry that is to be blanked does not point to the shadow: a debug build stops here, a release build blanks it. */
    public static final Event NO_ENTRY = Event.bug(
            "up_to_stranger",
            "ASSERT: sh_remove_shadow_via_pointer: {up} is no entry that points to smfn {smfn}",
            SMFN,
            Param.of("up", Param.Kind.HEX));

    /** TRC_SHADOW_PREALLOC_UNPIN. */
    public static final Event PREALLOC_UNPIN =
            Event.message("shadow_prealloc_unpin", "prealloc unpins smfn={smfn}", SMFN);

    /** TRC_SHADOW_PREALLOC_UNHOOK. */
    public static final Event PREALLOC_UNHOOK =
            Event.message("shadow_prealloc_unhook", "prealloc unhooks smfn={smfn}", SMFN);

    /** Nothing is left that could be freed. */
    public static final Event CANNOT_PREALLOC = Event.message(
            "cannot_prealloc",
            "Can't pre-allocate {wanted} shadow pages! shadow pages total = {total}, free = {free}",
            Param.of("wanted", Param.Kind.NUMBER),
            Param.of("total", Param.Kind.NUMBER),
            Param.of("free", Param.Kind.NUMBER));

    /** The pool has no frames left. */
    public static final Event NO_SHADOW_PAGES = Event.bug(
            "no_shadow_pages",
            "BUG: {wanted} shadow pages wanted, {free} free",
            Param.of("wanted", Param.Kind.NUMBER),
            Param.of("free", Param.Kind.NUMBER));

    private ShadowEvents() {}
}
