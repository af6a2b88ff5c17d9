// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that a benchmark generates; gone with them when it is closed. */
final class Scratch implements AutoCloseable {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path folder;

    /** Makes it. */
    Scratch() throws IOException {
        folder = Files.createTempDirectory("framescope-bench");
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** The file {@code name} in it. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** The words of {@code file}, added up in the mapped file: the least that reading it costs. */
    static long sum(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment words = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            long end = words.byteSize() & -Long.BYTES;
            long sum = 0;
            for (long at = 0; at < end; at += Long.BYTES) {
                sum += words.get(WORD, at);
            }
            return sum;
        }
    }

    /** A channel to {@code file}, to be filled through {@link #map}. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The bytes of {@code channel} from {@code at} on, little-endian; what is not written stays a hole of the file. */
    static MappedByteBuffer map(FileChannel channel, long at, long size) throws IOException {
        MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, at, size);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        return buffer;
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
