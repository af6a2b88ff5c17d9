// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.framescope.machine.Choice;
import org.framescope.machine.ChoiceValue;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.Problem;
import org.framescope.scenario.ScenarioInfo;

/** What a scenario says about itself: id, title, texts, release, choices. */
public final class HeaderChecker {
    private final Consumer<Problem> problems;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Choice<?>, String> choices = new LinkedHashMap<>();
    private Word id;
    private String title = "";
    private String release;
    private boolean forgiven;

    HeaderChecker(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(Statement.Header s) {
        if (id != null) {
            problems.accept(s.first().problem("the scenario has a name already, in line " + id.line()));
            return;
        }
        id = s.id();
        title = s.title() == null ? s.id().text() : s.title().text();
    }

    void check(Statement.Text s) {
        if (texts.putIfAbsent(s.first().text(), s.text().text()) != null) {
            problems.accept(s.first().problem("\"" + s.first().text() + "\" stands here a second time"));
        }
    }

    void check(Statement.Release s) {
        if (release != null) {
            problems.accept(s.first().problem("the release is given already"));
            return;
        }
        release = s.name().text();
        try {
            Release.named(release);
        } catch (UnknownNameException e) {
            problems.accept(s.name().problem(e.getMessage()));
        }
    }

    void check(Statement.Choice s) {
        List<String> known = Choice.all().stream().map(Choice::name).toList();
        Optional<Choice<?>> choice = Choice.named(s.name().text());
        if (choice.isEmpty()) {
            problems.accept(
                    s.name().problem(Suggestion.unknown("choice", s.name().text(), known)));
            return;
        }
        if (choices.containsKey(choice.get())) {
            problems.accept(s.name().problem("choice " + s.name().text() + " stands here a second time"));
            return;
        }
        choices.put(choice.get(), s.value() == null ? "" : s.value().text());
        if (s.value() != null && choice.get().value(s.value().text()).isEmpty()) {
            List<String> values =
                    choice.get().values().stream().map(ChoiceValue::label).toList();
            String what = "value of choice " + s.name().text();
            problems.accept(s.value().problem(Suggestion.unknown(what, s.value().text(), values)));
        }
    }

    /** The line that would have named the scenario is at fault itself. */
    void missed() {
        forgiven = true;
    }

    void end() {
        if (id == null && !forgiven) {
            problems.accept(new Problem(
                    1,
                    1,
                    1,
                    "no statement names the scenario, expected one such as: scenario my-switches \"My switches\""));
        }
    }

    /** What the scenario is about; there was no problem. */
    public ScenarioInfo info() {
        return new ScenarioInfo(
                id.text(),
                title,
                texts.getOrDefault("question", ""),
                texts.getOrDefault("notice", ""),
                texts.getOrDefault("source", ""),
                List.copyOf(choices.keySet()));
    }

    /** The release it is written for. */
    public String release() {
        return release == null ? Release.DEFAULT : release;
    }

    /** Its own values for choices, by name. */
    public Map<String, String> defaults() {
        Map<String, String> values = new LinkedHashMap<>();
        choices.forEach((choice, value) -> {
            if (!value.isEmpty()) {
                values.put(choice.name(), value);
            }
        });
        return values;
    }
}
