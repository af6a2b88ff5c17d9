// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.Descriptor;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.Note;
import org.framescope.model.PageType;
import org.framescope.model.Pcpu;
import org.framescope.model.Shadow;
import org.framescope.model.ShadowPinList;
import org.framescope.model.Step;
import org.framescope.model.Vcpu;
import org.framescope.model.Watch;

/** Objects of the model and the values of their features as text. */
final class ObjectText {
    /** Features whose numbers are addresses or raw words, so hexadecimal. */
    private static final Set<EStructuralFeature> HEXADECIMAL = Set.of(
            ModelPackage.Literals.FRAME__MFN,
            ModelPackage.Literals.FRAME__CAF,
            ModelPackage.Literals.FRAME__TAF,
            ModelPackage.Literals.FRAME__LINK,
            ModelPackage.Literals.FRAME__TAIL,
            ModelPackage.Literals.FRAME__M2P,
            ModelPackage.Literals.VCPU__CR3,
            ModelPackage.Literals.VCPU__LDT_BASE,
            ModelPackage.Literals.PCPU__CR3,
            ModelPackage.Literals.PCPU__GDTR_BASE,
            ModelPackage.Literals.PCPU__GDTR_LIMIT,
            ModelPackage.Literals.PCPU__LDTR,
            ModelPackage.Literals.DOMAIN__DIRTY_CPUMASK,
            ModelPackage.Literals.DESCRIPTOR__SELECTOR,
            ModelPackage.Literals.DESCRIPTOR__RAW,
            ModelPackage.Literals.DESCRIPTOR__BASE,
            ModelPackage.Literals.DESCRIPTOR__LIMIT,
            ModelPackage.Literals.DESCRIPTOR__TYPE,
            ModelPackage.Literals.SHADOW__LINK);

    private ObjectText() {}

    /** The sort of {@code object}: {@code descriptor table}. */
    static String kind(EObject object) {
        return words(object.eClass().getName()).strip();
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** {@code typeCount} as {@code type count}. */
    static String name(EStructuralFeature feature) {
        return words(feature.getName());
    }

    /** {@code value} of {@code feature} as text. */
    static String value(EStructuralFeature feature, Object value) {
        return switch (value) {
            case null -> "–";
            case Long number when HEXADECIMAL.contains(feature) -> Long.toHexString(number);
            case Integer number when HEXADECIMAL.contains(feature) -> Integer.toHexString(number);
            case Boolean flag -> flag ? "1" : "0";
            case List<?> list ->
                String.join("; ", list.stream().map(ObjectText::of).toList());
            default -> of(value);
        };
    }

    /** What an object of the model is called; anything else as it says itself. */
    static String of(Object object) {
        return switch (object) {
            case Frame frame -> Names.mfn(frame.getMfn());
            case Domain domain -> domain.getName();
            case Vcpu vcpu -> vcpu.getName();
            case Pcpu pcpu -> Names.pcpu(pcpu.getNumber());
            case PageType type -> type.getLabel();
            case DescriptorTable table -> table(table);
            case Descriptor descriptor -> String.format("%04x", descriptor.getSelector());
            case Shadow shadow -> of(shadow.getFrame());
            case ShadowPinList list -> list.getShadows().size() + " pinned";
            case Step step -> Integer.toString(step.getNumber());
            case Branch branch -> branch.getName();
            case Bookmark bookmark -> bookmark.getName();
            case Watch watch -> watch.getName();
            case Note note -> note.getText();
            default -> String.valueOf(object);
        };
    }

    private static String table(DescriptorTable table) {
        String owner = table.getVcpu() != null ? of(table.getVcpu()) : of(table.getPcpu());
        return table.getKind().toUpperCase(Locale.ROOT) + " of " + owner;
    }

    /** Where a click on {@code object} leads, or null. */
    static Target target(Object object) {
        return switch (object) {
            case Frame frame -> Target.frame(frame.getMfn());
            case Domain domain -> Target.domain(domain.getId());
            case Vcpu vcpu -> Target.vcpu(vcpu.getKey());
            case Pcpu pcpu -> Target.pcpu(pcpu.getNumber());
            case Shadow shadow -> target(shadow.getFrame());
            case null, default -> null;
        };
    }
}
