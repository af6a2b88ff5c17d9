// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.framescope.evidence.Work;

/** Where a stream is unpacked to: memory, and a temporary file when it becomes large. */
final class Spool implements AutoCloseable {
    /** Up to so many bytes stay in memory. */
    static final int SMALL = 8 << 20;

    /** So much room is left where temporary files lie. */
    private static final long ROOM = 256L << 20;

    private static final int BLOCK = 1 << 16;
    private static final long ROOM_EVERY = 64L << 20;

    private final ByteArrayOutputStream small = new ByteArrayOutputStream();
    private Path file;

    /**
     * Asks whether {@code bytes} find room.
     *
     * @throws IOException when they do not; the message says how much there is
     */
    static void admit(long bytes) throws IOException {
        admit(bytes, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** As above, in {@code folder}. */
    static void admit(long bytes, Path folder) throws IOException {
        long there = Files.getFileStore(folder).getUsableSpace() - ROOM;
        if (bytes > SMALL && bytes > there) {
            throw new IOException(
                    "unpacked it needs " + bytes + " bytes, " + folder + " has room for " + Math.max(0, there));
        }
    }

    boolean inMemory() {
        return file == null;
    }

    byte[] bytes() {
        return small.toByteArray();
    }

    Path file() {
        return file;
    }

    /** Unpacks {@code packed} to its end, or as far as it goes; says what ended it early. */
    Optional<String> fill(InputStream packed, String name, long total, Work work) throws IOException {
        return fill(packed, Packing::unpack, name, total, work);
    }

    /** Takes {@code in} as it is to its end, or as far as it goes; says what ended it early. */
    Optional<String> take(InputStream in, String name, long total, Work work) throws IOException {
        return fill(in, same -> same, name, total, work);
    }

    /** What makes the bytes to keep of those that are read. */
    @FunctionalInterface
    private interface Opening {
        InputStream open(InputStream in) throws IOException;
    }

    private Optional<String> fill(InputStream packed, Opening opening, String name, long total, Work work)
            throws IOException {
        CountedInput counted = new CountedInput(packed);
        long[] done = {0};
        OutputStream[] out = {small};
        try {
            return copy(opening.open(counted), out, done, () -> {
                work.progress("unpacking " + name, counted.count(), total);
                return work.isCancelled();
            });
        } catch (NoPlace e) {
            return Optional.of("only " + done[0] + " bytes were unpacked, which cannot be kept: " + e.getMessage());
        } catch (EOFException e) {
            return Optional.of("the packed data end too early, after " + done[0] + " unpacked bytes");
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Optional.of("the packed data are damaged after " + done[0] + " unpacked bytes: " + why);
        } finally {
            if (out[0] != small) {
                out[0].close();
            }
        }
    }

    /** Tells how far it is; answers whether to stop. */
    @FunctionalInterface
    private interface Watch {
        boolean stop();
    }

    private Optional<String> copy(InputStream in, OutputStream[] out, long[] done, Watch watch) throws IOException {
        byte[] block = new byte[BLOCK];
        while (true) {
            int got = in.read(block);
            if (got < 0) {
                return Optional.empty();
            }
            if (file == null && done[0] + got > SMALL) {
                out[0] = kept(this::spill);
            }
            if (file != null && done[0] / ROOM_EVERY != (done[0] + got) / ROOM_EVERY && !hasRoom()) {
                return Optional.of(
                        "only " + done[0] + " bytes were unpacked: " + file.getParent() + " has no more room");
            }
            kept(() -> {
                out[0].write(block, 0, got);
                return null;
            });
            done[0] += got;
            if (watch.stop()) {
                return Optional.of("unpacking was cancelled after " + done[0] + " bytes");
            }
        }
    }

    /** What is unpacked cannot be written, which is no fault of what is packed. */
    private static final class NoPlace extends IOException {
        private static final long serialVersionUID = 1L;

        NoPlace(IOException cause) {
            super(Reason.of(cause), cause);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing<T> {
        T write() throws IOException;
    }

    private static <T> T kept(Writing<T> writing) throws NoPlace {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new NoPlace(e);
        }
    }

    private boolean hasRoom() throws IOException {
        return Files.getFileStore(file).getUsableSpace() > ROOM;
    }

    private OutputStream spill() throws IOException {
        file = Files.createTempFile("framescope-", ".unpacked");
        file.toFile().deleteOnExit();
        OutputStream out = Files.newOutputStream(file);
        try {
            small.writeTo(out);
        } catch (IOException e) {
            out.close();
            throw e;
        }
        small.reset();
        return out;
    }

    /** Deletes the temporary file; what is mapped of it stays readable. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
