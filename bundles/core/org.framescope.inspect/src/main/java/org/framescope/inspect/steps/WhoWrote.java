// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Optional;
import java.util.OptionalInt;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Release;
import org.framescope.run.Cursor;
import org.framescope.run.Run;
import org.framescope.run.WordHistory;

/**
 * Who changed a word, before or after a position. Confined to one thread.
 *
 * <p>Cost: {@link WordHistory}, and a jump of a cursor of its own for the values.
 */
public final class WhoWrote {
    /**
     * A change of a word and how it came about.
     *
     * @param record its record; the position after it is one more
     * @param step number of the operation
     * @param operation the operation with its arguments
     * @param call the innermost call or program with its arguments; the operation itself when it made the change
     * @param atomicStep the step of the program, or nothing
     * @param change word, old and new value
     */
    public record Write(int record, int step, String operation, String call, String atomicStep, Change change) {
        /** The position right after the change. */
        public Target target() {
            return Target.position(record + 1L);
        }

        /** {@code step 3  switch(…) › get_page(…), cmpxchg count_info: 13 caf: … → …}. */
        public String text() {
            String inner = call.equals(operation) ? "" : " \u203a " + call;
            String at = atomicStep.isEmpty() ? "" : ", " + atomicStep;
            return "step " + step + "  " + operation + inner + at + ": " + change.text();
        }
    }

    private final Run run;
    private final Release release;
    private final WordHistory history;
    private final Cursor cursor;
    private final Names names;

    /** Answers about the words of {@code run}. */
    public WhoWrote(Run run, Release release) {
        this.run = run;
        this.release = release;
        history = new WordHistory(run);
        cursor = new Cursor(run);
        names = State.at(run, run.length(), release).names();
    }

    /** The last change of the word at {@code address} before {@code position}; empty when it stands as at step 0. */
    public Optional<Write> previous(long address, int position) {
        return write(history.previous(address, position));
    }

    /** The first change of the word at {@code address} from {@code position} on. */
    public Optional<Write> next(long address, int position) {
        return write(history.next(address, position));
    }

    private Optional<Write> write(OptionalInt record) {
        return record.isPresent() ? Optional.of(write(record.getAsInt())) : Optional.empty();
    }

    private Write write(int record) {
        int step = run.operationsAt(record) + 1;
        String operation = step > run.operationCount() ? "" : call(run.operation(step));
        String inner =
                run.enclosing(record).isPresent() ? call(run.enclosing(record).getAsInt()) : operation;
        cursor.moveTo(record);
        long old = cursor.words().read(run.address(record));
        Change change =
                Change.of(new State(cursor.reading(), release), run.address(record), old, old ^ run.delta(record));
        return new Write(record, step, operation, inner, run.stepOf(record).orElse(""), change);
    }

    private String call(int group) {
        return names.call(run.call(group), run.args(group));
    }
}
