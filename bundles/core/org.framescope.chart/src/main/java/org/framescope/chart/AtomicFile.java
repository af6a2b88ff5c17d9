// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that it appears whole or not at all: into a temporary file beside it, which is then renamed. */
public final class AtomicFile {
    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes to {@code out}; need not close it. */
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes {@code content} to {@code path}; a file that stands there is replaced only when all is written.
     *
     * @throws IOException when that is not possible; the message names the path and says why
     */
    public static void write(Path path, Content content) throws IOException {
        Path file = path.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new IOException("cannot write \"" + path + "\": it is a folder");
        }
        Path temporary = temporaryBeside(path, file);
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
                content.write(out);
            }
            move(temporary, file);
        } catch (IOException e) {
            throw new IOException("cannot write \"" + path + "\": " + reason(e), e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path temporaryBeside(Path path, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write \"" + path + "\": there is no folder \"" + folder + "\"");
        }
        return folder.resolve("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such folder";
            case NotDirectoryException _ -> "its folder is a file";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
