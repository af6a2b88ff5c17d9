// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EdgesTest {

    private final Tree tree = Tree.here();

    @Test
    void everyBundleNeedsOnlyWhatTheTableAllows() {
        List<String> violations = allBundles().stream()
                .flatMap(bundle -> Floors.violations(bundle).stream())
                .toList();
        assertEquals(List.of(), violations);
    }

    @Test
    void theTableKnowsEveryBundleAndNoOther() {
        Set<String> found = allBundles().stream()
                .map(bundle -> bundle.name().substring(Floors.OURS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Floors.bundles(), found);
    }

    @Test
    void everySourceFileLiesInAPackageOfItsBundle() {
        Pattern place = Pattern.compile(
                "bundles/(?:core|workbench)/(org\\.framescope\\.\\w+)/src(?:-gen|/main/java|/test/java)?/(.*)/[^/]+");
        List<String> strays = new ArrayList<>();
        for (String file : tree.files("bundles/*.java")) {
            var match = place.matcher(file);
            if (!match.matches()
                    || !(match.group(2) + "/").startsWith(match.group(1).replace('.', '/') + "/")) {
                strays.add(file);
            }
        }
        assertEquals(List.of(), strays);
    }

    @Test
    void nothingAboveTheModelImportsTheMachineOrXen() {
        Pattern forbidden = Pattern.compile("(?m)^import (static )?org\\.framescope\\.(machine|xen)\\b.*");
        List<String> broken = tree
                .files("bundles/workbench/org.framescope.ui/*.java", "bundles/workbench/org.framescope.app/*.java")
                .stream()
                .filter(file -> forbidden.matcher(tree.text(file)).find())
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void anEdgeUpwardsIsSeen() {
        Bundle upwards =
                Bundle.of(headers("org.framescope.xen", "", "org.framescope.run;version=\"[1.0,2)\",java.util"));
        assertEquals(List.of("org.framescope.xen must not import org.framescope.run"), Floors.violations(upwards));
        Bundle required = Bundle.of(
                headers("org.framescope.app;singleton:=true", "org.framescope.model;visibility:=reexport", ""));
        assertEquals(List.of("org.framescope.app must not require org.framescope.model"), Floors.violations(required));
    }

    @Test
    void aForeignPackageInTheCoreIsSeen() {
        Bundle widgets = Bundle.of(headers("org.framescope.inspect", "", "org.eclipse.swt.widgets,java.lang"));
        assertEquals(
                List.of("org.framescope.inspect must not import org.eclipse.swt.widgets"), Floors.violations(widgets));
        assertTrue(Floors.violations(Bundle.of(headers("org.framescope.cli", "", "picocli;version=\"[4.7,5)\"")))
                .isEmpty());
    }

    private List<Bundle> allBundles() {
        List<Bundle> bundles = new ArrayList<>();
        for (String pom : tree.files("bundles/core/*/pom.xml")) {
            Path module = tree.root().resolve(pom).getParent();
            bundles.add(Bundle.read(module.resolve("target/classes/META-INF/MANIFEST.MF")));
        }
        for (String manifest : tree.files("bundles/workbench/*/META-INF/MANIFEST.MF")) {
            bundles.add(Bundle.read(tree.root().resolve(manifest)));
        }
        assertFalse(bundles.isEmpty());
        return bundles;
    }

    private static Attributes headers(String name, String required, String imported) {
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Require-Bundle", required);
        headers.putValue("Import-Package", imported);
        return headers;
    }
}
