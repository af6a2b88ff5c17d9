// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The unpacked form of a file in a cache. Its name is the identity of the packed file: size, time of its last change, and
 * a hash of its first and last bytes; so a changed file is another entry. An entry appears whole or not at all.
 *
 * @param file where the unpacked bytes are, or will be
 */
record CacheEntry(Path file) {
    private static final String FORMAT = "framescope-unpacked/1";
    private static final int EDGE = 1 << 16;
    private static final int NAME_BYTES = 16;

    /** The entry of {@code packed} in {@code folder}, which is made if it is not there. */
    static CacheEntry of(Path folder, Path packed) throws IOException {
        Files.createDirectories(folder);
        MessageDigest digest = sha256();
        long size = Files.size(packed);
        long time = Files.getLastModifiedTime(packed).toMillis();
        digest.update((FORMAT + ' ' + size + ' ' + time + ' ').getBytes(StandardCharsets.US_ASCII));
        try (RandomAccessFile in = new RandomAccessFile(packed.toFile(), "r")) {
            byte[] edge = new byte[(int) Math.min(EDGE, size)];
            in.readFully(edge);
            digest.update(edge);
            in.seek(size - edge.length);
            in.readFully(edge);
            digest.update(edge);
        }
        String name = HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
        return new CacheEntry(folder.resolve(name + ".unpacked"));
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** The entry of what the unpacked file expands to. */
    CacheEntry expanded() {
        return new CacheEntry(file.resolveSibling(file.getFileName() + ".expanded"));
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** Takes over {@code unpacked}; what would have to be copied to another disk only if that has room. */
    void take(Path unpacked) throws IOException {
        if (!Files.getFileStore(unpacked).equals(Files.getFileStore(file.getParent()))) {
            Spool.admit(Files.size(unpacked), file.getParent());
        }
        Path copy = Files.createTempFile(file.getParent(), "unpacking-", ".part");
        try {
            Files.move(unpacked, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
