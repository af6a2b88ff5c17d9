// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class VersionsTest {

    private static final String TARGET = "target-platform/framescope.target";

    private final Tree tree = Tree.here();

    @Test
    void whatTheCoreUsesHasTheSameVersionInThePomAndInTheTarget() {
        Map<String, String> target = versionsOfTheTarget();
        Map<String, String> different = new TreeMap<>();
        managedByThePom().forEach((artifact, version) -> {
            if (!version.equals(target.get(artifact))) {
                different.put(artifact, "pom " + version + ", target " + target.get(artifact));
            }
        });
        assertEquals(Map.of(), different);
    }

    @Test
    void whatTheCoreUsesIsManagedByTheRootPom() {
        Set<String> managed = managedByThePom().keySet();
        Set<String> used = new TreeSet<>();
        for (String pom : tree.files("bundles/core/*/pom.xml")) {
            for (Element dependency : Tree.elements(tree.xml(pom), "dependency")) {
                if (!Tree.first(dependency, "groupId").equals("org.framescope")) {
                    used.add(name(dependency));
                    assertEquals("", Tree.first(dependency, "version"), pom + " names a version of its own");
                }
            }
        }
        assertTrue(managed.containsAll(used), () -> "used " + used + ", managed " + managed);
        assertTrue(used.size() >= 4, () -> "the poms of the core were not read: " + used);
    }

    @Test
    void junitIsTheSameInsideAndOutsideOfOsgi() {
        String junit = properties().get("junit.version");
        versionsOfTheTarget().forEach((artifact, version) -> {
            if (artifact.startsWith("org.junit.")) {
                assertEquals(junit, version, artifact);
            }
        });
    }

    @Test
    void theTargetPinsEachArtifactOnce() {
        List<Element> dependencies = Tree.elements(tree.xml(TARGET), "dependency");
        Pattern pinned = Pattern.compile("[0-9][0-9A-Za-z.]*(-jre)?");
        for (Element dependency : dependencies) {
            String version = Tree.first(dependency, "version");
            assertTrue(pinned.matcher(version).matches(), () -> name(dependency) + " has the version " + version);
        }
        assertEquals(dependencies.size(), versionsOfTheTarget().size(), "an artifact stands twice in the target");
        for (Element location : Tree.elements(tree.xml(TARGET), "location")) {
            assertEquals("none", location.getAttribute("includeDependencyDepth"), location.getAttribute("label"));
            assertEquals("Maven", location.getAttribute("type"), location.getAttribute("label"));
        }
    }

    @Test
    void swtIsTheSameAsItsFragment() {
        Map<String, String> target = versionsOfTheTarget();
        assertEquals(
                target.get("org.eclipse.platform:org.eclipse.swt"),
                target.get("org.eclipse.platform:org.eclipse.swt.gtk.linux.x86_64"));
    }

    private Map<String, String> versionsOfTheTarget() {
        Map<String, String> versions = new TreeMap<>();
        for (Element dependency : Tree.elements(tree.xml(TARGET), "dependency")) {
            versions.put(name(dependency), Tree.first(dependency, "version"));
        }
        return versions;
    }

    /** What the root pom manages, but for what only tests use. */
    private Map<String, String> managedByThePom() {
        Element management =
                Tree.elements(tree.xml("pom.xml"), "dependencyManagement").getFirst();
        Map<String, String> versions = new TreeMap<>();
        for (Element dependency : Tree.elements(management, "dependency")) {
            String version = Tree.first(dependency, "version");
            if (!Set.of("org.junit:junit-bom", "net.jqwik:jqwik").contains(name(dependency))) {
                versions.put(name(dependency), properties().get(version.substring(2, version.length() - 1)));
            }
        }
        return versions;
    }

    private Map<String, String> properties() {
        Map<String, String> values = new TreeMap<>();
        Element block = Tree.elements(tree.xml("pom.xml"), "properties").getFirst();
        for (Element property : Tree.elements(block, "*")) {
            values.put(property.getTagName(), property.getTextContent().strip());
        }
        return values;
    }

    private static String name(Element dependency) {
        return Tree.first(dependency, "groupId") + ":" + Tree.first(dependency, "artifactId");
    }
}
