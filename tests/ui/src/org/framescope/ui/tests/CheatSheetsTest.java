// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.core.runtime.Platform;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.compare.CompareView;
import org.framescope.ui.views.explorer.ExplorerView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Each sheet is played: every command of it does something, and what the text says the explorer finds is found. Branches that
 * a sheet opens are given up before the next scenario, so that nothing asks about them.
 */
@ExtendWith(OnTheBench.class)
class CheatSheetsTest {
    private static final Pattern STATES = Pattern.compile("([\\d,]+ states)");
    private static final Pattern SCENARIO = Pattern.compile("org.framescope.ui.scenario=([\\w.-]+)");
    private static final Pattern STEP = Pattern.compile("org.framescope.ui.step=(\\d+)");

    private record Item(String title, String text, String command) {}

    private static Document document(String sheet) throws IOException, SAXException, ParserConfigurationException {
        try (InputStream in = Platform.getBundle("org.framescope.app")
                .getEntry("cheatsheets/" + sheet + ".xml")
                .openStream()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Item> items(String sheet) throws IOException, SAXException, ParserConfigurationException {
        NodeList found = document(sheet).getElementsByTagName("item");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element item = (Element) found.item(i);
            Element command = (Element) item.getElementsByTagName("command").item(0);
            items.add(
                    new Item(item.getAttribute("title"), item.getTextContent(), command.getAttribute("serialization")));
        }
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldt", "gdt", "shadow", "sharedinfo", "flush"})
    void everyCommandOfASheetDoesWhatItsTextSays(String sheet, Bench bench) throws Exception {
        List<Item> items = items(sheet);
        assertTrue(items.size() >= 8, sheet);
        for (Item item : items) {
            Matcher scenario = SCENARIO.matcher(item.command());
            if (scenario.find()) {
                bench.desk().library("shadow-pin-list");
                bench.execute(item.command());
                bench.desk().openedLibrary(scenario.group(1));
            } else {
                bench.execute(item.command());
                bench.desk().shown();
            }
            if (item.command().endsWith("openWay")) {
                bench.until(
                        "the way as a branch",
                        () -> !bench.desk().status().branch().equals("main"));
                bench.desk().shown();
            }
            Matcher step = STEP.matcher(item.command());
            if (step.find()) {
                bench.desk().atStep(Integer.parseInt(step.group(1)));
            }
            if (item.command().endsWith("explore")) {
                explored(item, bench);
            }
            if (item.command().contains("compareChoice")) {
                CompareView view = (CompareView) bench.view(CompareView.ID);
                bench.until(item.title(), () -> view.said().contains("differ from step 1 on"));
            }
        }
    }

    private static void explored(Item item, Bench bench) {
        ExplorerView view = (ExplorerView) bench.view(ExplorerView.ID);
        bench.until(
                item.title() + ": the end of it",
                () -> view.said().contains("nothing is broken")
                        || view.found().model().rowCount() > 0);
        Matcher states = STATES.matcher(item.text());
        if (states.find()) {
            bench.holds(() -> view.said().startsWith(states.group(1)), () -> view.said());
        }
        boolean sound = item.text().contains("nothing is broken");
        bench.shows(sound, () -> view.found().model().rowCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldt", "gdt", "shadow", "sharedinfo", "flush"})
    void aSheetOpensFromItsCommand(String sheet, Bench bench) throws Exception {
        String title = document(sheet).getDocumentElement().getAttribute("title");
        bench.execute("org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.framescope.app." + sheet + ")");
        bench.sheet(title);
    }
}
