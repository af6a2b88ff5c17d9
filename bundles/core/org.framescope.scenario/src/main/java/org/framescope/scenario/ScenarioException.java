// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A text is not a scenario, or its beginning cannot be set up; the message has one line for each problem. */
public class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** There are {@code problems}, at least one, in the text called {@code source}. */
    public ScenarioException(String source, List<Problem> problems) {
        super(problems.stream().map(p -> p.in(source)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
