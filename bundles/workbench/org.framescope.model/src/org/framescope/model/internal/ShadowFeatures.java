// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import org.eclipse.emf.common.util.EList;
import org.framescope.machine.DomainWord;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Shadow;

/** Features of shadows, the key is the frame; and of pin lists, the key is the domain id. */
public final class ShadowFeatures {
    private final Facade facade;

    ShadowFeatures(Facade facade) {
        this.facade = facade;
    }

    public Domain domain(long key) {
        return facade.domain(key);
    }

    public EList<Shadow> pinned(long key) {
        return FrameLists.linked(facade.view(), key, DomainWord.PINNED_SHADOWS, facade::shadow);
    }

    public Frame frame(long key) {
        return facade.frame(key);
    }

    public Frame backFrame(long key) {
        return facade.frameOrNone(facade.view().frames().ownerPdx(key));
    }

    private long head(long key, int shift, long mask) {
        return facade.view().frames().taf(key) >>> shift & mask;
    }

    public int type(long key) {
        return (int) head(key, 0, 31);
    }

    public boolean isPinned(long key) {
        return head(key, 5, 1) != 0;
    }

    public boolean head(long key) {
        return head(key, 6, 1) != 0;
    }

    public long count(long key) {
        return head(key, 7, Long.MAX_VALUE);
    }

    public long link(long key) {
        return facade.view().frames().link(key);
    }
}
