// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.framescope.evidence.Work;

/** Opens files as {@link Bytes}, packed with gzip or xz or not. May be used again; not by several threads at once. */
public final class Unpacking {
    private static final int LOOK = 6;

    private final Optional<Path> cache;
    private final boolean kept;
    private final Work work;

    /**
     * Unpacks large files into {@code cache}, where the next opening finds them, or into temporary files that go when the
     * bytes are closed.
     */
    public Unpacking(Optional<Path> cache, Work work) {
        this(cache, false, work);
    }

    /** As above; what is {@code kept} stays readable until nobody refers to it any more, and closing it does nothing. */
    public Unpacking(Optional<Path> cache, boolean kept, Work work) {
        this.cache = cache;
        this.kept = kept;
        this.work = work;
    }

    /**
     * The bytes of {@code file}. Packed data that end early or are damaged give what stands before the damage.
     *
     * @throws IOException when the file cannot be read at all
     */
    public Bytes open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, expected a file");
        }
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            // A pipe, or a file of /proc, which does not tell how long it is.
            try (InputStream once = Files.newInputStream(file)) {
                return open(once, file.toString());
            }
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK);
        }
        if (!Packing.isPacked(start)) {
            return map(file.toString(), file, Optional.empty());
        }
        Optional<CacheEntry> entry = entry(file);
        if (entry.isPresent() && entry.get().isThere()) {
            return map(file.toString(), entry.get().file(), Optional.empty());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return unpack(in, file.toString(), Files.size(file), entry);
        }
    }

    /**
     * The bytes of {@code in}, which messages call {@code name}.
     *
     * @throws IOException when nothing can be read
     */
    public Bytes open(InputStream in, String name) throws IOException {
        return unpack(in, name, -1, Optional.empty());
    }

    /**
     * The {@code total} bytes that {@code contents} makes of {@code packed}, a file whose format compresses parts of it: kept
     * where unpacked files are, so that the next opening may not need {@code contents}.
     *
     * @throws IOException when there is no room for them, or nothing can be read
     */
    public Bytes expand(Bytes packed, InputStream contents, long total) throws IOException {
        String name = packed.name();
        Path file = Path.of(name);
        Optional<CacheEntry> entry =
                Files.isRegularFile(file) ? entry(file).map(CacheEntry::expanded) : Optional.empty();
        if (entry.isPresent() && entry.get().isThere()) {
            return map(name, entry.get().file(), Optional.empty());
        }
        Spool.admit(total);
        try (Spool spool = new Spool()) {
            return keep(spool, name, spool.take(contents, name, total, work), entry);
        }
    }

    /** Where {@code packed} is kept; nowhere if the folder cannot be made, which is said and prevents nothing. */
    private Optional<CacheEntry> entry(Path packed) {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CacheEntry.of(cache.get(), packed));
        } catch (IOException e) {
            notKept(packed.toString(), e);
            return Optional.empty();
        }
    }

    private void notKept(String name, IOException why) {
        work.progress(name + " is not kept unpacked: " + Reason.of(why), 1, 1);
    }

    private Bytes unpack(InputStream packed, String name, long total, Optional<CacheEntry> entry) throws IOException {
        try (Spool spool = new Spool()) {
            return keep(spool, name, spool.fill(packed, name, total, work), entry);
        }
    }

    private Bytes keep(Spool spool, String name, Optional<String> damage, Optional<CacheEntry> entry)
            throws IOException {
        if (spool.inMemory()) {
            return new Bytes(name, MemorySegment.ofArray(spool.bytes()), null, damage);
        }
        if (entry.isPresent() && damage.isEmpty() && taken(entry.get(), spool.file(), name)) {
            return map(name, entry.get().file(), damage);
        }
        return map(name, spool.file(), damage);
    }

    /** Whether {@code entry} has taken over {@code unpacked}; if it has no room, that is said, and the next opening unpacks again. */
    private boolean taken(CacheEntry entry, Path unpacked, String name) {
        try {
            entry.take(unpacked);
            return true;
        } catch (IOException e) {
            notKept(name, e);
            return false;
        }
    }

    /** Maps {@code file}, which may be deleted while it is mapped. */
    private Bytes map(String name, Path file, Optional<String> damage) throws IOException {
        if (kept) {
            return new Bytes(name, segment(file, Arena.ofAuto()), null, damage);
        }
        Arena arena = Arena.ofShared();
        try {
            return new Bytes(name, segment(file, arena), arena, damage);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static MemorySegment segment(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }
}
