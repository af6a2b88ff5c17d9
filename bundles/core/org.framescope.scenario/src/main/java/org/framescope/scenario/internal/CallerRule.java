// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;

/**
 * Who does an operation: the CPU that the scenario names, else the one its operands name or an actor among them is on, else the one on which a vCPU
 * among its operands is current, else CPU 0; and there the vCPU that is current.
 */
final class CallerRule {
    private CallerRule() {}

    /** Makes {@code xen} act for whoever does {@code operation}. */
    static void apply(Xen xen, BoundOperation operation, Arguments arguments) {
        MachineView view = xen.machine().view();
        int cpu = cpu(xen, operation, arguments);
        xen.caller().become(cpu, view.pcpus().get(cpu, PcpuWord.CURRENT));
    }

    private static int cpu(Xen xen, BoundOperation operation, Arguments arguments) {
        MachineView view = xen.machine().view();
        if (operation.cpu() >= 0) {
            return operation.cpu();
        }
        for (Operand operand : operation.operation().operands()) {
            if (operand.type() == Operand.Type.PCPU && arguments.has(operand.name())) {
                return (int) arguments.get(operand.name());
            }
            if (operand.type() == Operand.Type.ACTOR) {
                return xen.actors().cpu((int) arguments.get(operand.name()));
            }
        }
        for (Operand operand : operation.operation().operands()) {
            if (operand.type() == Operand.Type.VCPU && arguments.has(operand.name())) {
                int cpu = whereCurrent(view, arguments.get(operand.name()));
                if (cpu >= 0) {
                    return cpu;
                }
            }
        }
        return 0;
    }

    private static int whereCurrent(MachineView view, long vcpu) {
        for (int cpu = 0; cpu < view.cpuCount(); cpu++) {
            if (view.pcpus().get(cpu, PcpuWord.CURRENT) == vcpu) {
                return cpu;
            }
        }
        return -1;
    }
}
