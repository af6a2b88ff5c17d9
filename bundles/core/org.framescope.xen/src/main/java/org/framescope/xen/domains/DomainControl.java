// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;

/** What is done to existing domains and their vCPUs: contexts, pausing, questions, the end. */
public final class DomainControl {
    private final VcpuPause pause;
    private final Vcpus vcpus;
    private final DomainKill kill;
    private final PageFrameInfo pageFrameInfo;
    private final VmAssist vmAssist;

    /** Calls {@code all} other mechanisms that are at work on a domain. */
    public DomainControl(DomainMechanisms all) {
        Machine machine = all.machine();
        Caller caller = all.caller();
        Frames frames = all.frames();
        pause = new VcpuPause(machine, caller, all.sched());
        GuestTables tables = new GuestTables(machine, frames);
        SetContext setContext = new SetContext(machine, frames, all.descriptors(), all.life(), tables);
        VcpuInfo info = new VcpuInfo(machine, frames, caller);
        vcpus = new Vcpus(machine, caller, all.descriptors(), pause, tables, setContext, info);
        RelinquishMemory memory = new RelinquishMemory(machine, frames, all.lists(), caller);
        RelinquishResources resources = new RelinquishResources(all, tables, memory);
        kill = new DomainKill(all, pause, resources, info);
        pageFrameInfo = new PageFrameInfo(machine, frames);
        vmAssist = new VmAssist(machine);
    }

    /** Pausing of vCPUs and domains. */
    public VcpuPause pause() {
        return pause;
    }

    /** Contexts of vCPUs, and what a guest does with its own. */
    public Vcpus vcpus() {
        return vcpus;
    }

    /** Destroying domains. */
    public DomainKill kill() {
        return kill;
    }

    /** What a migration asks about frames. */
    public PageFrameInfo pageFrameInfo() {
        return pageFrameInfo;
    }

    /** Modes that a guest asks for. */
    public VmAssist vmAssist() {
        return vmAssist;
    }
}
