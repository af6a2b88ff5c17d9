// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCommandTest {
    @Test
    void decodesAPinnedRootTableAsJson() {
        CommandLine run =
                CommandLine.run("decode", "--caf", "8000000000000004", "--taf", "0x8c00000000000002", "--json", "-");
        assertEquals(0, run.code(), run.err());
        assertEquals("""
                {"release":"4.17","countInfo":{"count":4,"state":"inuse","allocated":true,"needScrub":false,\
                "xenHeap":false,"extra":false,"shadowedPt":false,"broken":false,"otherBits":"0x0"},\
                "typeInfo":{"type":"l4","count":2,"validated":true,"pinned":true,"partial":false,"locked":false,\
                "paeXenL2":false,"nonCoherent":false,"otherBits":"0x0"}}
                """, run.out());
    }

    @Test
    void readsTheSameWordDifferentlyInAnotherRelease() {
        CommandLine old = CommandLine.run("decode", "--caf", "8040000000000001", "--release", "4.16.1", "--json", "-");
        CommandLine fixed =
                CommandLine.run("decode", "--caf", "8200000000000001", "--release", "4.16.2", "--json", "-");
        assertTrue(old.out().contains("\"count\":1,") && old.out().contains("\"extra\":true"), old.out());
        assertTrue(fixed.out().contains("\"count\":1,") && fixed.out().contains("\"extra\":true"), fixed.out());
    }

    @Test
    void aFreeFrameNeedsScrubbingRatherThanBeingAllocated() {
        CommandLine run = CommandLine.run("decode", "--caf", "8c00000000000000", "--json", "-");
        assertTrue(run.out().contains("\"state\":\"free\",\"allocated\":false,\"needScrub\":true"), run.out());
    }

    @Test
    void printsALineForEachBit() {
        CommandLine run = CommandLine.run("decode", "--taf", "a400000000000001");
        assertEquals(0, run.code());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("type_info +PGT_type +seg_desc .*")), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "12345678901234567", "xyz", "-1", "+5", "８"})
    void refusesWhatIsNoWord(String word) {
        CommandLine run = CommandLine.run("decode", "--caf=" + word);
        assertEquals(2, run.code());
        assertTrue(run.oneMessage() && run.err().contains("--caf"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void wordsOfReleasesBefore410AreDecoded() {
        CommandLine shared =
                CommandLine.run("decode", "--taf", "8400000000000001", "--release", "4.6.5", "--json", "-");
        assertTrue(
                shared.out().contains("{\"release\":\"4.6.5\",\"typeInfo\":{\"type\":\"shared\",\"count\":1,"),
                shared.out());
        CommandLine descriptors =
                CommandLine.run("decode", "--taf", "5480000000000002", "--release", "4.9", "--json", "-");
        assertTrue(descriptors.out().contains("\"type\":\"seg_desc\",\"count\":2,"), descriptors.out());
        assertTrue(descriptors.out().contains("\"locked\":true"), descriptors.out());
        assertEquals("", descriptors.err());
    }

    @Test
    void saysWhatItDependsOnThatNoReleaseWasNamed() {
        CommandLine run = CommandLine.run("decode", "--caf", "8200000000000002");
        assertTrue(run.oneMessage() && run.err().contains("4.17") && run.err().contains("4.18"), run.err());
        assertEquals("", CommandLine.run("decode", "--caf", "8000000000000002").err());
        assertEquals(
                "",
                CommandLine.run("decode", "--caf", "8200000000000002", "--release", "4.17")
                        .err());
    }

    @Test
    void namesTheKnownReleasesWhenOneIsUnknown() {
        CommandLine run = CommandLine.run("decode", "--caf", "1", "--release", "9.9");
        assertEquals(2, run.code());
        assertTrue(run.oneMessage() && run.err().contains("4.17"), run.err());
    }

    @Test
    void needsAWord() {
        assertEquals(2, CommandLine.run("decode").code());
    }

    @Test
    void writesAWholeFileOrNone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("out.json");
        assertEquals(
                0,
                CommandLine.run("decode", "--caf", "1", "--json", file.toString())
                        .code());
        assertTrue(Files.readString(file).endsWith("}\n"));
        CommandLine refused = CommandLine.run("decode", "--caf", "1", "--json", folder + "/missing/out.json");
        assertEquals(2, refused.code());
        assertTrue(refused.oneMessage() && refused.err().contains("missing"), refused.err());
        assertFalse(Files.exists(folder.resolve("missing")));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aVerbThatDoesNotExistIsAnsweredWithThoseThatDo() {
        CommandLine run = CommandLine.run("decde");
        assertEquals(2, run.code());
        assertTrue(run.oneMessage() && run.err().contains("decode"), run.err());
        assertEquals(2, CommandLine.run().code());
        assertEquals(2, CommandLine.run("decode", "--nonsense").code());
    }

    @Test
    void helpListsTheVerbs() {
        CommandLine run = CommandLine.run("--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("decode"), run.out());
    }
}
