// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.framescope.evidence.bytes.Packing;

/** What real machines left behind, under tests/corpus. Missing input fails the test that asks for it. */
public final class Corpus {
    private static final Path ROOT = Path.of("../../../tests/corpus");

    private Corpus() {}

    /** The file {@code path} of the corpus. */
    public static Path file(String path) {
        Path file = ROOT.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException("the corpus has no " + path);
        }
        return file;
    }

    /** Names of the files in {@code folder}, in order. */
    public static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The unpacked lines of recording {@code name}. */
    public static List<String> lines(String name) throws IOException {
        return new String(unpacked("recordings/" + name), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The unpacked bytes of the file {@code path}. */
    public static byte[] unpacked(String path) throws IOException {
        try (InputStream in = Packing.unpack(Files.newInputStream(file(path)))) {
            return in.readAllBytes();
        }
    }
}
