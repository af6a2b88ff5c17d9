// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page about invariants names exactly those that the audit checks as checked. */
class InvariantTest {
    private static final Path PAGE = Path.of("../../../docs/invariants.md");

    @Test
    void thePageSaysWhichAreChecked() throws Exception {
        Set<String> checked = new TreeSet<>();
        Set<String> not = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|");
            if (cells.length > 2 && cells[1].contains("-INV-")) {
                boolean told = !cells[2].strip().equals("no");
                for (String id : cells[1].strip().split(", ")) {
                    assertTrue((told ? checked : not).add(id), id + " stands there twice");
                }
            }
        }
        assertEquals(new TreeSet<>(Invariant.ids()), checked);
        not.retainAll(checked);
        assertEquals(Set.of(), not);
    }
}
