// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.framescope.machine.GlobalWord;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.PageType;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;

/** Features of the machine. */
public final class MachineFeatures {
    private static final int TYPES = 8;

    private final Facade facade;

    MachineFeatures(Facade facade) {
        this.facade = facade;
    }

    public long frameCount() {
        return facade.view().maxPage();
    }

    public long freePages() {
        return facade.view().globals().get(0, GlobalWord.FREE_PAGES);
    }

    public String release() {
        return facade.state().loaded().releaseName();
    }

    public EList<Domain> domains() {
        return IndexList.of(keys(facade.view().domainIds()), facade::domain);
    }

    private static long[] keys(List<Integer> ids) {
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    public EList<Vcpu> vcpus() {
        return IndexList.range(facade.view().vcpuCount(), facade::vcpu);
    }

    public EList<Pcpu> pcpus() {
        return IndexList.range(facade.view().cpuCount(), facade::pcpu);
    }

    public EList<Frame> frames() {
        return IndexList.range(facade.view().maxPage(), facade::frame);
    }

    public EList<Frame> freeFrames() {
        return FrameLists.free(facade.view(), facade::frame);
    }

    public EList<PageType> pageTypes() {
        return IndexList.range(TYPES, facade::pageType);
    }
}
