// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One bundle as its manifest describes it: its name, and the names of bundles and packages it asks for. */
record Bundle(String name, Set<String> requiredBundles, Set<String> importedPackages) {

    /** One clause of a header: everything up to a comma that stands outside quotation marks. */
    private static final Pattern CLAUSE = Pattern.compile("((?:[^,\"]|\"[^\"]*\")+)");

    static Bundle read(Path manifest) {
        try (InputStream in = Files.newInputStream(manifest)) {
            return of(new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + manifest, e);
        }
    }

    static Bundle of(Attributes headers) {
        Set<String> required = clauses(headers.getValue("Require-Bundle"));
        required.addAll(clauses(headers.getValue("Fragment-Host")));
        Set<String> imported = clauses(headers.getValue("Import-Package"));
        imported.addAll(clauses(headers.getValue("DynamicImport-Package")));
        return new Bundle(
                clauses(headers.getValue("Bundle-SymbolicName")).iterator().next(), required, imported);
    }

    private static Set<String> clauses(String header) {
        Set<String> names = new TreeSet<>();
        if (header != null) {
            Matcher clause = CLAUSE.matcher(header);
            while (clause.find()) {
                for (String part : clause.group().split(";")) {
                    if (!part.contains("=")) {
                        names.add(part.strip());
                    }
                }
            }
        }
        return names;
    }
}
