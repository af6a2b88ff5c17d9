// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checkers of the root module ran before this test and left lists of what they looked at. */
class CheckersTest {

    private static final String AGAIN = " (lists of the last run; releng/mvnx -N validate makes new ones)";

    private final Tree tree = Tree.here();

    @Test
    void checkstyleSawEveryFileThatGitLists() {
        Set<String> seen = Tree.elements(tree.xml("target/checkstyle-result.xml"), "file").stream()
                .map(file -> relative(file.getAttribute("name")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertSame("checkstyle", seen);
    }

    @Test
    void spotlessSawEveryFileThatGitLists() {
        Set<String> seen = tree.text("target/spotless-index")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .filter(file -> Files.exists(tree.root().resolve(file)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertSame("spotless", seen);
    }

    @Test
    void onlyGeneratedCodeIsPassedOver() {
        List<String> generated = tree.files("*.java").stream()
                .filter(file -> file.contains("/src-gen/"))
                .toList();
        assertTrue(
                generated.stream().allMatch(file -> file.startsWith("bundles/workbench/org.framescope.model/src-gen/")),
                generated::toString);
    }

    private void assertSame(String checker, Set<String> seen) {
        Set<String> missed = new TreeSet<>(ours());
        missed.removeAll(seen);
        Set<String> strange = new TreeSet<>(seen);
        strange.removeAll(ours());
        assertEquals(Set.of(), missed, checker + " did not see" + AGAIN);
        assertEquals(Set.of(), strange, checker + " saw what git does not list" + AGAIN);
    }

    private Set<String> ours() {
        Set<String> files = tree.files("*.java").stream()
                .filter(file -> !file.contains("/src-gen/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(files.size() > 20, "git lists too few files to be this project");
        return files;
    }

    private String relative(String absolute) {
        return tree.root().relativize(Path.of(absolute)).toString();
    }
}
