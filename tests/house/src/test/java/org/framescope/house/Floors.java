// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which bundle may need which. This is the table of {@code docs/architecture.md}; an edge that is not in it is refused.
 */
final class Floors {

    static final String OURS = "org.framescope.";

    private static final Map<String, Set<String>> MAY_NEED = Map.ofEntries(
            edges("machine"),
            edges("run", "machine"),
            edges("xen", "machine"),
            edges("scenario", "machine", "run", "xen"),
            edges("inspect", "machine", "run", "xen"),
            edges("evidence", "machine", "run", "xen"),
            edges("explore", "machine", "run", "xen"),
            edges("chart", "machine", "run", "inspect"),
            edges("model", "machine", "run", "xen", "scenario", "inspect", "evidence", "explore"),
            edges("cli", "machine", "run", "xen", "scenario", "inspect", "evidence", "explore", "chart"),
            edges("ui", "run", "scenario", "inspect", "evidence", "explore", "chart", "model"),
            edges("app", "ui"));

    /** What comes from outside, by the beginning of a package's name. The JDK is everybody's. */
    private static final Map<String, List<String>> OUTSIDE = Map.of(
            "scenario", List.of("org.antlr.v4.runtime"),
            "inspect", List.of("com.fasterxml.jackson.core"),
            "evidence", List.of("com.fasterxml.jackson.core", "org.tukaani.xz"),
            "chart", List.of("org.jfree"),
            "cli", List.of("picocli", "com.fasterxml.jackson.core", "org.tukaani.xz"),
            "model", List.of("org.eclipse."),
            "ui", List.of("org.eclipse.", "org.osgi.service.event"),
            "app", List.of("org.eclipse.", "org.osgi.service.event"));

    private static final List<String> JDK = List.of("java.", "javax.", "org.w3c.dom", "org.xml.sax");

    private Floors() {}

    private static Map.Entry<String, Set<String>> edges(String from, String... to) {
        return Map.entry(from, Set.copyOf(Arrays.asList(to)));
    }

    static Set<String> bundles() {
        return new TreeSet<>(MAY_NEED.keySet());
    }

    /** The edges of a bundle that the table does not have, each said in words; empty when it keeps to it. */
    static List<String> violations(Bundle bundle) {
        String name = bundle.name().substring(OURS.length());
        Map<String, String> broken = new TreeMap<>();
        for (String required : bundle.requiredBundles()) {
            if (required.startsWith(OURS) && !MAY_NEED.get(name).contains(required.substring(OURS.length()))) {
                broken.put(required, bundle.name() + " must not require " + required);
            }
        }
        for (String imported : bundle.importedPackages()) {
            if (!mayImport(name, imported)) {
                broken.put(imported, bundle.name() + " must not import " + imported);
            }
        }
        return List.copyOf(broken.values());
    }

    private static boolean mayImport(String from, String imported) {
        if (imported.startsWith(OURS)) {
            String topic = imported.substring(OURS.length());
            String owner = topic.contains(".") ? topic.substring(0, topic.indexOf('.')) : topic;
            return owner.equals(from) || MAY_NEED.get(from).contains(owner);
        }
        return JDK.stream().anyMatch(imported::startsWith)
                || OUTSIDE.getOrDefault(from, List.of()).stream().anyMatch(imported::startsWith);
    }
}
