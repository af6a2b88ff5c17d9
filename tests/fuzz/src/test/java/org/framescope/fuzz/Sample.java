// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.io.IOException;
import java.util.Optional;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.report.Kind;

/**
 * A file that is damaged.
 *
 * @param kind what it is
 * @param bytes its bytes
 * @param parts where its structures begin, which is where damage is aimed at and cuts are made; in order, the first is 0
 * @param text whether it is text, in which numbers are damaged as such
 * @param opening how it is opened
 */
record Sample(Kind kind, byte[] bytes, int[] parts, boolean text, Opening opening) {
    /** Of an ELF file; those of other dumps begin with a shorter mark. */
    private static final int HEADER = 64;

    /** Opens damaged bytes. */
    @FunctionalInterface
    interface Opening {
        /** Opens {@code bytes}, as the kind {@code as} if it is told. */
        Evidence open(byte[] bytes, Optional<Kind> as) throws IOException;
    }

    /** Opens {@code damaged}, which is this with damage, saying what it is or leaving it to be found out. */
    Evidence open(byte[] damaged, boolean told) throws IOException {
        return opening.open(damaged, told ? Optional.of(kind) : Optional.empty());
    }

    /** Whether it is packed, so that its parts are not those of what is in it. */
    boolean isPacked() {
        return Packing.isPacked(bytes);
    }

    /** Whether its contents say what it is; a bare frame table is only offered as a guess. */
    boolean recognised() {
        return kind != Kind.FRAME_TABLE;
    }

    /** In how many of its first bytes damage may make it a file of another kind; anywhere, of texts and of packed files. */
    int deciding() {
        if (isPacked()) {
            return bytes.length;
        }
        return switch (kind) {
            case MACHINE, DUMP_CORE -> HEADER;
            case XENTRACE -> Integer.BYTES;
            default -> bytes.length;
        };
    }

    /** Where part {@code part} ends. */
    int end(int part) {
        return part + 1 < parts.length ? parts[part + 1] : bytes.length;
    }
}
