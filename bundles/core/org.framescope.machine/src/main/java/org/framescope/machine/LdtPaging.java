// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Whether unmapping a descriptor frame read-only makes Xen page out LDTs. */
public enum LdtPaging implements ChoiceValue {
    /** Putting a read-only L1 reference to a seg_desc frame drops the LDT slots of every vCPU. */
    HOOK(
            "hook",
            "Putting a read-only L1 reference to a seg_desc frame drops the LDT slots of every vCPU.",
            "put_page_from_l1e, up to Xen 4.11"),
    /** As hook, but only in builds with CONFIG_PV_LDT_PAGING. */
    KCONFIG(
            "kconfig",
            "As hook, but only in builds with CONFIG_PV_LDT_PAGING.",
            "commit f04955e185, Xen 4.12 and 4.13"),
    /** LDT slots change only when the vCPU itself asks for it or is destroyed. */
    DROPPED(
            "dropped",
            "LDT slots change only when the vCPU itself asks for it or is destroyed.",
            "commit ca58e7b080, Xen 4.14");

    private final Text text;

    LdtPaging(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
