// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.Target;
import org.framescope.inspect.descriptors.VcpuTables;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.LdtPaging;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * What must hold of a step rather than of a state: T-INV-3, D-INV-5, L-INV-5, 6 and 8, and C-INV-3. A state alone cannot
 * tell, as what is there may have come to be before it was forbidden, or behind Xen's back.
 */
public final class StepInvariants {
    private static final int LDT_SLOT = 16;

    private final Changes changes;
    private final MachineView before;
    private final MachineView after;
    private final List<Violation> found = new ArrayList<>();

    private StepInvariants(Changes changes) {
        this.changes = changes;
        before = changes.from().machine();
        after = changes.to().machine();
    }

    /**
     * What the step that made {@code changes} broke. Cost: the domains, vCPUs and frames of which a word changed.
     *
     * @param contents whether the contents of frames were changed by Xen, or by a guest that can: not by who recorded, from
     *     outside
     */
    public static List<Violation> check(Changes changes, boolean contents) {
        StepInvariants step = new StepInvariants(changes);
        Set<Long> frames = new TreeSet<>();
        Set<Long> domains = new TreeSet<>();
        Set<Long> vcpus = new TreeSet<>();
        for (int i = 0; i < changes.count(); i++) {
            long index = Space.index(changes.address(i));
            switch (Space.of(changes.address(i)).orElseThrow()) {
                case DOMAIN -> domains.add(index / DomainWord.RECORD_WORDS);
                case VCPU -> vcpus.add(index / VcpuWord.RECORD_WORDS);
                case PAGE -> frames.add(index / PageView.WORDS);
                case FRAME -> {
                    if (index % FrameView.ROW_WORDS == FrameView.TAF) {
                        frames.add(index / FrameView.ROW_WORDS);
                    }
                }
                default -> {
                    // nothing is checked that these words decide
                }
            }
        }
        domains.forEach(step::checkDomain);
        vcpus.forEach(step::checkVcpu);
        if (contents) {
            DescriptorInvariants descriptors = new DescriptorInvariants(changes);
            frames.forEach(mfn -> descriptors.check(mfn, step.found::add));
        }
        return step.found;
    }

    /** A domain with the same id may be created in the step in which the old one's record goes; its vCPUs are others. */
    private void checkDomain(long domid) {
        boolean same = before.domains().is(domid, DomainWord.EXISTS)
                && after.domains().is(domid, DomainWord.EXISTS)
                && before.domains().get(domid, DomainWord.VCPU_BASE)
                        == after.domains().get(domid, DomainWord.VCPU_BASE);
        if (!same) {
            return;
        }
        long was = before.domains().get(domid, DomainWord.DYING);
        long is = after.domains().get(domid, DomainWord.DYING);
        if (is < was) {
            domain(Invariant.C_INV_3, domid, "is_dying", "at least " + was, is);
        }
        for (DomainWord counter : new DomainWord[] {DomainWord.TOT_PAGES, DomainWord.XENHEAP_PAGES}) {
            long had = before.domains().get(domid, counter);
            long has = after.domains().get(domid, counter);
            if (was > 0 && has > had) {
                domain(Invariant.C_INV_3, domid, counter.label(), "at most " + had + ", as it is dying", has);
            }
        }
        long pages = ordinary(after, domid);
        long most = after.domains().get(domid, DomainWord.MAX_PAGES);
        if (is == 0 && pages > ordinary(before, domid) && pages > most) {
            domain(Invariant.D_INV_5, domid, "domain_tot_pages", "no more than max_pages " + most, pages);
        }
    }

    private static long ordinary(MachineView machine, long domid) {
        return machine.domains().get(domid, DomainWord.TOT_PAGES)
                - machine.domains().get(domid, DomainWord.EXTRA_PAGES);
    }

    private void domain(Invariant invariant, long domid, String what, String expected, long actual) {
        String subject = what + " of " + Names.domain((int) domid);
        found.add(new Violation(invariant, subject, expected, "" + actual, Target.domain(domid)));
    }

    private void checkVcpu(long vcpu) {
        if (!before.vcpus().is(vcpu, VcpuWord.EXISTS) || !after.vcpus().is(vcpu, VcpuWord.EXISTS)) {
            return;
        }
        boolean strict = changes.to().release().choices().get(Choice.LDT) == LdtPaging.DROPPED;
        boolean remote = strict && isRemote(before, vcpu) && isRemote(after, vcpu);
        boolean empty =
                !before.vcpus().is(vcpu, VcpuWord.LDT_ENTS) && !after.vcpus().is(vcpu, VcpuWord.LDT_ENTS);
        for (int slot = 0; slot < VcpuWord.SLOTS.length(); slot++) {
            if (changes.changed(after.vcpus().address(vcpu, VcpuWord.SLOTS, slot))) {
                checkSlot(vcpu, slot, remote, empty);
            }
        }
    }

    private void checkSlot(long vcpu, int slot, boolean remote, boolean empty) {
        VcpuTables tables = VcpuTables.of(changes.to(), vcpu);
        String table = slot < LDT_SLOT ? "GDT slot " + slot : "LDT slot " + (slot - LDT_SLOT);
        String subject = table + " of " + tables.name();
        long entry = after.vcpus().get(vcpu, VcpuWord.SLOTS, slot);
        if (remote) {
            String expected = "as it was: the vCPU is not current, and its context is on a CPU";
            found.add(new Violation(Invariant.L_INV_6, subject, expected, Names.word(entry), Target.vcpu(vcpu)));
        }
        boolean faulted = slot >= LDT_SLOT && (entry & 1) != 0;
        if (faulted && empty) {
            String expected = "not faulted in, as the LDT has no entries";
            found.add(new Violation(Invariant.L_INV_5, subject, expected, Names.word(entry), Target.vcpu(vcpu)));
        }
    }

    /** Whether a CPU holds the context of {@code vcpu} on which another one is current. */
    private static boolean isRemote(MachineView machine, long vcpu) {
        long cpu = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        return cpu != Links.CLEAN && machine.pcpus().get(cpu, PcpuWord.CURRENT) != vcpu;
    }
}
