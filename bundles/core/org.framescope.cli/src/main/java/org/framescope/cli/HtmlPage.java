// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.framescope.chart.AtomicFile;

/** A page of HTML that needs nothing else. All texts are escaped. */
final class HtmlPage {
    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}"
                    + "td,th{padding:.2em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}"
                    + ".unknown,.differs{background:#fdd}.skipped{color:#777}";

    private final StringBuilder page;

    HtmlPage(String title) {
        page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    HtmlPage heading(String text) {
        return element("h2", text);
    }

    HtmlPage text(String text) {
        return element("p", text);
    }

    private HtmlPage element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
        return this;
    }

    /** A list, unless it is empty. */
    HtmlPage list(List<String> items) {
        if (!items.isEmpty()) {
            page.append("<ul>\n");
            items.forEach(item -> element("li", item));
            page.append("</ul>\n");
        }
        return this;
    }

    /** A table; the first cell of a row is also the class of the row, by which some are coloured. */
    HtmlPage table(List<String> titles, List<List<String>> rows) {
        page.append("<table><tr>");
        titles.forEach(title -> element("th", title));
        page.append("</tr>\n");
        for (List<String> row : rows) {
            page.append("<tr class=\"").append(escaped(row.getFirst())).append("\">");
            row.forEach(cell -> element("td", cell));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        return this;
    }

    /**
     * Writes the page to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written
     */
    void write(String target, Console console) throws Failure {
        String whole = page + "</body></html>\n";
        if (target.equals("-")) {
            console.out().print(whole);
            return;
        }
        try {
            AtomicFile.write(
                    GivenPath.toWrite(target), (OutputStream out) -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
