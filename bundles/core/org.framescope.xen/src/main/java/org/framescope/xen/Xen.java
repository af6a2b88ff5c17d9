// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.actors.Actors;
import org.framescope.xen.descriptors.DescriptorEvents;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.domains.DestroyedDomains;
import org.framescope.xen.domains.DomainControl;
import org.framescope.xen.domains.DomainLife;
import org.framescope.xen.domains.DomainMechanisms;
import org.framescope.xen.domains.DomainReferences;
import org.framescope.xen.domains.Domains;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.grants.GrantMaps;
import org.framescope.xen.grants.GrantTables;
import org.framescope.xen.guest.GuestPrograms;
import org.framescope.xen.memory.AssignPages;
import org.framescope.xen.memory.Claims;
import org.framescope.xen.memory.Exchange;
import org.framescope.xen.memory.FirstFreeHeap;
import org.framescope.xen.memory.ForeignMaps;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.memory.IoreqPages;
import org.framescope.xen.memory.Memory;
import org.framescope.xen.memory.Offlining;
import org.framescope.xen.memory.PageLists;
import org.framescope.xen.memory.Reservation;
import org.framescope.xen.pagetables.PageTables;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.ProgramTable;
import org.framescope.xen.sched.ContextSwitch;
import org.framescope.xen.shadow.Shadows;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/** A hypervisor: its mechanisms, wired together over one machine. Confined to the engine's thread. */
public final class Xen {
    private final Machine machine;
    private final Caller caller;
    private final TlbClock clock;
    private final FlushMask flushMask;
    private final PageLists lists;
    private final Heap heap;
    private final FreePages freePages;
    private final AssignPages assignPages;
    private final Frames frames;
    private final Descriptors descriptors;
    private final PageTables pageTables;
    private final Shadows shadows;
    private final Domains domains;
    private final DomainLife domainLife;
    private final DomainReferences domainReferences;
    private final DestroyedDomains destroyedDomains;
    private final DomainControl domainControl;
    private final GrantTables grantTables;
    private final GrantMaps grantMaps;
    private final ForeignMaps foreignMaps;
    private final IoreqPages ioreqPages;
    private final Claims claims;
    private final Offlining offlining;
    private final Reservation reservation;
    private final Exchange exchange;
    private final ContextSwitch sched;
    private final GuestPrograms guestPrograms;
    private final Actors actors;

    /** The hypervisor of {@code machine}. */
    public Xen(Machine machine) {
        this.machine = machine;
        caller = new Caller(machine.words());
        clock = new TlbClock(machine);
        flushMask = new FlushMask(machine, clock);
        lists = new PageLists(machine);
        heap = new FirstFreeHeap(machine, clock, this::flushMask);
        domainReferences = new DomainReferences(machine);
        freePages = new FreePages(machine, lists, clock, heap, domainReferences::putDomain);
        claims = new Claims(machine);
        assignPages = new AssignPages(machine, lists, claims);
        frames = new Frames(machine, caller, clock, flushMask, freePages);
        descriptors = new Descriptors(machine, frames, caller, clock, flushMask);
        pageTables = new PageTables(machine, frames, descriptors, caller, clock, flushMask);
        sched = new ContextSwitch(machine, clock, descriptors.loadLdt());
        shadows = new Shadows(machine, heap, lists, clock, freePages, frames, this::flushMask);
        grantTables = new GrantTables(machine, heap, assignPages, freePages);
        grantMaps = new GrantMaps(machine, frames, grantTables, domainReferences::isListed);
        foreignMaps = new ForeignMaps(machine, frames, heap);
        ioreqPages = new IoreqPages(machine, heap, assignPages, freePages, frames);
        offlining = new Offlining(machine, freePages, heap);
        Memory memory = new Memory(heap, lists, claims, assignPages, freePages, frames);
        reservation = new Reservation(machine, caller, memory);
        exchange = new Exchange(machine, memory, reservation);
        destroyedDomains = new DestroyedDomains(machine, freePages, grantTables, foreignMaps);
        domains = new Domains(machine, heap, lists, assignPages, frames, domainReferences, destroyedDomains);
        domainLife = new DomainLife(machine, caller, domainReferences);
        domainControl = new DomainControl(new DomainMechanisms(
                machine,
                caller,
                frames,
                lists,
                descriptors,
                sched,
                domainLife,
                domainReferences,
                grantMaps,
                ioreqPages,
                foreignMaps));
        guestPrograms = new GuestPrograms(machine, clock);
        actors = new Actors(machine, caller, this::programs);
    }

