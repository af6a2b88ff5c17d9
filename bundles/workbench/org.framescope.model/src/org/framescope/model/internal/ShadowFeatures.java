// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.Locale;
import org.eclipse.emf.common.util.EList;
import org.framescope.machine.DomainWord;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Shadow;
import org.framescope.xen.shadow.ShadowView;

/** Features of shadows, the key is made of domain and frame; and of pin lists, the key is the domain id. */
public final class ShadowFeatures {
    private static final int MFN_BITS = 40;

    private final Facade facade;

    ShadowFeatures(Facade facade) {
        this.facade = facade;
    }

    public Domain domain(long key) {
        return facade.domain(key);
    }

    public EList<Shadow> pinned(long key) {
        return FrameLists.linked(facade.view(), key, DomainWord.PINNED_SHADOWS, mfn -> facade.shadow(key, mfn));
    }

    /** A shadow's page does not say whose it is, so the key does. */
    static long key(long domid, long mfn) {
        return domid << MFN_BITS | mfn;
    }

    private static long mfn(long key) {
        return key & (1L << MFN_BITS) - 1;
    }

    public Frame frame(long key) {
        return facade.frame(mfn(key));
    }

    public Frame backFrame(long key) {
        return facade.frameOrNone(shadow(key).back());
    }

    private org.framescope.xen.shadow.Shadow shadow(long key) {
        return new ShadowView(facade.view(), facade.state().loaded().release()).shadow(key >> MFN_BITS, mfn(key));
    }

    public String type(long key) {
        return shadow(key).type().label();
    }

    public boolean isPinned(long key) {
        return shadow(key).pinned();
    }

    public boolean head(long key) {
        return shadow(key).head();
    }

    public long count(long key) {
        return shadow(key).count();
    }

    public long link(long key) {
        return shadow(key).link();
    }

    public String meaning(long key) {
        return shadow(key).meaning().name().toLowerCase(Locale.ROOT);
    }
}
