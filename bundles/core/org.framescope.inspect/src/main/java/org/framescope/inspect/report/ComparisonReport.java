// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.Change;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.steps.FirstDivergence;
import org.framescope.inspect.steps.RunComparison;
import org.framescope.inspect.text.WordText;
import org.framescope.machine.Release;
import org.framescope.run.Run;

/**
 * What comes of comparing two runs: where they part, their steps, the words that differ. As a page of HTML and as JSON, the
 * same for the command line and the window. Confined to one thread at a time; cost: as {@link RunComparison}.
 */
public final class ComparisonReport {
    /** Rows that a table has at most; the page says how many are left out. */
    private static final int MOST = 2000;

    /**
     * One of two runs.
     *
     * @param name what it is called, such as the choice that it was played under
     * @param run its record
     * @param release what was played
     */
    public record Side(String name, Run run, Release release) {
        private State end() {
            return State.at(run, run.length(), release);
        }
    }

    private final Side a;
    private final Side b;
    private final Optional<FirstDivergence> parted;

    /** Compares {@code a} with {@code b}. */
    public ComparisonReport(Side a, Side b) {
        this.a = a;
        this.b = b;
        parted = FirstDivergence.of(a.run(), a.release(), b.run());
    }

    /** Where they part; empty when every step does the same. */
    public Optional<FirstDivergence> parted() {
        return parted;
    }

    /** Words in which the ends differ, counters among them. */
    public long differingWords() {
        long[] count = {0};
        a.end().reading().difference(b.end().reading(), (address, here, there) -> count[0]++);
        return count[0];
    }

    /** Writes {@code firstDivergence}, {@code differingWords}, {@code stepsA} and {@code stepsB} as an object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (parted.isPresent()) {
            FirstDivergence d = parted.get();
            json.writeObjectFieldStart("firstDivergence");
            json.writeNumberField("step", d.step());
            json.writeStringField("word", d.word());
            json.writeStringField("a", d.a());
            json.writeStringField("b", d.b());
            json.writeEndObject();
        } else {
            json.writeNullField("firstDivergence");
        }
        json.writeNumberField("differingWords", differingWords());
        json.writeNumberField("stepsA", a.run().operationCount());
        json.writeNumberField("stepsB", b.run().operationCount());
        json.writeEndObject();
    }

    /** Writes {@link #write} to {@code out}, in UTF-8. */
    public void json(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            write(json);
        }
    }

    /** Both side by side, under the title {@code title} and paragraphs {@code about} what was played. */
    public HtmlPage page(String title, List<String> about) {
        HtmlPage page = new HtmlPage(title + ": " + a.name() + " and " + b.name());
        about.forEach(page::text);
        RunComparison runs = new RunComparison(a.run(), a.release(), b.run(), b.release());
        int at = parted.map(FirstDivergence::step).orElse(0);
        page.heading("First divergence");
        page.text(parted.map(d -> "Step " + d.step() + ": " + d.word() + " is " + d.a() + " with " + a.name() + ", "
                        + d.b() + " with " + b.name() + ".")
                .orElse("Every step does the same."));
        steps(page, runs, at);
        if (at > 0) {
            words(page, "Words that differ after step " + at, runs.words(at));
        }
        words(page, "Words that differ at the end", runs.words(runs.steps()));
        return page;
    }

    private void steps(HtmlPage page, RunComparison runs, int at) {
        page.heading("Steps");
        List<List<String>> rows = new ArrayList<>();
        for (int step = 1; step <= Math.min(MOST, runs.steps()); step++) {
            RunComparison.Row row = runs.row(step);
            boolean differs = step == at || !row.first().equals(row.second());
            rows.add(List.of(differs ? "differs" : "same", "" + step, row.first(), row.second()));
        }
        table(page, List.of("", "step", a.name(), b.name()), rows, runs.steps());
    }

    private void words(HtmlPage page, String title, Changes changes) {
        page.heading(title);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, changes.count()); i++) {
            Change change = changes.get(i);
            WordText word = change.word();
            String here = word.value(changes.from(), change.old());
            rows.add(List.of(word.text(), here, word.value(changes.to(), change.now())));
        }
        table(page, List.of("word", a.name(), b.name()), rows, changes.count());
    }

    private static void table(HtmlPage page, List<String> titles, List<List<String>> rows, int all) {
        page.table(titles, rows);
        if (rows.size() < all) {
            page.text((all - rows.size()) + " more are left out.");
        }
    }
}
