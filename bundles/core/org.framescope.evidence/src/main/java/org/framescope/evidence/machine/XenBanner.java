// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.evidence.memory.Extents;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;

/**
 * Looks for the first line that Xen logs, {@code Xen version 4.17.7 (…)}, in the frames of Xen's heap, where the console ring
 * lies. Frames that are shared with guests are left out: what stands there a guest may have written.
 */
final class XenBanner {
    private static final byte[] START = "Xen version ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LINE = Pattern.compile("Xen version (\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,3})?)[^0-9]");
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

    private void look(MemorySegment page) {
        for (long at = 0; at + BEHIND <= page.byteSize() && at < Extents.PAGE; at++) {
            if (page.get(ValueLayout.JAVA_BYTE, at) == START[0] && startsHere(page, at)) {
                byte[] text = page.asSlice(at, BEHIND).toArray(ValueLayout.JAVA_BYTE);
                Matcher line = LINE.matcher(new String(text, StandardCharsets.ISO_8859_1));
                if (line.lookingAt()) {
                    release = Optional.of(line.group(1));
                    return;
                }
            }
        }
    }

    private static boolean startsHere(MemorySegment page, long at) {
        for (int i = 1; i < START.length; i++) {
            if (page.get(ValueLayout.JAVA_BYTE, at + i) != START[i]) {
                return false;
            }
        }
        return true;
    }
}
