// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Packing;

/**
 * All of a recording, in memory.
 *
 * @param file name of the file as it was given
 * @param sequences its sequences, in order; none if it is one of context switches
 * @param switches its context switches, if it is one of those
 * @param problem what ended the reading early; what stands here was read before
 */
public record Recording(
        String file, List<Sequence> sequences, Optional<Switches> switches, Optional<RecordingException> problem) {

    /** How far into a file its first character other than white space is looked for. */
    private static final int LOOK_AHEAD = 4096;

    /**
     * Whether {@code file}, packed or not, begins as a recording does, with a JSON object; its name does not count.
     *
     * @throws IOException when it cannot be read, or begins like a packed file and is none
     */
    public static boolean recognises(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = Packing.unpack(raw)) {
            for (byte character : in.readNBytes(LOOK_AHEAD)) {
                if (!Character.isWhitespace(character)) {
                    return character == '{';
                }
            }
        }
        return false;
    }

    /** Reads {@code file}. Never throws for a bad file: see {@link #problem}. */
    public static Recording load(Path file, Work work) {
        return collect(file.toString(), visitor -> new RecordingReader(work).read(file, visitor));
    }

    /**
     * Reads {@code in}, {@code total} bytes that messages call {@code name}. Never throws for bad bytes: see {@link
     * #problem}. Does not close it.
     */
    public static Recording read(InputStream in, String name, long total, Work work) {
        return collect(name, visitor -> new RecordingReader(work).read(in, name, total, visitor));
    }

    /** What shows a visitor the parts of a recording. */
    @FunctionalInterface
    private interface Parts {
        void show(RecordingVisitor visitor) throws RecordingException;
    }

    private static Recording collect(String name, Parts parts) {
        List<Sequence> sequences = new ArrayList<>();
        List<Switches> switches = new ArrayList<>();
        RecordingException problem = null;
        try {
            parts.show(new RecordingVisitor() {
                @Override
                public void sequence(Sequence sequence) {
                    sequences.add(sequence);
                }

                @Override
                public void switches(Switches all) {
                    switches.add(all);
                }
            });
        } catch (RecordingException e) {
            problem = e;
        }
        return new Recording(name, List.copyOf(sequences), switches.stream().findFirst(), Optional.ofNullable(problem));
    }
}
