// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.framescope.machine.Reading;
import org.framescope.machine.Replica;
import org.framescope.machine.WordSource;

/**
 * A place in a {@link Run}, with the machine as it is there. Moves in both directions. Confined to one thread.
 *
 * <p>Into stops after each change, event and entered call, and at the end of an operation; over treats an entered call
 * as one.
 *
 * <p>Cost of a move: the number of records between if they are few, else microseconds, plus, for the first one of any cursor
 * into a part of the run, an index of the records between two checkpoints (milliseconds). Words are computed when they are
 * asked for, 512 at a time, each such chunk in a microsecond or two.
 */
public final class Cursor {
    private static final int NEAR = 1 << 14;

    private final Run run;
    private final Replica replica;
    private final int near;
    private int position;

    /** A cursor at the beginning of {@code run}. */
    public Cursor(Run run) {
        this(run, NEAR);
    }

    /** A cursor that replays records one by one up to the distance {@code near}. */
    Cursor(Run run, int near) {
        this.run = run;
        this.near = near;
        replica = new Replica(run.base());
    }

    /** The run it moves in. */
    public Run run() {
        return run;
    }

    /** Where it stands, 0 to {@code run().length()}. */
    public int position() {
        return position;
    }

    /** How many operations are complete here. */
    public int step() {
        return run.operationsAt(position);
    }

    /** The words here; valid until the next move. */
    public WordSource words() {
        return replica;
    }

    /** The state here, unchanging. */
    public Reading reading() {
        return replica.reading();
    }

    /** Moves to {@code target}, 0 to {@code run().length()}. */
    public void moveTo(int target) {
        moveTo(target, () -> false);
    }

    /**
     * Moves to {@code target} unless {@code cancelled} says so on the way; then it stands somewhere between, in a
     * consistent state. Returns whether it arrived.
     */
    public boolean moveTo(int target, BooleanSupplier cancelled) {
        if (target < 0 || target > run.length()) {
            throw new IndexOutOfBoundsException("position " + target + " of " + run.length());
        }
        if (Math.abs(target - position) <= near) {
            replay(target);
            return true;
        }
        return jump(target, cancelled);
    }

    private boolean jump(int target, BooleanSupplier cancelled) {
        int checkpoint = run.checkpoints().nearest(target);
        int start = run.checkpoints().position(checkpoint);
        Reading reading = run.checkpoints().reading(checkpoint);
        if (Math.abs(target - start) <= near) {
            replica.restore(reading);
            position = start;
            replay(target);
            return true;
        }
        RecordIndex index = run.spans().index(checkpoint, target > start, cancelled);
        if (index == null) {
            return false;
        }
        RecordColumn records = run.tape().records();
        replica.restore(reading, new Span(records, index, Math.min(start, target), Math.max(start, target)));
        position = target;
        return true;
    }

    private void replay(int target) {
        while (position < target) {
            apply(position);
            position++;
        }
        while (position > target) {
            position--;
            apply(position);
        }
    }

    private void apply(int i) {
        long address = run.tape().a(i);
        if (address >= 0) {
            replica.apply(address, run.tape().b(i));
        }
    }

    /** To the beginning. */
    public void toStart() {
        moveTo(0);
    }

    /** To the end. */
    public void toEnd() {
        moveTo(run.length());
    }

    /** To right after operation {@code n}, 0 to {@code run().operationCount()}. */
    public void toStep(int n) {
        moveTo(run.positionAfter(n));
    }

    /** To the next change, event or entered call. */
    public void into() {
        moveTo(Moves.into(run, position));
    }

    /** Past the next change, event or whole call; at top level, past the next operation. */
    public void over() {
        moveTo(Moves.over(run, position));
    }

    /** Past the end of the call it stands in; at top level, past the next operation. */
    public void out() {
        moveTo(Moves.out(run, position));
    }

    /** Back to before the last change, event or entered call. */
    public void backInto() {
        moveTo(Moves.backInto(run, position));
    }

    /** Back to before the last change, event or whole call; at top level, before the last operation. */
    public void backOver() {
        moveTo(Moves.backOver(run, position));
    }

    /** Back to before the call it stands in; at top level, before the last operation. */
    public void backOut() {
        moveTo(Moves.backOut(run, position));
    }

    /** To right after the next change of the word at {@code address}; returns false, unmoved, if there is none. */
    public boolean toNextChange(long address, WordHistory history) {
        return move(history.next(address, position));
    }

    /** To right before the previous change of the word at {@code address}; returns false, unmoved, if there is none. */
    public boolean toPreviousChange(long address, WordHistory history) {
        OptionalInt record = history.previous(address, position);
        record.ifPresent(this::moveTo);
        return record.isPresent();
    }

    private boolean move(OptionalInt record) {
        record.ifPresent(i -> moveTo(i + 1));
        return record.isPresent();
    }
}
