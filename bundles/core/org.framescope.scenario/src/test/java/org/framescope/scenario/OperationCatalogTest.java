// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperationCatalogTest {
    private final ScenarioLibrary library = ScenarioLibrary.load();
    private final OperationCatalog catalog = new OperationCatalog(library);

    @Test
    void everyOperationOfTheLibraryIsDescribed() {
        assertEquals(library.operations().all().size(), catalog.all().size());
        for (OperationCatalog.Entry entry : catalog.all()) {
            assertFalse(entry.description().isBlank(), entry.name());
            assertFalse(entry.reference().isBlank(), entry.name());
            entry.operands().forEach(o -> assertFalse(o.description().isBlank(), entry.name() + " " + o.name()));
        }
    }

    @Test
    void anOperationIsFoundByItsNameWithItsOperandsInOrder() {
        OperationCatalog.Entry entry = catalog.named("switch").orElseThrow();
        assertEquals(
                List.of("cpu", "next"),
                entry.operands().stream().map(OperationCatalog.Argument::name).toList());
        assertFalse(entry.operands().getFirst().optional());
        assertTrue(catalog.named("no_such_operation").isEmpty());
    }

    @Test
    void theLibraryProposesItsOperationsAtTheBeginningOfALine() {
        assertTrue(library.proposals().at("", 0).stream().anyMatch(p -> p.text().equals("switch")));
    }
}