    /** The machine it runs on. */
    public Machine machine() {
        return machine;
    }

    /** On whose behalf it acts. */
    public Caller caller() {
        return caller;
    }

    /**
     * Makes {@code vcpu} the caller, if it is the current one of its CPU; if not, there is a message, and the result is
     * false.
     */
    public boolean becomeRunning(long vcpu) {
        long cpu = machine.vcpus().get(vcpu, VcpuWord.PROCESSOR);
        boolean running =
                machine.vcpus().is(vcpu, VcpuWord.IS_RUNNING) && machine.pcpus().get(cpu, PcpuWord.CURRENT) == vcpu;
        if (running) {
            caller.become((int) cpu, vcpu);
        } else {
            machine.recorder().event(DescriptorEvents.NOT_RUNNING, vcpu);
        }
        return running;
    }

    /** The TLB clock. */
    public TlbClock clock() {
        return clock;
    }

    /** Lists of frames. */
    public PageLists lists() {
        return lists;
    }

    /** How frames go back to the heap. */
    public FreePages freePages() {
        return freePages;
    }

    /** How domains come to own frames. */
    public AssignPages assignPages() {
        return assignPages;
    }

    /** References to frames. */
    public Frames frames() {
        return frames;
    }

    /** Descriptor tables of PV vCPUs. */
    public Descriptors descriptors() {
        return descriptors;
    }

    /** Page tables of PV guests. */
    public PageTables pageTables() {
        return pageTables;
    }

    /** Shadow page tables. */
    public Shadows shadows() {
        return shadows;
    }

    /** The free frames. */
    public Heap heap() {
        return heap;
    }

    /** Whether domains live, die or are dead. */
    public DomainLife domainLife() {
        return domainLife;
    }

    /** References to domains. */
    public DomainReferences domainReferences() {
        return domainReferences;
    }

    /** Domains that are off the list and wait to be freed. */
    public DestroyedDomains destroyedDomains() {
        return destroyedDomains;
    }

    /** Contexts of vCPUs, pausing and destroying of domains. */
    public DomainControl domctl() {
        return domainControl;
    }

    /** Grant tables. */
    public GrantTables grantTables() {
        return grantTables;
    }

    /** Mappings of grants. */
    public GrantMaps grantMaps() {
        return grantMaps;
    }

    /** Mappings of a domain's frames by another one whose page tables are not part of the machine. */
    public ForeignMaps foreignMaps() {
        return foreignMaps;
    }

    /** Memory that is reserved for domains. */
    public Claims claims() {
        return claims;
    }

    /** Frames that go out of use. */
    public Offlining offlining() {
        return offlining;
    }

    /** How domains get memory and give it back. */
    public Reservation reservation() {
        return reservation;
    }

    /** How a domain gets other frames for its own. */
    public Exchange exchange() {
        return exchange;
    }

    /** Pages of I/O request servers. */
    public IoreqPages ioreqPages() {
        return ioreqPages;
    }

    /** Domains and their vCPUs. */
    public Domains domains() {
        return domains;
    }

    /** Context switches. */
    public ContextSwitch sched() {
        return sched;
    }

    /** What guests' kernels do by themselves. */
    public GuestPrograms guestPrograms() {
        return guestPrograms;
    }

    /** Who takes turns. */
    public Actors actors() {
        return actors;
    }

    /** {@code flush_tlb_mask}: flushes the TLBs of the CPUs in {@code mask} from the caller's CPU. */
    public void flushMask(long mask) {
        if (mask != 0) {
            caller.actor().run(flushMask, mask, caller.cpu());
        }
    }

    /** {@code flush_tlb_local}. */
    public void flushLocal() {
        clock.flushed(caller.cpu());
    }

    /** Every micro-step program, numbered. */
    public ProgramTable programs() {
        List<Program> all = new ArrayList<>(frames.programs());
        all.add(flushMask);
        all.addAll(pageTables.programs());
        all.addAll(descriptors.programs());
        all.addAll(domainLife.programs());
        all.addAll(guestPrograms.programs());
        return new ProgramTable(all);
    }
}
