// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** How __context_switch keeps the GDT of a PV vCPU and the GDTR in step. */
public enum GdtSwitch implements ChoiceValue {
    /** Translates the GDT page and writes slot 14 in a loop; LGDT decided from both domains and vCPU ids. */
    A(
            "A",
            "Translates the GDT page and writes slot 14 in a loop; LGDT decided from both domains and vCPU ids.",
            "__context_switch, up to Xen 4.12"),
    /** Copies a cached L1 entry into slot 14; LGDT decided as before, the default one always the regular page. */
    B(
            "B",
            "Copies a cached L1 entry into slot 14; LGDT decided as before, the default one always the regular page.",
            "commit 564d261687, July 2019"),
    /** As B, with a per-CPU flag that tells whether a full GDT is loaded. */
    C("C", "As B, with a per-CPU flag that tells whether a full GDT is loaded.", "commit 1464c4cdd7, Xen 4.13");

    private final Text text;

    GdtSwitch(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
