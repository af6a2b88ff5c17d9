// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.List;
import org.framescope.machine.Choice;

/**
 * What a scenario is about.
 *
 * @param id by which it is asked for
 * @param title a few words
 * @param question what it answers; empty if it does not say
 * @param notice what to look at; empty if it does not say
 * @param source where its numbers come from; empty if it does not say
 * @param choices the choices that make a difference to it
 */
public record ScenarioInfo(
        String id, String title, String question, String notice, String source, List<Choice<?>> choices) {
    /** What it is about in sentences: title, question, what to notice, source. */
    public List<String> about() {
        return List.of(title, question, notice, source);
    }
}
