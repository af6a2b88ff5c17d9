// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.framescope.explore.Exploration;
import org.framescope.explore.Exploration.Ending;
import org.framescope.explore.Exploration.Move;
import org.framescope.explore.Exploration.Violation;
import org.framescope.explore.ExploreOptions;
import org.framescope.explore.ExploreProgress;
import org.framescope.explore.StateGraph;

/** One exploration, breadth first: states are explored in the order in which they were found. */
public final class Search {
    private static final int REPORT_EVERY = 1 << 14;
    private static final int MEASURE_EVERY = 1 << 7;
    private static final int FAULTS = 64;

    private final ExploreOptions options;
    private final ExploreProgress progress;
    private final Steps steps;
    private final States states;
    private final int actors;
    /** What is known of the next states; null when only one thread explores. */
    private LookAhead ahead;

    /** The first state of each level. */
    private final List<Integer> levels = new ArrayList<>();

    /** The first state behind the level that was begun last. */
    private int levelEnd;

    private final long[] badStates = new long[FAULTS];
    private final int[] firstBad = new int[FAULTS];
    private final long deadlock;
    private long transitions;
    private long deadlocks;
    private long room;
    private Ending ending;

    /** Explores by {@code steps} from where their machine stood. */
    public Search(Steps steps, ExploreOptions options, ExploreProgress progress) {
        this.options = options;
        this.progress = progress;
        this.steps = steps;
        actors = steps.actors();
        states = new States(actors);
        deadlock = steps.fault(Exploration.DEADLOCK);
    }

    /**
     * Explores until everything is, or the options or {@code progress} say that it is enough. A reduced exploration has one
     * thread: which step is enough in a state depends on what was found before.
     */
    public Exploration run() {
        if (options.workers() == 1 || options.reduced()) {
            return explore();
        }
        try (LookAhead several = new LookAhead(steps, states, options.workers())) {
            ahead = several;
            return explore();
        }
    }

    private Exploration explore() {
        states.addFirst();
        found(0);
        room = options.memory() - steps.bytes();
        int next = 0;
        while (next < states.size() && ending == null) {
            if (next == levelEnd) {
                levels.add(next);
                levelEnd = states.size();
            }
            if (ahead != null) {
                ahead.reach(next, states.size());
            }
            expand(next++);
            if (next % REPORT_EVERY == 0) {
                report(next);
            }
        }
        ending = ending == null ? Ending.COMPLETE : ending;
        List<Violation> violations = violations();
        steps.restore();
        return new Exploration(
                ending, states.size(), transitions, depth(), deadlocks, violations, states.bytes() + steps.bytes());
    }

    /** Steps to the states farthest away: one more than the last level that was begun if that has successors. */
    private int depth() {
        return states.size() > levelEnd ? levels.size() : levels.size() - 1;
    }

    private void report(int explored) {
        progress.at(
                states.size(),
                transitions,
                levels.size() - 1,
                states.size() - (long) explored,
                states.bytes() + steps.bytes());
        if (progress.isCancelled()) {
            ending = Ending.CANCELLED;
        }
    }

    private void expand(int state) {
        LookAhead.Slice known = ahead == null ? null : ahead.about(state);
        if (known != null) {
            transitions += known.enabled(state);
            for (int i = known.first(state); i < known.end(state); i++) {
                reach(state, known.actor(i), known.effect(i));
            }
        } else if (!options.reduced() || !expandByOne(state)) {
            expandByAll(state);
        }
    }

    private void expandByAll(int state) {
        int words = states.words(state);
        boolean anyone = false;
        for (int actor = 0; actor < actors; actor++) {
            long effect = steps.effect(actor, states.record(state, actor), words);
            if (effect != Steps.BLOCKED) {
                anyone = true;
                transitions++;
                reach(state, actor, effect);
            }
        }
        if (!anyone && !allRest(state)) {
            deadlocks++;
            bad(state, deadlock);
        }
    }

    /**
     * Whether one actor's step is enough in {@code state}: one that nobody else's step could notice or change, so that all
     * others can wait. It must lead to a new state, or others would wait for ever in a circle; who may rest here does not
     * act for the others, or they would never be seen at rest with him.
     */
    private boolean expandByOne(int state) {
        int words = states.words(state);
        for (int actor = 0; actor < actors; actor++) {
            long effect = steps.effect(actor, states.record(state, actor), words);
            if (isPrivate(state, actor, effect)
                    && !states.contains(state, actor, (int) (effect >>> 32), (int) effect)) {
                transitions++;
                reach(state, actor, effect);
                return true;
            }
        }
        return false;
    }

    private boolean isPrivate(int state, int actor, long effect) {
        int record = states.record(state, actor);
        return effect != Steps.BLOCKED
                && !steps.mayRest(actor, record)
                && steps.isPrivate(actor, record, states.words(state));
    }

