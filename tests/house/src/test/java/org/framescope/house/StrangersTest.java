// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a stranger's clone must not depend on: one mirror's host, or one machine's folders. */
class StrangersTest {

    /** Addresses of places where packages are fetched; Maven and apt know theirs without us. */
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://(repo|registry|deb|security|download|downloads|plugins|artifactory|nexus|mirror)[0-9]*[.]|"
                    + "https?://[^/\\s\"]*(maven2|artifactory)");

    /** Absolute paths of a person's or a machine's own. */
    private static final Pattern PLACE = Pattern.compile("(?<![\\w$}./~*+)-])/(root/|work/|home/\\w|Users/\\w)[\\w.]");

    private final Tree tree = Tree.here();

    @Test
    void noTrackedFileNamesARegistry() {
        assertEquals(List.of(), linesThatMatch(REGISTRY));
    }

    @Test
    void noTrackedFileNamesAPlaceOfOneMachine() {
        assertEquals(List.of(), linesThatMatch(PLACE));
    }

    @Test
    void thePatternsMatchWhatTheyAreFor() {
        assertTrue(
                REGISTRY.matcher("<url>https://" + "repo.example.org/x</url>").find());
        assertTrue(REGISTRY.matcher("http://" + "deb.example.org/debian").find());
        assertTrue(PLACE.matcher("see /" + "root/.m2/settings.xml").find());
        assertTrue(PLACE.matcher("\"/" + "home/someone/x\"").find());
        assertFalse(PLACE.matcher("\"$" + "work/number\" ~/" + "work/x").find());
        assertFalse(REGISTRY.matcher("https://www.eclipse.org/legal/epl-2.0/").find());
    }

    @Test
    void everyScriptSaysItsLicence() {
        List<String> scripts = tree.files().stream()
                .filter(this::isText)
                .filter(file -> tree.text(file).startsWith("#!"))
                .toList();
        assertTrue(scripts.contains("releng/mvnx"), scripts::toString);
        for (String script : scripts) {
            assertTrue(tree.text(script).contains("SPDX-License-Identifier: EPL-2.0"), script);
            assertTrue(Files.isExecutable(tree.root().resolve(script)), script + " is not executable");
        }
    }

    @Test
    void theTopLevelHoldsOnlyWhatBelongsThere() {
        List<String> allowed = List.of(
                "pom.xml",
                "bundles",
                "features",
                "releng",
                "target-platform",
                "tests",
                "docs",
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "LICENSE",
                "framescope",
                "verify");
        List<String> others = tree.files().stream()
                .map(file -> file.contains("/") ? file.substring(0, file.indexOf('/')) : file)
                .distinct()
                .filter(name -> !name.startsWith(".") && !allowed.contains(name))
                .toList();
        assertEquals(List.of(), others);
    }

    private List<String> linesThatMatch(Pattern pattern) {
        return tree.files().stream()
                .filter(this::isText)
                .flatMap(file -> matches(file, pattern))
                .toList();
    }

    private Stream<String> matches(String file, Pattern pattern) {
        List<String> lines = tree.text(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index ->
                        file + ":" + (index + 1) + ": " + lines.get(index).strip());
    }

    private boolean isText(String file) {
        try {
            byte[] bytes = Files.readAllBytes(tree.root().resolve(file));
            for (byte b : bytes) {
                if (b == 0) {
                    return false;
                }
            }
            return new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
