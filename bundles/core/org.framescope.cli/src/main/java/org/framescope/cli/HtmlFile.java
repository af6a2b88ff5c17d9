// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.framescope.chart.AtomicFile;
import org.framescope.inspect.report.HtmlPage;

/** Where a page of HTML goes. */
final class HtmlFile {
    private HtmlFile() {}

    /**
     * Writes {@code page} to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written
     */
    static void write(HtmlPage page, String target, Console console) throws Failure {
        String whole = page.html();
        if (target.equals("-")) {
            console.out().print(whole);
            return;
        }
        try {
            AtomicFile.write(GivenPath.toWrite(target), out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }
}
