// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.inspect.steps.Change;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.steps.FirstDivergence;
import org.framescope.inspect.steps.RunComparison;
import org.framescope.inspect.text.WordText;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioRun;

/** Two runs of a scenario side by side as a page of HTML: where they part, their steps, the words that differ. */
final class CompareHtml {
    /** Rows that a table has at most; the page says how many are left out. */
    private static final int MOST = 2000;

    private final HtmlPage page;
    private final String a;
    private final String b;
    private final RunComparison runs;

    /** A page about {@code first} under {@code a} and {@code second} under {@code b}. */
    CompareHtml(ScenarioRun first, String a, ScenarioRun second, String b) {
        ScenarioInfo info = first.scenario().info();
        page = new HtmlPage(info.id() + ": " + a + " and " + b);
        this.a = a;
        this.b = b;
        runs = new RunComparison(first.run(), first.release(), second.run(), second.release());
        for (String text : List.of(info.title(), info.question(), info.notice(), info.source())) {
            page.text(text);
        }
    }

    /** The page, about runs that part at {@code parted}. */
    HtmlPage page(Optional<FirstDivergence> parted) {
        int at = parted.map(FirstDivergence::step).orElse(0);
        page.heading("First divergence");
        page.text(parted.map(d -> "Step " + d.step() + ": " + d.word() + " is " + d.a() + " with " + a + ", " + d.b()
                        + " with " + b + ".")
                .orElse("Every step does the same."));
        steps(at);
        if (at > 0) {
            words("Words that differ after step " + at, runs.words(at));
        }
        words("Words that differ at the end", runs.words(runs.steps()));
        return page;
    }

    private void steps(int at) {
        page.heading("Steps");
        List<List<String>> rows = new ArrayList<>();
        for (int step = 1; step <= Math.min(MOST, runs.steps()); step++) {
            RunComparison.Row row = runs.row(step);
            boolean differs = step == at || !row.first().equals(row.second());
            rows.add(List.of(differs ? "differs" : "same", "" + step, row.first(), row.second()));
        }
        table(List.of("", "step", a, b), rows, runs.steps());
    }

    private void words(String title, Changes changes) {
        page.heading(title);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, changes.count()); i++) {
            Change change = changes.get(i);
            WordText word = change.word();
            String here = word.value(changes.from(), change.old());
            rows.add(List.of(word.text(), here, word.value(changes.to(), change.now())));
        }
        table(List.of("word", a, b), rows, changes.count());
    }

    private void table(List<String> titles, List<List<String>> rows, int all) {
        page.table(titles, rows);
        if (rows.size() < all) {
            page.text((all - rows.size()) + " more are left out.");
        }
    }
}
