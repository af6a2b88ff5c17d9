// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.List;
import org.framescope.model.Domain;
import org.framescope.model.PageType;

/** Features of frames, the key is the number; and of their types, the key is the value. */
public final class FrameFeatures {
    private static final List<String> STATES = List.of("inuse", "offlining", "offlined", "free");

    private final Facade facade;

    FrameFeatures(Facade facade) {
        this.facade = facade;
    }

    public Domain owner(long key) {
        int owner = facade.view().frames().owner(key);
        return owner < 0 ? null : facade.domain(owner);
    }

    public PageType type(long key) {
        return facade.pageType(facade.view().frames().type(key).value());
    }

    public long typeCount(long key) {
        return facade.view().frames().typeCount(key);
    }

    public long generalCount(long key) {
        return facade.view().frames().count(key);
    }

    public String state(long key) {
        return STATES.get(facade.view().frames().state(key));
    }

    public boolean validated(long key) {
        return (facade.view().frames().taf(key)
                        & facade.view().frames().layout().validated())
                != 0;
    }

    public boolean pinned(long key) {
        return (facade.view().frames().taf(key)
                        & facade.view().frames().layout().pinned())
                != 0;
    }

    public boolean partial(long key) {
        return (facade.view().frames().taf(key)
                        & facade.view().frames().layout().partial())
                != 0;
    }

    public boolean locked(long key) {
        return (facade.view().frames().taf(key)
                        & facade.view().frames().layout().locked())
                != 0;
    }

    public boolean allocated(long key) {
        return (facade.view().frames().caf(key)
                        & facade.view().frames().layout().allocated())
                != 0;
    }

    public boolean xenHeap(long key) {
        return (facade.view().frames().caf(key)
                        & facade.view().frames().layout().xenHeap())
                != 0;
    }

    public boolean extra(long key) {
        return (facade.view().frames().caf(key)
                        & facade.view().frames().layout().extra())
                != 0;
    }

    public long caf(long key) {
        return facade.view().frames().caf(key);
    }

    public long taf(long key) {
        return facade.view().frames().taf(key);
    }

    public long link(long key) {
        return facade.view().frames().link(key);
    }

    public long tail(long key) {
        return facade.view().frames().stamp(key) << 32 | facade.view().frames().ownerPdx(key);
    }

    public long m2p(long key) {
        return facade.view().pages().m2p(key);
    }

    public String typeLabel(long key) {
        return org.framescope.machine.PageType.of((int) key).label();
    }

    public boolean typeIsPageTable(long key) {
        return org.framescope.machine.PageType.of((int) key).isPageTable();
    }
}
