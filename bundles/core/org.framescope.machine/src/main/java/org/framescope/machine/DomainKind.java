// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** What sort of domain it is; the ordinal stands in {@link DomainWord#KIND}. */
public enum DomainKind {
    /** No domain. */
    NONE("none"),
    /** 64-bit paravirtualised. */
    PV64("pv64"),
    /** 32-bit paravirtualised. */
    PV32("pv32"),
    /** Hardware-virtualised. */
    HVM("hvm"),
    /** The idle domain. */
    IDLE("idle"),
    /** dom_io, dom_xen and dom_cow: owners that never run. */
    SYSTEM("system");

    private static final DomainKind[] BY_NUMBER = values();

    private final String label;

    DomainKind(String label) {
        this.label = label;
    }

    /** What scenarios write. */
    public String label() {
        return label;
    }

    /** Whether the guest is paravirtualised, which the idle domain is not. */
    public boolean isPv() {
        return this == PV64 || this == PV32;
    }

    /**
     * The kind with this ordinal.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DomainKind of(long number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new IllegalArgumentException(
                    "no kind of domain has the number " + number + ", expected 0 to " + (BY_NUMBER.length - 1));
        }
        return BY_NUMBER[(int) number];
    }
}
