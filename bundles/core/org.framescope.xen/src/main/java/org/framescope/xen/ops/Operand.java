// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import org.framescope.machine.Param;

/**
 * An argument of an {@link Operation}.
 *
 * @param name as written in scenarios
 * @param type what is expected
 * @param optional whether it may be left out; it is then 0, an empty list, or none
 * @param description for content assist, one line
 */
public record Operand(String name, Type type, boolean optional, String description) {
    /** What an argument may be. */
    public enum Type {
        /** A decimal or hexadecimal number. */
        NUMBER(Param.Kind.NUMBER),
        /** A word, shown in hexadecimal. */
        WORD(Param.Kind.HEX),
        /** A frame, by name or number. */
        FRAME(Param.Kind.MFN),
        /** Any number of frames. */
        FRAMES(Param.Kind.MFNS),
        /** A vCPU, {@code d1v0}. */
        VCPU(Param.Kind.VCPU),
        /** A domain, {@code d1}. */
        DOMAIN(Param.Kind.DOMAIN),
        /** The number that a new domain gets, {@code d5}; from there on it can be named. */
        NEW_DOMAIN(Param.Kind.DOMAIN),
        /** A physical CPU, {@code cpu0}. */
        PCPU(Param.Kind.PCPU),
        /** An actor, by name. */
        ACTOR(Param.Kind.ACTOR),
        /** {@code yes} or {@code no}; also given by naming the operand alone. */
        FLAG(Param.Kind.FLAG);

        private final Param.Kind kind;

        Type(Param.Kind kind) {
            this.kind = kind;
        }

        /** How the argument is shown. */
        public Param.Kind kind() {
            return kind;
        }
    }

    /** A required argument. */
    public static Operand required(String name, Type type, String description) {
        return new Operand(name, type, false, description);
    }

    /** An argument that may be left out. */
    public static Operand optional(String name, Type type, String description) {
        return new Operand(name, type, true, description);
    }
}
