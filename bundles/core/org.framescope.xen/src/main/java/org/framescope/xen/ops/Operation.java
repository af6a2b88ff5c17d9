// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import java.util.List;
import java.util.Optional;
import org.framescope.machine.Call;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Task;

/** Something the hypervisor can be asked to do, by name. A constant. */
public final class Operation {
    /** What the operation does to a hypervisor. */
    @FunctionalInterface
    public interface Body {
        /** Executes it; returns a result, a negative errno, or {@link Recorder#NO_RC}. */
        long execute(Xen xen, Arguments arguments);
    }

    /** Which program an operation is, with its first locals. */
    @FunctionalInterface
    public interface Start {
        /** What is begun on {@code xen}; touches no word. */
        Task begin(Xen xen, Arguments arguments);
    }

    private final String name;
    private final String description;
    private final String reference;
    private final List<Operand> operands;
    private final Body body;
    private final Start start;
    private final Call call;

    private Operation(String name, String description, String reference, Body body, Start start, Operand... operands) {
        this.start = start;
        this.name = name;
        this.description = description;
        this.reference = reference;
        this.operands = List.of(operands);
        this.body = body;
        Param[] params = new Param[operands.length];
        for (int i = 0; i < operands.length; i++) {
            params[i] = Param.of(operands[i].name(), operands[i].type().kind());
        }
        call = Call.operation(name, params);
    }

    /**
     * An operation.
     *
     * @param name Xen's or the interface's name, such as {@code set_gdt}
     * @param description what it does, one line
     * @param reference where Xen does it: function, file, release
     */
    public static Operation of(String name, String description, String reference, Body body, Operand... operands) {
        return new Operation(name, description, reference, body, null, operands);
    }

    /**
     * An operation that is one micro-step program. By itself it is run to its end, or until it waits for somebody else:
     * then its result is -EAGAIN, and what it did stays.
     */
    public static Operation program(
            String name, String description, String reference, Start start, Operand... operands) {
        Body body = (xen, a) -> {
            long rc = start.begin(xen, a).run(xen.caller().actor());
            return rc == Actor.DEADLOCK ? -Errno.EAGAIN : rc;
        };
        return new Operation(name, description, reference, body, start, operands);
    }

    /** This operation, but with the result of {@code guard} and without any effect when that is not 0. */
    public Operation unless(Body guard) {
        Body guarded = (xen, a) -> {
            long refused = guard.execute(xen, a);
            return refused != 0 ? refused : body.execute(xen, a);
        };
        return new Operation(name, description, reference, guarded, start, operands.toArray(Operand[]::new));
    }

    /** What an actor begins that does this operation: its program, or one atomic step that does all of it. */
    public Task task(Xen xen, Arguments arguments) {
        return start == null ? new Task(new AtomicOperation(xen, this, arguments)) : start.begin(xen, arguments);
    }

    /** Executes it inside whatever is recorded already; returns its result. */
    long executeInside(Xen xen, Arguments arguments) {
        return body.execute(xen, arguments);
    }

    /** Xen's or the interface's name. */
    public String name() {
        return name;
    }

    /** What it does, one line. */
    public String description() {
        return description;
    }

    /** Where Xen does it. */
    public String reference() {
        return reference;
    }

    /** Its arguments, in the order in which they are written. */
    public List<Operand> operands() {
        return operands;
    }

    /** The operand called {@code name}. */
    public Optional<Operand> operand(String operand) {
        return operands.stream().filter(o -> o.name().equals(operand)).findFirst();
    }

    /** What is entered in the recorder: one parameter an operand, save that a list takes as many words as it has. */
    public Call call() {
        return call;
    }

    /** Executes it as a top-level operation of the recorder; returns its result. */
    public long execute(Xen xen, Arguments arguments) {
        Recorder recorder = xen.machine().recorder();
        recorder.enter(call, words(arguments));
        long rc = body.execute(xen, arguments);
        recorder.leave(rc);
        return rc;
    }

    /** Argument words for the recorder; a list stands as its length followed by its values. */
    private long[] words(Arguments arguments) {
        int length = 0;
        for (Operand operand : operands) {
            length += operand.type() == Operand.Type.FRAMES ? 1 + arguments.list(operand.name()).length : 1;
        }
        long[] words = new long[length];
        int at = 0;
        for (Operand operand : operands) {
            if (operand.type() == Operand.Type.FRAMES) {
                long[] list = arguments.list(operand.name());
                words[at++] = list.length;
                System.arraycopy(list, 0, words, at, list.length);
                at += list.length;
            } else {
                words[at++] = arguments.get(operand.name());
            }
        }
        return words;
    }
}
