// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.report;

import java.util.List;

/** A page of HTML that needs nothing else. All texts are escaped. */
public final class HtmlPage {
    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}"
                    + "td,th{padding:.2em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}"
                    + ".unknown,.differs{background:#fdd}.skipped{color:#777}";

    private final StringBuilder page;

    /** A page with nothing but a title. */
    public HtmlPage(String title) {
        page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    /** A heading below the title. */
    public HtmlPage heading(String text) {
        return element("h2", text);
    }

    /** A paragraph. */
    public HtmlPage text(String text) {
        return element("p", text);
    }

    private HtmlPage element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
        return this;
    }

    /** A list, unless it is empty. */
    public HtmlPage list(List<String> items) {
        if (!items.isEmpty()) {
            page.append("<ul>\n");
            items.forEach(item -> element("li", item));
            page.append("</ul>\n");
        }
        return this;
    }

    /** A table; the first cell of a row is also the class of the row, by which some are coloured. */
    public HtmlPage table(List<String> titles, List<List<String>> rows) {
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

    /** The whole page, in UTF-8 when it is written. */
    public String html() {
        return page + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
