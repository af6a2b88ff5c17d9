// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import org.framescope.machine.Call;
import org.framescope.machine.Recorder;
import org.framescope.xen.Xen;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/** A whole operation as one atomic step, for actors that do what nobody can cut into. */
final class AtomicOperation implements Program {
    private final Xen xen;
    private final Operation operation;
    private final Arguments arguments;
    private final Code code;

    AtomicOperation(Xen xen, Operation operation, Arguments arguments) {
        this.xen = xen;
        this.operation = operation;
        this.arguments = arguments;
        code = new Code(Call.program(operation.name()), 0, operation.name());
    }

    @Override
    public Code code() {
        return code;
    }

    @Override
    public int step(int pc, Actor a) {
        long rc = operation.executeInside(xen, arguments);
        return a.done(rc == Recorder.NO_RC ? 0 : rc);
    }
}
