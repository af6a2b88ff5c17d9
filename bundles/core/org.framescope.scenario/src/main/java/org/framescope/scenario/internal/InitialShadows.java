// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.framescope.machine.DomainWord;
import org.framescope.xen.Xen;

/** Shadows as they are at the beginning, made with Xen's own means, in frames that the scenario names. */
final class InitialShadows {
    private final Xen xen;
    private final Map<Long, Long> domains = new HashMap<>();

    InitialShadows(Xen xen) {
        this.xen = xen;
    }

    /** Whether {@code mfn} was made a shadow. */
    boolean isShadow(long mfn) {
        return domains.containsKey(mfn);
    }

    /** Puts the frames into the pool of the domain that owns the shadowed frame, and makes the shadow of them. */
    void make(SetupStep.MakeShadow s) throws SetupFault {
        long domid = xen.machine().frames().owner(s.back());
        if (domid < 0) {
            throw new SetupFault(s.at(), "the shadowed frame belongs to no domain");
        }
        enable(s.at(), domid);
        long[] pages = LongStream.range(s.mfn(), s.mfn() + s.type().pages()).toArray();
        for (long page : pages) {
            if (!xen.shadows().addToPool(domid, page)) {
                throw new SetupFault(
                        s.at(),
                        "frame 0x" + Long.toHexString(page) + " is not free; a shadow of type "
                                + s.type().label() + " takes " + pages.length
                                + (pages.length == 1 ? " frame" : " frames"));
            }
        }
        if (xen.shadows().make(domid, s.type(), s.back(), pages) == 0) {
            throw new SetupFault(s.at(), "the shadow cannot be made");
        }
        domains.put(s.mfn(), domid);
    }

    /** Puts a free page into a domain's pool. */
    void pool(SetupStep.TakeFrame s) throws SetupFault {
        enable(s.at(), s.domid());
        if (!xen.shadows().addToPool(s.domid(), s.mfn())) {
            throw new SetupFault(s.at(), "frame 0x" + Long.toHexString(s.mfn()) + " is not free");
        }
    }

    private void enable(Word at, long domid) throws SetupFault {
        boolean enabled = xen.machine().domains().is(domid, DomainWord.SHADOW_MODE)
                || xen.shadows().enable(domid);
        if (!enabled) {
            throw new SetupFault(at, "no frame is left for the shadow hash table of d" + domid);
        }
    }

    /** Makes an entry of a shadow point to another shadow. */
    void entry(SetupStep.PutEntry s) throws SetupFault {
        long domid = domains.get(s.table());
        if (!isShadow(s.target()) || !xen.shadows().setEntry(domid, s.table(), s.slot(), s.target())) {
            throw new SetupFault(s.at(), "an entry of a shadow points to a shadow, expected one that is declared");
        }
    }
}
