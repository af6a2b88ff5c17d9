// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.Session;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final long FRAMES = 4096;

    @Test
    void anAppliedOperationBeginsABranchAndUndoTakesItBack() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30)).open()) {
            Session session = f.controller.session();
            Branch main = session.getCurrentBranch();
            f.atStep(10);
            StateAt before = f.controller.state().orElseThrow();
            f.controller.apply(List.of("add 5 7"));
            f.pump.until(() -> session.getBranches().size() == 2
                    && f.controller.state().orElseThrow().steps() == 11
                    && f.controller.state().orElseThrow().step() == 11);
            StateAt after = f.controller.state().orElseThrow();
            assertEquals("branch 1", after.branch());
            assertEquals(
                    before.reading().read(Samples.caf(5)) + 7, after.reading().read(Samples.caf(5)));
            assertEquals(List.of("add 5 7"), session.getCurrentBranch().getStatements());
            assertEquals(10, session.getCurrentBranch().getForkStep());
            assertTrue(f.controller.edits().isDirty());
            assertEquals("Apply add 5 7", f.controller.edits().undoLabel().orElseThrow());
            f.controller.edits().undo();
            f.pump.until(() -> f.controller.state().orElseThrow().branch().equals("main"));
            assertEquals(List.of(main), session.getBranches());
            assertEquals(30, f.controller.state().orElseThrow().steps());
            f.controller.edits().redo();
            f.pump.until(() -> f.controller.state().orElseThrow().branch().equals("branch 1"));
            assertEquals(1, f.samples.loads.get(), "nothing was run again");
        }
    }

    @Test
    void deletingABranchTakesWhatHangsOnIt() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30)).open()) {
            Session session = f.controller.session();
            f.atStep(10);
            apply(f, "add 5 7", 11);
            f.controller.edits().addBookmark("on it", 3);
            apply(f, "add 6 7", 12);
            Branch first = session.getBranches().get(1);
            assertEquals(first, session.getBranches().get(2).getParent());
            f.controller.delete(first);
            f.pump.until(() -> f.controller.state().orElseThrow().branch().equals("main"));
            assertEquals(1, session.getBranches().size());
            assertEquals(0, session.getBookmarks().size());
            f.controller.edits().undo();
            f.pump.until(() -> f.controller.state().orElseThrow().branch().equals("branch 2"));
            assertEquals(3, session.getBranches().size());
            assertSame(
                    session.getBranches().get(1),
                    session.getBookmarks().getFirst().getBranch());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> f.controller.delete(session.getBranches().getFirst()));
            assertThrows(
                    IllegalArgumentException.class, () -> f.controller.edits().rename(first, "main"));
        }
    }

    private static void apply(SessionFixture f, String statement, int steps) {
        f.controller.apply(List.of(statement));
        f.pump.until(() -> f.controller.state().orElseThrow().steps() == steps
                && f.controller.state().orElseThrow().step() == steps);
    }

    @Test
    void aStatementThatCannotBeAppliedChangesNothing() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30)).open()) {
            f.controller.apply(List.of("free 9"));
            f.pump.until(() -> !f.failures.isEmpty());
            assertTrue(f.failures.getFirst().getMessage().contains("unknown statement free"));
            assertEquals(List.of(), f.failures.getFirst().places(), "it is not a place in the scenario's text");
            assertEquals(1, f.controller.session().getBranches().size());
            assertFalse(f.controller.edits().isDirty());
        }
    }

    @Test
    void anotherReleaseIsRunAtTheSameStepWithItsBranchesAndUndoGoesBack() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30)).open()) {
            f.atStep(10);
            apply(f, "add 5 7", 11);
            f.controller.rerun("4.13", Map.of("gdt", "B"));
            f.pump.until(() -> f.controller.status().release().equals("4.13"));
            assertEquals("B", f.controller.status().choices().get("gdt"));
            assertEquals("branch 1", f.controller.status().branch());
            assertEquals(11, f.controller.status().step());
            f.controller.edits().undo();
            f.pump.until(() -> f.controller.status().release().equals("4.17"));
            assertEquals(11, f.controller.status().step());
            f.controller.rerun("9.99", Map.of());
            f.pump.until(() -> !f.failures.isEmpty());
            assertTrue(f.failures.getFirst().getMessage().contains("9.99"), () -> f.failures.toString());
            assertEquals("4.17", f.controller.status().release());
        }
    }

    @Test
    void aRenamedBranchIsCalledSoInTheStatusLine() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            f.controller.edits().rename(f.controller.session().getCurrentBranch(), "trunk");
            assertEquals("trunk", f.controller.status().branch());
        }
    }

    @Test
    void theCatalogNamesWhatCanBeAskedFor() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            assertTrue(Catalog.releases().contains("4.17"));
            for (Catalog.ChoiceEntry choice : Catalog.choices()) {
                Catalog.ValueEntry value = choice.values().getLast();
                f.controller.rerun(Catalog.releases().getFirst(), Map.of(choice.name(), value.label()));
                f.pump.until(() ->
                        value.label().equals(f.controller.status().choices().get(choice.name()))
                                && f.controller
                                        .status()
                                        .release()
                                        .equals(Catalog.releases().getFirst()));
            }
            assertEquals(List.of(), f.failures);
        }
    }

    @Test
    void whatTheEngineDoesIsToldAndCanBeCancelled() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            int before = f.controller.state().orElseThrow().steps();
            f.controller.apply(Samples.adds(3_000_000));
            f.pump.until(() -> f.controller.status().activity().startsWith("Applying"));
            f.controller.cancel();
            f.pump.until(() -> f.controller.status().activity().isEmpty());
            assertEquals(before, f.controller.state().orElseThrow().steps());
            assertEquals(1, f.controller.session().getBranches().size());
            assertEquals(List.of(), f.failures);
        }
    }

    @Test
    void savedMeansClean() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            Bookmark bookmark = f.controller.edits().addBookmark("a", 1);
            assertTrue(f.controller.status().dirty());
            f.controller.saved();
            assertFalse(f.controller.status().dirty());
            f.controller.edits().rename(bookmark, "b");
            assertTrue(f.controller.status().dirty());
            f.controller.edits().undo();
            assertFalse(f.controller.status().dirty());
            f.controller.edits().undo();
            assertTrue(f.controller.status().dirty());
            assertTrue(f.controller.session().getBookmarks().isEmpty());
            f.controller.edits().redo();
            f.controller.edits().remove(bookmark);
            assertTrue(f.controller.session().getBookmarks().isEmpty());
            assertTrue(f.controller.edits().redoLabel().isEmpty());
        }
    }

    @Test
    void whatCannotBeOpenedLeavesWhatIsOpen() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            Session open = f.controller.session();
            Session broken = Documents.text("broken", "x", null);
            broken.setRelease("7.0");
            f.controller.open(broken);
            f.pump.until(() -> !f.failures.isEmpty());
            assertSame(open, f.controller.session());
            assertEquals(1, f.opened.size());
        }
    }

    @Test
    void anErrorOfJavasIsSaidAndTheEngineGoesOn() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3)).open()) {
            f.controller.apply(List.of("error"));
            f.pump.until(() -> !f.failures.isEmpty());
            String said = f.failures.getFirst().getMessage();
            assertTrue(said.contains("became shorter") && !said.contains("InternalError"), said);
            apply(f, "add 5 7", 1);
        }
    }

    @Test
    void aSavedSessionComesBackWithItsBranchesAtItsPlace() throws Exception {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("back", SessionFile.EXTENSION);
        long hash;
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30)).open()) {
            f.atStep(10);
            apply(f, "add 5 7", 11);
            hash = f.controller.state().orElseThrow().reading().hash();
            f.controller.save(file);
            assertFalse(f.controller.status().dirty());
        }
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(30))) {
            f.controller.open(file);
            f.pump.until(() -> f.controller.state().isPresent());
            StateAt state = f.controller.state().orElseThrow();
            assertEquals("branch 1", state.branch());
            assertEquals(11, state.step());
            assertEquals(hash, state.reading().hash());
        }
        java.nio.file.Files.deleteIfExists(file);
    }
}
