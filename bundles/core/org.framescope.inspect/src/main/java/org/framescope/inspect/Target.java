// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect;

/**
 * What a text in a view leads to when it is clicked: a link that needs no machine.
 *
 * @param kind what sort of thing
 * @param number mfn, vCPU ordinal, CPU, domain id, position of the run, or word address
 */
public record Target(Kind kind, long number) {
    /** What can be gone to. */
    public enum Kind {
        /** A frame, by mfn. */
        FRAME,
        /** A vCPU, by ordinal. */
        VCPU,
        /** A physical CPU, by number. */
        PCPU,
        /** A domain, by id. */
        DOMAIN,
        /** A position of the run. */
        POSITION,
        /** A word, by address. */
        WORD
    }

    /** The frame {@code mfn}. */
    public static Target frame(long mfn) {
        return new Target(Kind.FRAME, mfn);
    }

    /** The vCPU with {@code ordinal}. */
    public static Target vcpu(long ordinal) {
        return new Target(Kind.VCPU, ordinal);
    }

    /** The physical CPU {@code cpu}. */
    public static Target pcpu(long cpu) {
        return new Target(Kind.PCPU, cpu);
    }

    /** The domain {@code domid}. */
    public static Target domain(long domid) {
        return new Target(Kind.DOMAIN, domid);
    }

    /** A position of the run. */
    public static Target position(long position) {
        return new Target(Kind.POSITION, position);
    }

    /** The word at {@code address}. */
    public static Target word(long address) {
        return new Target(Kind.WORD, address);
    }
}
