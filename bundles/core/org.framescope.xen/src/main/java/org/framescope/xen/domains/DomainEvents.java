// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What can be seen while a domain goes: what is told to the toolstack, and writes that come too late. */
public final class DomainEvents {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);

    /** The toolstack is told that a domain is gone. */
    public static final Event DOM_EXC = Event.info("VIRQ_DOM_EXC", "VIRQ_DOM_EXC for {domain}", DOMAIN);

    /** A domain that is not dying was declared dead. */
    public static final Event DEAD_BEFORE_DYING = Event.bug(
            "dead_before_dying", "BUG: {domain} is to be dead while is_dying is {dying}", DOMAIN, number("dying"));

    /** The last reference to a domain went while it was alive. */
    public static final Event DESTROYED_ALIVE =
            Event.bug("destroyed_alive", "BUG: the last reference to {domain} is dropped while it is alive", DOMAIN);

    /** A CPU still holds a context of a domain whose resources are taken away. */
    public static final Event STILL_DIRTY = Event.bug(
            "still_dirty",
            "BUG: CPUs {mask} hold contexts of {domain} while it is relinquished",
            DOMAIN,
            Param.of("mask", Param.Kind.HEX));

    /** shared_info was written after its pointer was cleared. */
    public static final Event WRITE_THROUGH_NULL =
            Event.bug("write_through_null", "BUG: shared_info of {domain} is written through NULL", DOMAIN);

    /** shared_info was written through a pointer to a frame that is not the domain's any more. */
    public static final Event WRITE_AFTER_FREE = Event.bug(
            "write_after_free",
            "BUG: shared_info of {domain} is written to mfn {mfn}, which is not its frame any more",
            DOMAIN,
            Param.of("mfn", Param.Kind.MFN));

    /** A p2m is to be made for a domain that has memory. */
    public static final Event HAS_MEMORY = Event.message("has_memory", "{domain} already has memory allocated", DOMAIN);

    /** Key q: the first lines about a domain. */
    public static final Event GENERAL = Event.message(
            "general_information",
            "General information for {domain}: refcnt={refcnt} dying={dying} nr_pages={pages} xenheap_pages={xenheap}",
            DOMAIN,
            number("refcnt"),
            number("dying"),
            number("pages"),
            number("xenheap"));

    /** Key q: the domain has too many frames to name each. */
    public static final Event LIST_TOO_LONG = Event.message("list_too_long", "DomPage list too long to display");

    /** Key q: a frame of the domain. */
    public static final Event DOM_PAGE = page("DomPage");
    /** Key q: a frame of the Xen heap that is shared with the domain. */
    public static final Event XEN_PAGE = page("XenPage");
    /** Key q: a PGC_extra frame. */
    public static final Event EXTRA_PAGE = page("ExtraPage");

    /** A live update: the frame lies where the new Xen allocates. */
    public static final Event OVERWRITTEN = Event.message(
            "overwritten",
            "mfn {mfn} of {domain} must survive and lies in the region",
            Param.of("mfn", Param.Kind.MFN),
            DOMAIN);

    /** A live update: what the region holds. */
    public static final Event REGION = Event.message(
            "region",
            "of {frames} frames {used} are in use, and {lost} of these must survive",
            number("frames"),
            number("used"),
            number("lost"));

    private DomainEvents() {}

    private static Event page(String name) {
        return Event.message(
                name,
                name + " {mfn}: caf={caf}, taf={taf}",
                Param.of("mfn", Param.Kind.MFN),
                Param.of("caf", Param.Kind.HEX),
                Param.of("taf", Param.Kind.HEX));
    }

    private static Param number(String name) {
        return Param.of(name, Param.Kind.NUMBER);
    }
}
