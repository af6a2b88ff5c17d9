// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import org.framescope.machine.VcpuWord;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Pcpu;

/** Features of vCPUs; the key is the ordinal. */
public final class VcpuFeatures {
    private final Facade facade;

    VcpuFeatures(Facade facade) {
        this.facade = facade;
    }

    public int id(long key) {
        return (int) facade.view().vcpus().get(key, VcpuWord.ID);
    }

    public String name(long key) {
        return facade.view().vcpuName(key);
    }

    public Domain domain(long key) {
        return facade.domain(facade.view().vcpus().get(key, VcpuWord.DOMAIN));
    }

    public Pcpu dirtyCpu(long key) {
        return facade.pcpu(facade.view().vcpus().get(key, VcpuWord.DIRTY_CPU));
    }

    public Pcpu processor(long key) {
        return facade.pcpu(facade.view().vcpus().get(key, VcpuWord.PROCESSOR));
    }

    public boolean running(long key) {
        return facade.view().vcpus().is(key, VcpuWord.IS_RUNNING);
    }

    public long cr3(long key) {
        return facade.view().vcpus().get(key, VcpuWord.CR3);
    }

    public Frame guestTable(long key) {
        return facade.frameOrNone(facade.view().vcpus().get(key, VcpuWord.GUEST_TABLE));
    }

    public int gdtEntries(long key) {
        return (int) facade.view().vcpus().get(key, VcpuWord.GDT_ENTS);
    }

    public long ldtBase(long key) {
        return facade.view().vcpus().get(key, VcpuWord.LDT_BASE);
    }

    public int ldtEntries(long key) {
        return (int) facade.view().vcpus().get(key, VcpuWord.LDT_ENTS);
    }

    public DescriptorTable gdt(long key) {
        return facade.table(TableFeatures.key(key, TableFeatures.GDT));
    }

    public DescriptorTable ldt(long key) {
        return facade.table(TableFeatures.key(key, TableFeatures.LDT));
    }
}
