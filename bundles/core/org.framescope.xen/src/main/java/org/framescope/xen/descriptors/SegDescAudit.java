// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;

import java.util.OptionalLong;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.frames.TypeAudit;

/**
 * Looks through the 512 descriptors of a frame that is to become a descriptor page, rewriting them. What was rewritten
 * before a refused entry stays rewritten. Letting go is nothing. Source: {@code validate_segdesc_page},
 * {@code xen/arch/x86/pv/descriptor-tables.c}, RELEASE-4.17.0.
 */
public final class SegDescAudit implements TypeAudit {
    private final Machine machine;

    /** Audits frames of {@code machine}. */
    public SegDescAudit(Machine machine) {
        this.machine = machine;
    }

    @Override
    public boolean covers(PageType type) {
        return type == PageType.SEG_DESC;
    }

    /** The rules for descriptors of {@code domid}. */
    public static CheckDescriptor rules(Machine machine, long domid) {
        boolean pv32 = domid >= 0 && DomainKind.of(machine.domains().get(domid, DomainWord.KIND)) == DomainKind.PV32;
        return pv32 ? CheckDescriptor.FOR_32_BIT : CheckDescriptor.FOR_64_BIT;
    }

    @Override
    public int promote(long mfn, PageType type, long typeInfo, boolean preemptible) {
        CheckDescriptor rules = rules(machine, machine.frames().owner(mfn));
        for (int i = 0; i < PageView.WORDS; i++) {
            long word = machine.pages().get(mfn, i);
            OptionalLong checked = rules.check(word);
            if (checked.isEmpty()) {
                machine.recorder().event(DescriptorEvents.BAD_DESCRIPTOR, mfn, i, word);
                return -EINVAL;
            }
            machine.pages().set(mfn, i, checked.getAsLong());
        }
        return 0;
    }

    @Override
    public int demote(long mfn, PageType type, boolean preemptible) {
        return 0;
    }
}
