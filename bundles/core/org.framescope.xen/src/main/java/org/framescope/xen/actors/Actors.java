// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.framescope.machine.Event;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.Words;
import org.framescope.xen.Caller;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.ProgramTable;
import org.framescope.xen.program.Task;

/**
 * The actors of a machine, numbered from 0 in the order of their declaration. All they remember is their records, see
 * {@link ActorRecord}; who they are and what they are to do is declared. Confined to the engine's thread.
 */
public final class Actors {
    private record Declared(String name, int cpu, List<Task> tasks) {}

    private final Machine machine;
    private final Caller caller;
    private final Supplier<ProgramTable> known;
    private final List<Declared> all = new ArrayList<>();
    private final Assertions assertions = new Assertions();
    private final Actor actor;
    private ProgramTable table;

    /** No actors yet; {@code known} are the hypervisor's programs. */
    public Actors(Machine machine, Caller caller, Supplier<ProgramTable> known) {
        this.machine = machine;
        this.caller = caller;
        this.known = known;
        actor = new Actor(machine.words());
    }

    /**
     * Declares an actor that does {@code tasks}, at least one, on physical CPU {@code cpu}; changes no word. Returns its
     * number.
     */
    public int declare(String name, int cpu, List<Task> tasks) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("actor " + name + " has nothing to do");
        }
        all.add(new Declared(name, cpu, List.copyOf(tasks)));
        table = null;
        return all.size() - 1;
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** What {@code number} is called. */
    public String name(int number) {
        return all.get(number).name();
    }

    /** The physical CPU that {@code number} is on; 0 if there is no such actor. */
    public int cpu(int number) {
        return number >= 0 && number < all.size() ? all.get(number).cpu() : 0;
    }

    /** Writes into the words how each actor begins. */
    public void reset() {
        for (int number = 0; number < all.size(); number++) {
            ActorRecord.write(machine.words(), number, initial(number));
        }
    }

    /** The record with which {@code number} begins: its first program is begun, no step of it done. */
    public long[] initial(int number) {
        Recorder recorder = machine.recorder();
        machine.words().recorder(Recorder.NONE);
        actor.load(table(), new long[2]);
        begin(number, 0);
        machine.words().recorder(recorder);
        return record(0, 1);
    }

    /** What {@code number} remembers now, without the zeros at the end. */
    public long[] record(int number) {
        return ActorRecord.read(machine.words(), number);
    }

    /**
     * Lets {@code number} do one atomic step and writes what it remembers then. Returns false, and changes nothing, when
     * it cannot: it waits, or has done everything.
     */
    public boolean advance(int number) {
        long[] next = step(number, record(number));
        if (next != null) {
            ActorRecord.write(machine.words(), number, next);
        }
        return next != null;
    }

    /**
     * Lets {@code number}, which remembers {@code record}, do one atomic step on the words. Returns what it remembers
     * then, or null when it cannot act. Reads and writes no word of {@link org.framescope.machine.Space#ACTOR}.
     */
    public long[] step(int number, long... record) {
        load(record);
        if (actor.idle()) {
            return null;
        }
        Words words = machine.words();
        Recorder recorder = words.recorder();
        Declared declared = all.get(number);
        caller.become(declared.cpu(), machine.pcpus().get(declared.cpu(), PcpuWord.CURRENT));
        assertions.begin(recorder);
        words.recorder(assertions);
        boolean moved = actor.step();
        actor.suspend();
        words.recorder(Recorder.NONE);
        long begun = record[ActorRecord.BEGUN];
        if (moved && actor.idle() && begun < declared.tasks().size()) {
            begin(number, (int) begun++);
        }
        words.recorder(recorder);
        if (!moved) {
            return null;
        }
        long before = record[ActorRecord.BROKEN];
        return record(before != 0 ? before : assertions.broken(), begun);
    }

    private void begin(int number, int task) {
        Task next = all.get(number).tasks().get(task);
        actor.start(next.program(), next.args());
        actor.suspend();
    }

    private long[] record(long broken, long begun) {
        long[] stack = actor.save(table());
        long[] record = new long[ActorRecord.STACK + stack.length];
        record[ActorRecord.BROKEN] = broken;
        record[ActorRecord.BEGUN] = begun;
        System.arraycopy(stack, 0, record, ActorRecord.STACK, stack.length);
        return record;
    }

    private void load(long... record) {
        int words = Math.max(record.length, ActorRecord.WORDS);
        actor.load(table(), Arrays.copyOfRange(record, ActorRecord.STACK, words));
    }

    /** The name of the step that whoever remembers {@code record} does next; empty when everything is done. */
    public Optional<String> nextStep(long... record) {
        load(record);
        return actor.idle() ? Optional.empty() : Optional.of(actor.program().label(actor.pc()));
    }

    /** Whether it is all right when whoever remembers {@code record} never acts again. */
    public boolean mayRest(long... record) {
        load(record);
        return actor.idle() || record[ActorRecord.STACK] == 1 && actor.program().restsAt(actor.pc());
    }

    /** The assertion that {@code code} in a record stands for, if a step of this machine broke it. */
    public Optional<Event> assertion(long code) {
        return assertions.event(code);
    }

    /** The hypervisor's programs, then those of the actors that are none of these. */
    private ProgramTable table() {
        if (table == null) {
            List<Program> programs = new ArrayList<>(known.get().all());
            for (Declared declared : all) {
                for (Task task : declared.tasks()) {
                    if (!programs.contains(task.program())) {
                        programs.add(task.program());
                    }
                }
            }
            table = new ProgramTable(programs);
        }
        return table;
    }
}
