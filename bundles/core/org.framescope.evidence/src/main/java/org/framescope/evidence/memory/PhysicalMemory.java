// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.lang.foreign.MemorySegment;
import org.framescope.evidence.bytes.Bytes;

/**
 * The memory of a machine as far as a dump holds it. Addresses are those of the machine; what is not in the dump reads as
 * told. Valid until the bytes it lies in are closed.
 */
public final class PhysicalMemory {
    private static final int SHIFT = 12;

    private final Bytes bytes;
    private final Extents pages;

    /** The memory whose frames lie in {@code bytes} where {@code pages} says. */
    public PhysicalMemory(Bytes bytes, Extents pages) {
        this.bytes = bytes;
        this.pages = pages;
    }

    /** What it lies in. */
    public MemorySegment segment() {
        return bytes.segment();
    }

    /** Where which frame lies. */
    public Extents pages() {
        return pages;
    }

    /** Whether the frame that {@code address} lies in is there. */
    public boolean has(long address) {
        return address >= 0 && pages.at(address >>> SHIFT) >= 0;
    }

    /** The 64-bit word at {@code address}, a multiple of 8; {@code absent} if it is not in the dump. */
    public long word(long address, long absent) {
        long at = address < 0 ? -1 : pages.at(address >>> SHIFT);
        return at < 0 ? absent : bytes.i64(at + (address & Extents.PAGE - Long.BYTES));
    }

    /** Word {@code slot}, 0 to 511, of frame {@code frame}; 0 if it is not in the dump. */
    public long entry(long frame, int slot) {
        long at = pages.at(frame);
        return at < 0 ? 0 : bytes.i64(at + (long) slot * Long.BYTES);
    }

    /** Copies the words of frame {@code frame} to {@code into}; false if it is not in the dump. */
    public boolean copy(long frame, long[] into) {
        long at = pages.at(frame);
        if (at < 0) {
            return false;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = bytes.i64(at + (long) i * Long.BYTES);
        }
        return true;
    }

    /** The bytes from the beginning of frame {@code frame} on, {@code length} or as many as lie there; none if it is not there. */
    public MemorySegment bytes(long frame, long length) {
        long at = pages.at(frame);
        return at < 0
                ? MemorySegment.ofArray(new byte[0])
                : bytes.segment().asSlice(at, Math.min(length, pages.run(frame) * Extents.PAGE));
    }
}
