// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.framescope.inspect.Target;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.descriptors.CheckDescriptor;
import org.framescope.xen.descriptors.Descriptor;

/**
 * What must hold of descriptors in frames that are in use as seg_desc: T-INV-3, that the audit of such a frame would accept
 * them as they are, and L-INV-8, that none lets a guest into Xen's rings. All 512 are looked at when a step made the frame
 * one, later those that a step changed. Confined to one thread.
 */
final class DescriptorInvariants {
    private static final int FLAT_KERNEL_CS = 0xe033;
    private static final int FLAT_COMPAT_KERNEL_CS = 0xe019;

    private final Changes changes;
    private final FrameView before;
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;

    DescriptorInvariants(Changes changes) {
        this.changes = changes;
        before = changes.from().machine().frames();
        machine = changes.to().machine();
        frames = machine.frames();
        layout = changes.to().layout();
    }

    /** Checks {@code mfn}, of which the step changed the contents or the type. */
    void check(long mfn, Consumer<Violation> found) {
        long caf = frames.caf(mfn);
        long taf = frames.taf(mfn);
        if (!isAudited(caf, taf) || layout.typeCount(taf) == 0) {
            return;
        }
        boolean fresh = !isAudited(before.caf(mfn), before.taf(mfn));
        int owner = frames.owner(mfn);
        boolean pv32 = owner >= 0 && machine.kind(owner) == DomainKind.PV32;
        for (int i = 0; i < PageView.WORDS; i++) {
            if (fresh || changes.changed(PageView.address(mfn, i))) {
                long word = machine.pages().get(mfn, i);
                if (Descriptor.of(word).present()) {
                    checkPresent(mfn, i, word, pv32, found);
                }
            }
        }
    }

    private boolean isAudited(long caf, long taf) {
        int at = layout.state(caf);
        return layout.type(taf) == PageType.SEG_DESC
                && (taf & layout.validated()) != 0
                && caf != 0
                && (at == PageInfoLayout.INUSE || at == PageInfoLayout.OFFLINING);
    }

    private static void checkPresent(long mfn, int i, long word, boolean pv32, Consumer<Violation> found) {
        Descriptor descriptor = Descriptor.of(word);
        OptionalLong audited = (pv32 ? CheckDescriptor.FOR_32_BIT : CheckDescriptor.FOR_64_BIT).check(word);
        boolean gate = descriptor.isSystem() && descriptor.type() == Descriptor.CALL_GATE;
        if (audited.isEmpty() || !gate && audited.getAsLong() != word) {
            String expected = audited.isEmpty() ? "one that its audit accepts" : Names.word(audited.getAsLong());
            found.accept(violation(Invariant.T_INV_3, mfn, i, expected, word));
        }
        if (!isHarmless(descriptor, pv32)) {
            String expected = "code or data of the guest's ring, an empty one, or a gate of level 0 to where it may go";
            found.accept(violation(Invariant.L_INV_8, mfn, i, expected, word));
        }
    }

    private static boolean isHarmless(Descriptor descriptor, boolean pv32) {
        if (!descriptor.isSystem()) {
            return descriptor.dpl() >= (pv32 ? 1 : 3);
        }
        int selector = descriptor.gateSelector();
        boolean allowed = selector >>> 3 < CheckDescriptor.FIRST_RESERVED_ENTRY
                || (selector & 4) != 0
                || (selector | 3) == ((pv32 ? FLAT_COMPAT_KERNEL_CS : FLAT_KERNEL_CS) | 3);
        return descriptor.type() == 0 || descriptor.type() == Descriptor.CALL_GATE && descriptor.dpl() == 0 && allowed;
    }

    private static Violation violation(Invariant invariant, long mfn, int i, String expected, long word) {
        String subject = "descriptor " + i + " of frame " + Names.mfn(mfn);
        return new Violation(invariant, subject, expected, Names.word(word), Target.frame(mfn));
    }
}
