// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFolderTest {
    @TempDir
    private Path folder;

    private void entry(String name, int size, long time) throws IOException {
        Files.setLastModifiedTime(Files.write(folder.resolve(name), new byte[size]), FileTime.fromMillis(time));
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theOldestGoUntilTheRestFits() throws IOException {
        entry("a", 40, 3000);
        entry("b", 40, 1000);
        entry("c", 40, 2000);
        UnpackedFolder.prune(folder, 120);
        assertEquals(List.of("a", "b", "c"), there());
        UnpackedFolder.prune(folder, 119);
        assertEquals(List.of("a", "c"), there());
    }

    @Test
    void theNewestStaysWhateverItsSize() throws IOException {
        entry("a", 40, 1000);
        entry("b", 400, 2000);
        UnpackedFolder.prune(folder, 100);
        assertEquals(List.of("b"), there());
        UnpackedFolder.prune(folder.resolve("none"), 100);
    }
}
