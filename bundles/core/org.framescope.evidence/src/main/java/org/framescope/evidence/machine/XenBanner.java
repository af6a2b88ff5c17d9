// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.memory.Extents;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;

/**
 * Looks for a line of Xen's log that names the version, the first one or one of a block of registers, in the frames of Xen's
 * heap, where the console ring lies. Frames that are shared with guests are left out: what stands there a guest may have
 * written.
 */
final class XenBanner {
    private static final List<byte[]> STARTS = ConsoleLog.BEFORE_VERSION.stream()
            .map(s -> s.getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final long LOW = 0xffff_ffffL;
    private static final int MOST_FRAMES = 1 << 14;
    private static final int BEHIND = 64;

    private final PhysicalMemory memory;
    private final Reading rows;
    private final PageInfoLayout layout;
    private final long frames;
    private int looked;
    private Optional<String> release = Optional.empty();

    XenBanner(PhysicalMemory memory, Reading rows, PageInfoLayout layout, long frames) {
        this.memory = memory;
        this.rows = rows;
        this.layout = layout;
        this.frames = frames;
    }

    /** The release in it, {@code x.y} or {@code x.y.z}. */
    Optional<String> release() {
        for (long first = 0; first < frames && release.isEmpty() && looked < MOST_FRAMES; first += Extents.PAGE) {
            rows.rows(first, Math.min(frames, first + Extents.PAGE), this::row);
        }
        return release;
    }

    private void row(long mfn, long link, long caf, long taf, long tail) {
        boolean own = (caf & layout.stateMask()) == 0 && (caf & layout.xenHeap()) != 0 && (tail & LOW) == 0;
        if (own && caf != ~0L && release.isEmpty() && looked++ < MOST_FRAMES) {
            look(memory.bytes(mfn, Extents.PAGE + BEHIND));
        }
    }

    private void look(MemorySegment frame) {
        byte[] page = frame.toArray(ValueLayout.JAVA_BYTE);
        for (int at = 0; at + BEHIND <= page.length && at < Extents.PAGE && release.isEmpty(); at++) {
            for (byte[] start : STARTS) {
                if (page[at] == start[0] && Arrays.equals(page, at, at + start.length, start, 0, start.length)) {
                    String text =
                            new String(page, at + start.length, BEHIND - start.length, StandardCharsets.ISO_8859_1);
                    release = Release.nameIn(text);
                }
            }
        }
    }
}
