// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.List;

/**
 * What can be entered in a {@link Recorder}: an operation (what a user or a hypercall asks for), a call (a function of
 * Xen's on the way), or a micro-step program. Constants; compared by identity.
 */
public final class Call {
    /** The rank of a call in the tree of a run. */
    public enum Kind {
        /** Top level: what is stepped over with one key. */
        OPERATION,
        /** A function called on the way. */
        CALL,
        /** A micro-step program, made of atomic steps. */
        PROGRAM
    }

    private final String name;
    private final Kind kind;
    private final List<Param> params;

    private Call(Kind kind, String name, Param... params) {
        this.kind = kind;
        this.name = name;
        this.params = List.of(params);
    }

    /** An operation called {@code name}. */
    public static Call operation(String name, Param... params) {
        return new Call(Kind.OPERATION, name, params);
    }

    /** A function of Xen's called {@code name}. */
    public static Call function(String name, Param... params) {
        return new Call(Kind.CALL, name, params);
    }

    /** A micro-step program called {@code name}. */
    public static Call program(String name, Param... params) {
        return new Call(Kind.PROGRAM, name, params);
    }

    /** Xen's name of the function, or the operation's. */
    public String name() {
        return name;
    }

    /** The rank. */
    public Kind kind() {
        return kind;
    }

    /** The arguments, in the order in which {@link Recorder#enter} gets them. */
    public List<Param> params() {
        return params;
    }

    @Override
    public String toString() {
        return name;
    }
}
