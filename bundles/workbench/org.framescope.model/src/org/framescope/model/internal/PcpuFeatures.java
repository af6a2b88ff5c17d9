// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import org.framescope.machine.PcpuWord;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Vcpu;

/** Features of physical CPUs; the key is the number. */
public final class PcpuFeatures {
    private final Facade facade;

    PcpuFeatures(Facade facade) {
        this.facade = facade;
    }

    public Vcpu current(long key) {
        return facade.vcpu(facade.view().pcpus().get(key, PcpuWord.CURRENT));
    }

    public Vcpu currVcpu(long key) {
        return facade.vcpu(facade.view().pcpus().get(key, PcpuWord.CURR_VCPU));
    }

    public Vcpu idleVcpu(long key) {
        return facade.vcpu(facade.view().pcpus().get(key, PcpuWord.IDLE_VCPU));
    }

    public long gdtrBase(long key) {
        return facade.view().pcpus().get(key, PcpuWord.GDTR_BASE);
    }

    public int gdtrLimit(long key) {
        return (int) facade.view().pcpus().get(key, PcpuWord.GDTR_LIMIT);
    }

    public int ldtr(long key) {
        return (int) facade.view().pcpus().get(key, PcpuWord.LDTR);
    }

    public long cr3(long key) {
        return facade.view().pcpus().get(key, PcpuWord.CR3);
    }

    public boolean fullGdtLoaded(long key) {
        return facade.view().pcpus().is(key, PcpuWord.FULL_GDT_LOADED);
    }

    public DescriptorTable gdt(long key) {
        return facade.table(TableFeatures.key(key, TableFeatures.REGULAR));
    }

    public DescriptorTable compatGdt(long key) {
        return facade.view().pcpus().get(key, PcpuWord.COMPAT_GDT_VA) == 0
                ? null
                : facade.table(TableFeatures.key(key, TableFeatures.COMPAT));
    }
}
