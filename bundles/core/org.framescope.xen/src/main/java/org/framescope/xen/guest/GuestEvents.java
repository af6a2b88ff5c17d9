// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What goes wrong in a guest's kernel. */
public final class GuestEvents {
    /** A page table was read after it had been freed. */
    public static final Event USE_AFTER_FREE = Event.bug(
            "use_after_free",
            "BUG: {vcpu} reads page table {mfn} after it was freed",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("mfn", Param.Kind.MFN));

    private GuestEvents() {}
}
