// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.Map;
import java.util.TreeMap;
import org.framescope.evidence.bytes.Bytes;

/**
 * A file whose parts may stand in another order, each after a header of its own that says where it belongs: what {@code
 * makedumpfile -F} and QEMU write to a pipe. A file that is not flattened is one part.
 */
final class Rearranged {
    /** How a flattened file begins. */
    static final String SIGNATURE = "makedumpfile";

    private static final int FIRST_PART = 4096;
    private static final int PART_HEADER = 16;
    private static final int MOST_PARTS = 1 << 21;

    private final Bytes bytes;
    private final TreeMap<Long, Part> parts = new TreeMap<>();
    private long cutAt = -1;
    private Part last = new Part(0, 0, 0);

    private record Part(long target, long length, long offset) {
        boolean has(long at) {
            return at >= target && at - target < length;
        }
    }

    Rearranged(Bytes bytes) {
        this.bytes = bytes;
        if (bytes.startsWith(0, SIGNATURE)) {
            index();
        } else {
            parts.put(0L, new Part(0, bytes.size(), 0));
        }
    }

    private void index() {
        long at = FIRST_PART;
        while (bytes.has(at, PART_HEADER) && parts.size() < MOST_PARTS) {
            long target = Long.reverseBytes(bytes.i64(at));
            long length = Long.reverseBytes(bytes.i64(at + Long.BYTES));
            if (target < 0 || length <= 0) {
                return;
            }
            at += PART_HEADER;
            long there = Math.min(length, bytes.size() - at);
            if (there > 0) {
                parts.putIfAbsent(target, new Part(target, there, at));
            }
            if (there < length) {
                break;
            }
            at += length;
        }
        cutAt = Math.min(at, bytes.size());
    }

    /** Where the file ends too early, -1 if it does not. */
    long cutAt() {
        return cutAt;
    }

    /** Copies the {@code length} bytes at {@code offset} to {@code into}; false if not all of them are there. */
    boolean read(long offset, byte[] into, int length) {
        int done = 0;
        while (done < length) {
            Part part = part(offset + done);
            if (part == null) {
                return false;
            }
            long inside = offset + done - part.target;
            int n = (int) Math.min(length - done, part.length - inside);
            bytes.copy(part.offset + inside, into, done, n);
            done += n;
        }
        return true;
    }

    private Part part(long offset) {
        if (!last.has(offset)) {
            Map.Entry<Long, Part> floor = parts.floorEntry(offset);
            if (floor == null || !floor.getValue().has(offset)) {
                return null;
            }
            last = floor.getValue();
        }
        return last;
    }
}
