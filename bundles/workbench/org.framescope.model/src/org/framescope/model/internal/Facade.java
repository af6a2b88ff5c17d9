// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.MachineView;
import org.framescope.model.Descriptor;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Machine;
import org.framescope.model.ModelFactory;
import org.framescope.model.PageType;
import org.framescope.model.Pcpu;
import org.framescope.model.Run;
import org.framescope.model.Shadow;
import org.framescope.model.ShadowPinList;
import org.framescope.model.Step;
import org.framescope.model.Vcpu;
import org.framescope.model.session.StateAt;

/**
 * Answers the derived features of the model from the state at the cursor, and tells adapters what changed when that
 * state is replaced. Confined to the thread that states are delivered on.
 */
public final class Facade {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Held held = new Held(this);
    private final MachineFeatures machines = new MachineFeatures(this);
    private final DomainFeatures domains = new DomainFeatures(this);
    private final VcpuFeatures vcpus = new VcpuFeatures(this);
    private final PcpuFeatures pcpus = new PcpuFeatures(this);
    private final FrameFeatures frames = new FrameFeatures(this);
    private final TableFeatures tables = new TableFeatures(this);
    private final DescriptorFeatures descriptors = new DescriptorFeatures(this);
    private final ShadowFeatures shadows = new ShadowFeatures(this);
    private final StepFeatures steps = new StepFeatures(this);
    private StateAt state;

    /** Answers from {@code state} until the first {@link #advance}. */
    public Facade(StateAt state) {
        this.state = state;
    }

    /** The state it answers from. */
    public StateAt state() {
        return state;
    }

    MachineView view() {
        return state.view();
    }

    /**
     * Answers from {@code next} from now on, and then sends each held object with adapters one batch of notifications:
     * one a changed feature, with the values before and now.
     */
    public void advance(StateAt next) {
        List<Batch> batches = new ArrayList<>();
        held.observed().forEach(object -> batches.add(new Batch(object)));
        state = next;
        batches.removeIf(batch -> !batch.compare(next));
        batches.forEach(Batch::send);
    }

    /** How many objects are held, some of them perhaps no longer. */
    public int heldObjects() {
        return held.size();
    }

    /** How many objects were ever made for it. */
    public long objectsMade() {
        return held.made();
    }

    /** The machine at the cursor. */
    public Machine machine() {
        return held.get(Machine.class, 0, FACTORY::createMachine);
    }

    /** The run the cursor is in. */
    public Run run() {
        return held.get(Run.class, 0, FACTORY::createRun);
    }

    /** The domain with id {@code id}. */
    public Domain domain(long id) {
        return held.get(Domain.class, id, FACTORY::createDomain);
    }

    /** The vCPU with ordinal {@code ordinal}, or null for a negative one. */
    public Vcpu vcpu(long ordinal) {
        return ordinal < 0 ? null : held.get(Vcpu.class, ordinal, FACTORY::createVcpu);
    }

    /** Physical CPU {@code number}, or null when the machine has none of that number. */
    public Pcpu pcpu(long number) {
        boolean known = number >= 0 && number < view().cpuCount();
        return known ? held.get(Pcpu.class, number, FACTORY::createPcpu) : null;
    }

    /** Frame {@code mfn}, or null when the machine has none of that number. */
    public Frame frame(long mfn) {
        boolean known = mfn >= 0 && mfn < view().maxPage();
        return known ? held.get(Frame.class, mfn, FACTORY::createFrame) : null;
    }

    /** The frame in a word that says 0 for none, or null. */
    Frame frameOrNone(long mfn) {
        return mfn == 0 ? null : frame(mfn);
    }

    /** The type with {@code value} in the three type bits. */
    public PageType pageType(long value) {
        return held.get(PageType.class, value, FACTORY::createPageType);
    }

    /** The descriptor table with this key of {@link TableFeatures}. */
    DescriptorTable table(long key) {
        return held.get(DescriptorTable.class, key, FACTORY::createDescriptorTable);
    }

    Descriptor descriptor(long key) {
        return held.get(Descriptor.class, key, FACTORY::createDescriptor);
    }

    /** The pinned shadows of domain {@code id}. */
    ShadowPinList pinList(long id) {
        return held.get(ShadowPinList.class, id, FACTORY::createShadowPinList);
    }

    /** The shadow of domain {@code domid} in frame {@code mfn}. */
    public Shadow shadow(long domid, long mfn) {
        return held.get(Shadow.class, ShadowFeatures.key(domid, mfn), FACTORY::createShadow);
    }

    /** Operation {@code number} of the run, from 1. */
    public Step step(long number) {
        return held.get(Step.class, number, FACTORY::createStep);
    }

    /** Features of the machine. */
    public MachineFeatures machines() {
        return machines;
    }

    /** Features of domains. */
    public DomainFeatures domains() {
        return domains;
    }

    /** Features of vCPUs. */
    public VcpuFeatures vcpus() {
        return vcpus;
    }

    /** Features of physical CPUs. */
    public PcpuFeatures pcpus() {
        return pcpus;
    }

    /** Features of frames and their types. */
    public FrameFeatures frames() {
        return frames;
    }

    /** Features of descriptor tables. */
    public TableFeatures tables() {
        return tables;
    }

    /** Features of descriptors. */
    public DescriptorFeatures descriptors() {
        return descriptors;
    }

    /** Features of shadows and lists of them. */
    public ShadowFeatures shadows() {
        return shadows;
    }

    /** Features of the run and its operations. */
    public StepFeatures steps() {
        return steps;
    }
}
