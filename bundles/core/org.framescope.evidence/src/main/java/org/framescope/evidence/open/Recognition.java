// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.console.ConsoleReader;
import org.framescope.evidence.descriptors.DescriptorTimelineReader;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.memory.KdumpReader;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.xentrace.TraceReader;

/** Tells the kind of a file from its first bytes. */
final class Recognition {
    private static final String ELF = "\177ELF";
    private static final int ELF_HEADER = 64;
    private static final int ELF_PHNUM = 56;
    private static final int LOOK = 4096;

    private Recognition() {}

    /** What {@code bytes} are; {@link Kind#UNKNOWN} if they are none of the known kinds. */
    static Kind of(Bytes bytes, Sidecar sidecar) {
        if (bytes.startsWith(0, ELF)) {
            return bytes.has(0, ELF_HEADER) && bytes.u16(ELF_PHNUM) == 0 ? Kind.DUMP_CORE : Kind.MACHINE;
        }
        if (KdumpReader.recognises(bytes)) {
            return Kind.MACHINE;
        }
        if (sidecar.rowBytes() > 0) {
            return Kind.FRAME_TABLE;
        }
        if (TraceReader.recognises(bytes)) {
            return Kind.XENTRACE;
        }
        if (firstCharacter(bytes) == '{') {
            boolean log = ConsoleReader.recognises(bytes);
            return DescriptorTimelineReader.recognises(bytes) ? Kind.DESCRIPTORS : log ? Kind.CONSOLE : Kind.RECORDING;
        }
        return ConsoleReader.recognises(bytes) ? Kind.CONSOLE : Kind.UNKNOWN;
    }

    private static int firstCharacter(Bytes bytes) {
        for (long at = 0; at < Math.min(LOOK, bytes.size()); at++) {
            if (!Character.isWhitespace(bytes.u8(at))) {
                return bytes.u8(at);
            }
        }
        return -1;
    }
}
