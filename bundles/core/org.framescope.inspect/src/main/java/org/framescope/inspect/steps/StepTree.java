// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.tree.LazyTree;
import org.framescope.machine.Event;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.run.Cursor;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/**
 * A run as a tree: operations, in them calls and programs, in them changes and events. The record that names an atomic
 * step belongs to the change or event that follows it. Confined to one thread.
 *
 * <p>Cost: nothing when made, however many operations there are; the records of a group when it is first opened; the
 * text of a change moves a cursor of the tree's own there.
 */
public final class StepTree implements LazyTree<StepNode> {
    private static final StepNode ROOT = new StepNode(StepNode.Kind.RUN, 0);
    private static final int[] NONE = {};

    private final Run run;
    private final Release release;
    private final Cursor cursor;
    private final Names names;
    private StepNode opened;
    private int[] openedChildren = NONE;

    /** The tree of {@code run} under {@code release}, whose actors have numbers only. */
    public StepTree(Run run, Release release) {
        this(run, release, List.of());
    }

    /** The tree of {@code run} under {@code release}; its actors are called {@code actors}, in the order of their numbers. */
    public StepTree(Run run, Release release, List<String> actors) {
        this.run = run;
        this.release = release;
        cursor = new Cursor(run);
        names = new Names(State.at(run, run.length(), release).machine(), actors);
    }

    /** What things of the run are called. */
    public Names names() {
        return names;
    }

    /** The release it ran under. */
    public Release release() {
        return release;
    }

    /** The run shown. */
    public Run run() {
        return run;
    }

    @Override
    public StepNode root() {
        return ROOT;
    }

    /** The node of operation {@code n}, 1 to {@code run().operationCount()}. */
    public StepNode operation(int n) {
        return new StepNode(StepNode.Kind.OPERATION, run.operation(n));
    }

    @Override
    public int childCount(StepNode node) {
        return node.equals(ROOT) ? run.operationCount() : children(node).length;
    }

    @Override
    public StepNode child(StepNode node, int i) {
        return node.equals(ROOT) ? operation(i + 1) : ofRecord(children(node)[i]);
    }

    @Override
    public Optional<StepNode> parent(StepNode node) {
        if (node.equals(ROOT)) {
            return Optional.empty();
        }
        int parent = node.isGroup()
                ? run.parent(node.number())
                : run.enclosing(node.number()).orElse(-1);
        return Optional.of(parent < 0 ? ROOT : ofGroup(parent));
    }

    @Override
    public int indexOf(StepNode parent, StepNode node) {
        if (parent.equals(ROOT)) {
            boolean operation = node.kind() == StepNode.Kind.OPERATION && node.number() < run.groupCount();
            return operation ? run.operationsAt(run.last(node.number()) + 1) - 1 : -1;
        }
        int record = node.isGroup() ? run.first(node.number()) : node.number();
        return Math.max(-1, Arrays.binarySearch(children(parent), record));
    }

    /** First records of the children of {@code node}, in order. */
    private int[] children(StepNode node) {
        if (!node.isGroup()) {
            return NONE;
        }
        if (!node.equals(opened)) {
            openedChildren = collect(node.number());
            opened = node;
        }
        return openedChildren;
    }

