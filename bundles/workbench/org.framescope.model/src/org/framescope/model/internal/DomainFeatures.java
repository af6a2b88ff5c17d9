// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.stream.LongStream;
import org.eclipse.emf.common.util.EList;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.model.Frame;
import org.framescope.model.ShadowPinList;
import org.framescope.model.Vcpu;

/** Features of domains; the key is the domain id. */
public final class DomainFeatures {
    private final Facade facade;

    DomainFeatures(Facade facade) {
        this.facade = facade;
    }

    public String name(long key) {
        return Names.domain(key);
    }

    public boolean exists(long key) {
        return facade.view().domains().is(key, DomainWord.EXISTS);
    }

    public String kind(long key) {
        return facade.view().kind(key).label();
    }

    public int dying(long key) {
        return (int) facade.view().domains().get(key, DomainWord.DYING);
    }

    public long refcnt(long key) {
        return facade.view().domains().get(key, DomainWord.REFCNT);
    }

    public long totPages(long key) {
        return facade.view().domains().get(key, DomainWord.TOT_PAGES);
    }

    public long extraPages(long key) {
        return facade.view().domains().get(key, DomainWord.EXTRA_PAGES);
    }

    public long xenheapPages(long key) {
        return facade.view().domains().get(key, DomainWord.XENHEAP_PAGES);
    }

    public long maxPages(long key) {
        return facade.view().domains().get(key, DomainWord.MAX_PAGES);
    }

    public long outstandingPages(long key) {
        return facade.view().domains().get(key, DomainWord.OUTSTANDING_PAGES);
    }

    public long dirtyCpumask(long key) {
        return facade.view().domains().get(key, DomainWord.DIRTY_CPUMASK);
    }

    public Frame sharedInfo(long key) {
        return facade.frameOrNone(facade.view().domains().get(key, DomainWord.SHARED_INFO));
    }

    public EList<Vcpu> vcpus(long key) {
        long base = facade.view().domains().get(key, DomainWord.VCPU_BASE);
        long count = facade.view().domains().get(key, DomainWord.NR_VCPUS);
        return IndexList.of(LongStream.range(base, base + count).toArray(), facade::vcpu);
    }

    public EList<Frame> pageList(long key) {
        return FrameLists.linked(facade.view(), key, DomainWord.PAGE_LIST, facade::frame);
    }

    public EList<Frame> extraPageList(long key) {
        return FrameLists.linked(facade.view(), key, DomainWord.EXTRA_PAGE_LIST, facade::frame);
    }

    public EList<Frame> xenpageList(long key) {
        return FrameLists.linked(facade.view(), key, DomainWord.XENPAGE_LIST, facade::frame);
    }

    public ShadowPinList shadowPins(long key) {
        return facade.view().domains().is(key, DomainWord.SHADOW_MODE) ? facade.pinList(key) : null;
    }
}
