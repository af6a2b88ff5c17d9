// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.steps.RunComparison;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.StateAt;

/**
 * Two runs that are compared, for views that mark what differs: the words after the step at the cursor. UI thread only. Cost:
 * one jump for each step that is asked about, then a search for each word.
 */
public final class Beside {
    private final RunComparison comparison;
    private final LoadedRun first;
    private final String firstName;
    private final LoadedRun second;
    private final String secondName;
    private Changes words;
    private int step = -1;

    /** {@code first} and {@code second}, called by these names, as {@code comparison} has them. */
    public Beside(RunComparison comparison, LoadedRun first, String firstName, LoadedRun second, String secondName) {
        this.comparison = comparison;
        this.first = first;
        this.firstName = firstName;
        this.second = second;
        this.secondName = secondName;
    }

    /** What the word at {@code address} is in the run that {@code now} is no state of; null when it is the same, or now is of neither. */
    public String otherwise(StateAt now, long address) {
        boolean inFirst = now.loaded() == first;
        if (!inFirst && now.loaded() != second) {
            return null;
        }
        if (now.step() != step) {
            step = now.step();
            words = comparison.words(Math.min(step, comparison.steps()));
        }
        String name = inFirst ? secondName : firstName;
        return words.said(address, inFirst)
                .map(said -> "≠ " + name + ":  " + said)
                .orElse(null);
    }
}
