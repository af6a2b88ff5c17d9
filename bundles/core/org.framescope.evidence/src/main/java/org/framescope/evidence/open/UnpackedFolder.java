// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the workbench keeps large files unpacked for the next opening, unless it is told another one. */
public final class UnpackedFolder {
    /** The property that the launcher sets: where the user has what can be made again. */
    public static final String PROPERTY = "framescope.cache";

    /** So many bytes stay there, and the newest file whatever its size. */
    private static final long MOST = 32L << 30;

    private UnpackedFolder() {}

    /**
     * The folder, without the oldest files where there are too many; it need not exist yet. None when the launcher named
     * none: then what is unpacked goes when it is closed.
     */
    public static Optional<Path> find() {
        String cache = System.getProperty(PROPERTY, "");
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(cache).resolve("unpacked");
        prune(folder, MOST);
        return Optional.of(folder);
    }

    /** Deletes the oldest files of {@code folder} until those that stay have {@code most} bytes; what cannot be deleted stays. */
    static void prune(Path folder, long most) {
        List<Entry> entries = newestFirst(folder);
        long kept = 0;
        for (Entry entry : entries) {
            kept += entry.size();
            if (kept > most && entry != entries.getFirst()) {
                // Whether or not it goes: the next opening tries again.
                entry.file().toFile().delete();
            }
        }
    }

    private record Entry(Path file, long size, FileTime time) {}

    private static List<Entry> newestFirst(Path folder) {
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (IOException nothingThere) {
            return List.of();
        }
        found.sort(Comparator.comparing(Entry::time).reversed());
        return found;
    }
}