    private int[] collect(int group) {
        int[] found = new int[8];
        int size = 0;
        int end = run.last(group);
        for (int i = run.first(group) + 1; i < end; i++) {
            RecordKind kind = run.kind(i);
            if (kind != RecordKind.STEP) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = i;
                i = kind == RecordKind.ENTER ? run.last(run.groupAt(i)) : i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private StepNode ofRecord(int record) {
        return switch (run.kind(record)) {
            case ENTER -> ofGroup(run.groupAt(record));
            case EVENT -> new StepNode(StepNode.Kind.EVENT, record);
            default -> new StepNode(StepNode.Kind.CHANGE, record);
        };
    }

    private StepNode ofGroup(int group) {
        return new StepNode(
                run.parent(group) < 0
                        ? StepNode.Kind.OPERATION
                        : switch (run.call(group).kind()) {
                            case PROGRAM -> StepNode.Kind.PROGRAM;
                            default -> StepNode.Kind.CALL;
                        },
                group);
    }

    /**
     * The node that is done last at {@code position}: the change, event, begun or ended group whose record is the one
     * before it. Empty at the beginning.
     */
    public Optional<StepNode> locate(int position) {
        for (int i = position - 1; i >= 0; i--) {
            switch (run.kind(i)) {
                case LEAVE -> {
                    return Optional.of(ofGroup(run.groupAt(i)));
                }
                case STEP -> {
                    // the change it belongs to is not done yet
                }
                default -> {
                    return Optional.of(ofRecord(i));
                }
            }
        }
        return Optional.empty();
    }

    /** The position right before {@code node}, with the step it begins. */
    public int before(StepNode node) {
        if (node.equals(ROOT)) {
            return 0;
        }
        int record = node.isGroup() ? run.first(node.number()) : node.number();
        return !node.isGroup() && run.kind(record - 1) == RecordKind.STEP ? record - 1 : record;
    }

    /** The position right after {@code node}; that of a group is after its end. */
    public int after(StepNode node) {
        if (node.equals(ROOT)) {
            return run.length();
        }
        return (node.isGroup() ? run.last(node.number()) : node.number()) + 1;
    }

    /** The number of the operation that {@code node} is or lies in, 1 and up; 0 for the root. */
    public int step(StepNode node) {
        return node.equals(ROOT) ? 0 : run.operationsAt(before(node)) + 1;
    }

    /** The text of {@code node}: call and arguments; word with old and new value; what happened. */
    public String label(StepNode node) {
        return switch (node.kind()) {
            case RUN -> run.operationCount() + " operations";
            case OPERATION, CALL, PROGRAM -> names.call(run.call(node.number()), run.args(node.number()));
            case CHANGE -> prefix(node) + change(node).text();
            case EVENT -> names.event(run.event(node.number()), run.eventArgs(node.number()));
        };
    }

    private String prefix(StepNode node) {
        return run.stepOf(node.number()).map(label -> label + "  ").orElse("");
    }

    /** The change that {@code node}, a CHANGE, is. */
    public Change change(StepNode node) {
        int record = node.number();
        cursor.moveTo(record);
        long old = cursor.words().read(run.address(record));
        State state = new State(cursor.reading(), release);
        return Change.of(state, run.address(record), old, old ^ run.delta(record));
    }

    /** How grave {@code node}, an EVENT, is; empty for others. */
    public Optional<Event.Severity> severity(StepNode node) {
        return node.kind() == StepNode.Kind.EVENT
                ? Optional.of(run.event(node.number()).severity())
                : Optional.empty();
    }

    /** Whether {@code node} is an event that is more than information, for an icon. */
    public boolean isProblem(StepNode node) {
        return severity(node).filter(s -> s != Event.Severity.INFO).isPresent();
    }

    /** The result of {@code node}: {@code 0}, {@code -EBUSY}, or nothing. */
    public String result(StepNode node) {
        return node.isGroup() ? Names.result(run.call(node.number()), run.rc(node.number())) : "";
    }

    /** Whether {@code node} ended with an error. */
    public boolean failed(StepNode node) {
        long rc = node.isGroup() ? run.rc(node.number()) : Recorder.NO_RC;
        return rc < 0 && rc != Recorder.NO_RC;
    }

    /** The first vCPU that {@code node}, an operation, names; else nothing. */
    public String vcpu(StepNode node) {
        long vcpu = argument(node, Param.Kind.VCPU);
        return vcpu < 0 ? "" : names.vcpu(vcpu);
    }

    /** The first CPU that {@code node}, an operation, names; else nothing. */
    public String pcpu(StepNode node) {
        long cpu = argument(node, Param.Kind.PCPU);
        return cpu < 0 ? "" : Names.pcpu(cpu);
    }

    private long argument(StepNode node, Param.Kind kind) {
        if (node.kind() == StepNode.Kind.OPERATION) {
            long[] args = run.args(node.number());
            int at = 0;
            for (Param param : run.call(node.number()).params()) {
                if (at < args.length && param.kind() == kind) {
                    return args[at];
                }
                at += param.kind() == Param.Kind.MFNS && at < args.length ? 1 + (int) args[at] : 1;
            }
        }
        return -1;
    }
}