    private void reach(int from, int actor, long effect) {
        int record = (int) (effect >>> 32);
        int words = (int) effect;
        if (states.size() >= options.limit()) {
            if (!states.contains(from, actor, record, words)) {
                ending = ending == null ? Ending.LIMIT : ending;
            }
        } else if (ending == null && states.add(from, actor, record, words)) {
            found(states.size() - 1);
            if (states.size() % MEASURE_EVERY == 0) {
                room = options.memory() - steps.bytes();
            }
            if (states.bytesToAdd() > room || states.size() == StateSet.MOST) {
                ending = Ending.MEMORY;
            }
        }
    }

    private void found(int state) {
        long faults = faults(state);
        if (faults != 0) {
            bad(state, faults);
        }
    }

    /** What is broken in {@code state}, but for a deadlock. */
    private long faults(int state) {
        int words = states.words(state);
        long faults = steps.alwaysBroken(words);
        for (int actor = 0; actor < actors; actor++) {
            faults |= steps.brokenBy(actor, states.record(state, actor));
        }
        return allRest(state) ? faults | steps.brokenAtRest(words) : faults;
    }

    /** Every state that was found, with every step that was taken there; once it has run to its end, for few states. */
    public StateGraph graph() {
        List<StateGraph.Node> nodes = new ArrayList<>();
        List<StateGraph.Edge> edges = new ArrayList<>();
        int known = 1;
        for (int state = 0; state < states.size(); state++) {
            List<StateGraph.Edge> taken = taken(state, known);
            for (StateGraph.Edge edge : taken) {
                known = Math.max(known, edge.to() + 1);
            }
            edges.addAll(taken);
            boolean stuck = taken.isEmpty() && !allRest(state);
            nodes.add(new StateGraph.Node(levelOf(state), names(faults(state) | (stuck ? deadlock : 0))));
        }
        steps.restore();
        return new StateGraph(nodes, edges);
    }

    /** The steps taken in {@code state}, before which {@code known} states had been found: all, or one that was enough. */
    private List<StateGraph.Edge> taken(int state, int known) {
        for (int actor = 0; options.reduced() && actor < actors; actor++) {
            long effect = steps.effect(actor, states.record(state, actor), states.words(state));
            if (isPrivate(state, actor, effect) && numberOf(state, actor, effect) >= known) {
                return List.of(edge(state, actor, effect));
            }
        }
        List<StateGraph.Edge> all = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            long effect = steps.effect(actor, states.record(state, actor), states.words(state));
            if (effect != Steps.BLOCKED) {
                all.add(edge(state, actor, effect));
            }
        }
        return all;
    }

    private StateGraph.Edge edge(int from, int actor, long effect) {
        String label = steps.label(actor, states.record(from, actor));
        return new StateGraph.Edge(from, numberOf(from, actor, effect), actor, steps.name(actor), label);
    }

    private int numberOf(int from, int actor, long effect) {
        int number = 0;
        while (!states.leadsTo(number, from, actor, (int) (effect >>> 32), (int) effect)) {
            number++;
        }
        return number;
    }

    private List<String> names(long faults) {
        return LongStream.range(0, FAULTS)
                .filter(i -> (faults >>> i & 1) != 0)
                .mapToObj(i -> steps.faultName((int) i))
                .toList();
    }

    private boolean allRest(int state) {
        for (int actor = 0; actor < actors; actor++) {
            if (!steps.mayRest(actor, states.record(state, actor))) {
                return false;
            }
        }
        return true;
    }

    private void bad(int state, long faults) {
        for (long rest = faults; rest != 0; rest &= rest - 1) {
            int fault = Long.numberOfTrailingZeros(rest);
            if (badStates[fault]++ == 0) {
                firstBad[fault] = state;
            }
        }
    }

    private List<Violation> violations() {
        List<Integer> faults = new ArrayList<>();
        for (int fault = 0; fault < FAULTS; fault++) {
            if (badStates[fault] > 0) {
                faults.add(fault);
            }
        }
        faults.sort(Comparator.comparingInt(f -> firstBad[f]));
        return faults.stream()
                .map(f -> new Violation(steps.faultName(f), badStates[f], trace(firstBad[f])))
                .toList();
    }

    /** A shortest way to {@code state}: in each level before it, who leads there is found by exploring that level again. */
    private List<Move> trace(int state) {
        List<Move> moves = new ArrayList<>();
        int at = state;
        for (int level = levelOf(state); level > 0; level--) {
            int before = levels.get(level - 1);
            Move move = null;
            while (move == null) {
                move = moveBetween(before++, at);
            }
            moves.addFirst(move);
            at = before - 1;
        }
        return List.copyOf(moves);
    }

    private int levelOf(int state) {
        int level = levels.size();
        while (level > 0 && (level == levels.size() ? levelEnd : levels.get(level)) > state) {
            level--;
        }
        return level;
    }

    private Move moveBetween(int from, int to) {
        int words = states.words(from);
        for (int actor = 0; actor < actors; actor++) {
            int record = states.record(from, actor);
            long effect = steps.effect(actor, record, words);
            if (effect != Steps.BLOCKED && states.leadsTo(to, from, actor, (int) (effect >>> 32), (int) effect)) {
                return new Move(actor, steps.name(actor), steps.label(actor, record));
            }
        }
        return null;
    }
}
