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

    private DomainEvents() {}

    private static Param number(String name) {
        return Param.of(name, Param.Kind.NUMBER);
    }
}
