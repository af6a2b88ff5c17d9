// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * A named argument of a {@link Call} or {@link Event}, carried as one word but for a list.
 *
 * @param name as Xen or its interface names it
 * @param kind how the word is to be shown
 */
public record Param(String name, Kind kind) {
    /** How an argument word is shown. */
    public enum Kind {
        /** Signed decimal. */
        NUMBER,
        /** Hexadecimal word. */
        HEX,
        /** Machine frame number. */
        MFN,
        /** Machine frame numbers: first how many, then each, so more than one word. */
        MFNS,
        /** Domain id. */
        DOMAIN,
        /** vCPU ordinal, see {@link VcpuWord}; shown as {@code d1v0}. */
        VCPU,
        /** Physical CPU number. */
        PCPU,
        /** Number of an actor; shown by its name. */
        ACTOR,
        /** A PGT_ type number, 0 to 7. */
        PAGE_TYPE,
        /** 0 or 1. */
        FLAG,
        /** Which of a CPU's GDT pages: 0 regular, 1 compat. */
        GDT_KIND,
        /** A negative errno or a result. */
        RESULT
    }

    /** Shorthand for the constructor. */
    public static Param of(String name, Kind kind) {
        return new Param(name, kind);
    }
}
