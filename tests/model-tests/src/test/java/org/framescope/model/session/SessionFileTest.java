// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.framescope.model.Branch;
import org.framescope.model.ModelFactory;
import org.framescope.model.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
    @TempDir
    private Path folder;

    private static Session sample() {
        Session session =
                Documents.text("Ä session & <more>", "machine 10\nadd 1 2 ]]> \u2028\n", "file:/x y.scenario");
        session.setRelease("4.17");
        Edits.setRelease(session, "4.13", java.util.Map.of("gdt", "B"));
        Branch branch = ModelFactory.eINSTANCE.createBranch();
        branch.setName("what if");
        branch.setParent(session.getCurrentBranch());
        branch.setForkStep(3);
        branch.getStatements().addAll(List.of("add 1 2", "add 1 2", ""));
        session.getBranches().add(branch);
        session.setCurrentBranch(branch);
        session.setPosition(77);
        Edits edits = new Edits(session, () -> {});
        edits.addBookmark("mark", 5);
        edits.addNote("two\nlines\tand a tab", 6, 0x20);
        edits.addWatch("caf of 20", Samples.caf(20), true);
        return session;
    }

    private Path file() {
        return folder.resolve("s" + SessionFile.EXTENSION);
    }

    @Test
    void whatIsSavedIsLoaded() throws LoadException, IOException {
        Session session = sample();
        SessionFile.save(session, file());
        assertTrue(EcoreUtil.equals(session, SessionFile.load(file())), () -> read(file()));
        assertEquals(List.of(file()), files());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theGenerationBeforeIsKept() throws LoadException, IOException {
        Session session = sample();
        SessionFile.save(session, file());
        byte[] first = Files.readAllBytes(file());
        session.setTitle("second");
        SessionFile.save(session, file());
        Path previous = folder.resolve("s" + SessionFile.EXTENSION + SessionFile.PREVIOUS);
        assertArrayEquals(first, Files.readAllBytes(previous));
        assertEquals("second", SessionFile.load(file()).getTitle());
        assertEquals(2, files().size());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesWhatStoodThere() throws LoadException, IOException {
        Path blocked = Files.createDirectories(folder.resolve("d" + SessionFile.EXTENSION + "/x"))
                .getParent();
        LoadException failure = assertThrows(LoadException.class, () -> SessionFile.save(sample(), blocked));
        assertTrue(failure.getMessage().contains("cannot be written"), failure::getMessage);
        assertTrue(Files.isDirectory(blocked.resolve("x")));
        Path nowhere = folder.resolve("none/s" + SessionFile.EXTENSION);
        assertThrows(LoadException.class, () -> SessionFile.save(sample(), nowhere));
    }

    @Test
    void everyTruncationIsRefusedAndSaysTheFileAndThePlace() throws LoadException, IOException {
        SessionFile.save(sample(), file());
        byte[] whole = Files.readAllBytes(file());
        Path cut = folder.resolve("cut" + SessionFile.EXTENSION);
        for (int length = 0; length < whole.length - 2; length += 13) {
            Files.write(cut, Arrays.copyOf(whole, length));
            LoadException failure = assertThrows(LoadException.class, () -> SessionFile.load(cut));
            assertTrue(failure.getMessage().startsWith(cut.toString()), failure::getMessage);
            assertTrue(length == 0 || failure.getMessage().contains("line "), failure::getMessage);
            assertArrayEquals(Arrays.copyOf(whole, length), Files.readAllBytes(cut));
        }
    }

    @Test
    void damagedFilesAreRefusedWithAReason() throws LoadException, IOException {
        SessionFile.save(sample(), file());
        String whole = Files.readString(file());
        refused(whole.replace("forkStep=\"3\"", "forkStep=\"three\""), "three");
        refused(whole.replace("forkStep", "forkstep"), "forkstep");
        refused(whole.replace("framescope:/model/1", "framescope:/model/9"), "framescope:/model/9");
        refused(whole.replace("currentBranch=\"//@branches.1\"", ""), "current branch");
        refused(whole.replace("//@branches.1\"", "//@branches.7\""), "branches.7");
        refused("\u0000\u0001binary", "line 1");
        refused("<?xml version=\"1.0\"?><a/>", "not found");
        refused("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/passwd\">]><x>&e;</x>", "DOCTYPE");
        assertThrows(LoadException.class, () -> SessionFile.load(folder.resolve("missing")));
        assertThrows(LoadException.class, () -> SessionFile.load(folder));
    }

    private void refused(String text, String reason) throws IOException {
        Path file = folder.resolve("damaged" + SessionFile.EXTENSION);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        LoadException failure = assertThrows(LoadException.class, () -> SessionFile.load(file), text);
        assertTrue(failure.getMessage().contains(reason), failure::getMessage);
        assertFalse(failure.getMessage().contains("Exception"), failure::getMessage);
    }
}
