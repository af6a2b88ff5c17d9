// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Which frame has which pdx. Xen maps frame by frame from the beginning of the directmap on in the order of their pdx, so the
 * page tables tell it: {@code xen/common/pdx.c}, RELEASE-4.17.0 and 4.21.0.
 */
final class DirectMap {
    private final List<Piece> pieces = new ArrayList<>();
    private final long base;
    private boolean identity = true;

    private DirectMap(long base) {
        this.base = base;
    }

    private record Piece(long pdx, long frame, long count) {}

    /** The directmap that {@code tables} map for {@code area}. */
    static DirectMap of(PageTables tables, XenArea area) {
        DirectMap map = new DirectMap(area.directmap());
        tables.visit(area.directmap(), XenArea.DIRECTMAP_END, (address, frame, pages) -> {
            map.add(address - area.directmap() >>> 12, frame, pages);
            return true;
        });
        return map;
    }

    private void add(long pdx, long frame, long count) {
        identity &= pdx == frame;
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.pdx + last.count == pdx && last.frame + last.count == frame) {
            pieces.set(pieces.size() - 1, new Piece(last.pdx, last.frame, last.count + count));
        } else {
            pieces.add(new Piece(pdx, frame, count));
        }
    }

    /** Whether each frame's pdx is its number. */
    boolean isIdentity() {
        return identity;
    }

    /** How many pieces there are. */
    int size() {
        return pieces.size();
    }

    /** The frame that has {@code pdx}, -1 if none is mapped. Cost: a binary search among the pieces. */
    long frame(long pdx) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Piece piece = pieces.get(middle);
            if (pdx < piece.pdx) {
                high = middle - 1;
            } else if (pdx >= piece.pdx + piece.count) {
                low = middle + 1;
            } else {
                return piece.frame + pdx - piece.pdx;
            }
        }
        return -1;
    }

    /** The address at which {@code pdx} is mapped. */
    long address(long pdx) {
        return base + (pdx << 12);
    }
}
