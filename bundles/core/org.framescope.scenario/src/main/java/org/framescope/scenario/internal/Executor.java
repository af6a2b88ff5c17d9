// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;

/** Executes operations for whoever does them. Confined to the engine's thread. */
public final class Executor {
    private final Xen xen;
    private int cpu;
    private long vcpu;

    /** Executes on {@code xen}. */
    public Executor(Xen xen) {
        this.xen = xen;
    }

    /** Executes {@code operation}; returns its result. */
    public long execute(BoundOperation operation) {
        Arguments arguments = operation.arguments(xen.machine().view());
        CallerRule.apply(xen, operation, arguments);
        cpu = xen.caller().cpu();
        vcpu = xen.caller().vcpu();
        return operation.operation().execute(xen, arguments);
    }

    /** The CPU that did the last one. */
    public int cpu() {
        return cpu;
    }

    /** The vCPU that was current there before the last one, an ordinal or -1. */
    public long vcpu() {
        return vcpu;
    }
}
