// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.CountedInput;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.bytes.Reason;

/** Reads a recording, sequence by sequence. A reader may be used again; it keeps nothing. */
public final class RecordingReader {
    private final Work work;

    /** A reader that tells {@code work} how far it is. */
    public RecordingReader(Work work) {
        this.work = work;
    }

    /**
     * Reads {@code file} and gives {@code visitor} what is in it. What could be read before something wrong was met is
     * given first.
     *
     * @throws RecordingException when the file cannot be read to its end, or reading was cancelled
     */
    public void read(Path file, RecordingVisitor visitor) throws RecordingException {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            read(in, name, Files.size(file), visitor);
        } catch (IOException e) {
            throw new RecordingException(name, 0, 0, "cannot be read: " + Reason.of(e), e);
        }
    }

    /**
     * Reads {@code in}, which messages call {@code name}; see {@link #read(Path, RecordingVisitor)}. Does not close it.
     *
     * @param total number of bytes, -1 when not known
     */
    public void read(InputStream in, String name, long total, RecordingVisitor visitor) throws RecordingException {
        CountedInput counted = new CountedInput(in);
        Assembly assembly = new Assembly(name, visitor);
        RecordingException problem = null;
        try {
            lines(counted, name, total, assembly);
        } catch (RecordingException e) {
            problem = e;
        }
        try {
            assembly.finish();
        } catch (RecordingException e) {
            if (problem == null) {
                problem = e;
            } else {
                problem.addSuppressed(e);
            }
        }
        if (problem != null) {
            throw problem;
        }
    }

    private void lines(CountedInput counted, String name, long total, Assembly assembly) throws RecordingException {
        long line = 0;
        try {
            Lines lines = new Lines(Packing.unpack(counted), name);
            while (lines.next()) {
                line = lines.number();
                if (work.isCancelled()) {
                    throw new RecordingException(name, line, 0, "reading was cancelled");
                }
                if (!lines.isBlank()) {
                    assembly.line(lines.bytes(), lines.length(), line);
                }
                work.progress(name, counted.count(), total);
            }
            if (assembly.isEmpty()) {
                throw new RecordingException(name, 0, 0, "the file is empty; expected one JSON object a line");
            }
        } catch (EOFException e) {
            throw new RecordingException(
                    name, line + 1, 0, "the packed data end too early; expected more after line " + line, e);
        } catch (IOException e) {
            throw new RecordingException(name, line + 1, 0, "cannot be read on: " + Reason.of(e), e);
        }
    }
}
