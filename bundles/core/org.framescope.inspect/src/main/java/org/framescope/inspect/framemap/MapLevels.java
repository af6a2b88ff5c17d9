// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** The kinds of frames in rows, and of squares of frames: each level has half the width and height of the one below. */
final class MapLevels {
    private final byte[] frames;
    private final int bits;
    private final int[] ranks;
    /** Level n, from 1, at n - 1. */
    private final List<byte[]> above = new ArrayList<>();

    MapLevels(byte[] frames, int[] ranks) {
        this.frames = frames;
        this.ranks = ranks;
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, frames.length - 1));
        bits = Math.max(3, (log + 2) / 2);
        byte[] below = frames;
        for (int level = 1; level <= bits; level++) {
            below = above(below, level);
            above.add(below);
        }
    }

    private byte[] above(byte[] below, int level) {
        int width = columns() >> level;
        int height = height(level);
        byte[] made = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                made[row * width + column] = (byte) rarest(below, level, column, row);
            }
        }
        return made;
    }

    /** The rarest of the four squares below, as far as they are there; -1 when none is. */
    private int rarest(byte[] below, int level, int column, int row) {
        int width = columns() >> level - 1;
        int best = -1;
        for (int i = 0; i < 4; i++) {
            int at = (row * 2 + (i >> 1)) * width + column * 2 + (i & 1);
            int kind = at < below.length ? below[at] : -1;
            if (kind != -1 && (best == -1 || ranks[kind & 0xff] < ranks[best & 0xff])) {
                best = kind;
            }
        }
        return best;
    }

    int frames() {
        return frames.length;
    }

    int columns() {
        return 1 << bits;
    }

    int rows() {
        return height(0);
    }

    private int height(int level) {
        long side = (long) columns() << level;
        return (int) ((frames.length + side - 1) / side);
    }

    int kind(int mfn) {
        return frames[mfn] & 0xff;
    }

    /** Makes {@code mfn} be of {@code kind}, and the squares that it lies in as they are then. */
    void set(int mfn, byte kind) {
        frames[mfn] = kind;
        byte[] below = frames;
        for (int level = 1; level <= bits; level++) {
            int column = (mfn & columns() - 1) >> level;
            int row = (mfn >> bits) >> level;
            byte[] here = above.get(level - 1);
            here[row * (columns() >> level) + column] = (byte) rarest(below, level, column, row);
            below = here;
        }
    }

    void visit(int level, int column, int row, IntConsumer visitor) {
        int side = 1 << level;
        for (int y = row * side; y < Math.min((row + 1) * side, rows()); y++) {
            for (int x = column * side; x < Math.min((column + 1) * side, columns()); x++) {
                int mfn = (y << bits) + x;
                if (mfn < frames.length) {
                    visitor.accept(mfn);
                }
            }
        }
    }

    /** The kind of the square of {@code 1 << level} frames in width and height that {@code mfn} lies in. */
    int cell(int level, int mfn) {
        int at = Math.min(level, bits);
        byte[] cells = at == 0 ? frames : above.get(at - 1);
        return cells[(mfn >> bits >> at) * (columns() >> at) + ((mfn & columns() - 1) >> at)] & 0xff;
    }

    void paint(int level, int left, int top, int width, byte[] pixels) {
        int at = Math.min(level, bits);
        byte[] cells = at == 0 ? frames : above.get(at - 1);
        int across = columns() >> at;
        int begin = Math.max(0, -left);
        Arrays.fill(pixels, FrameMap.OUTSIDE);
        for (int y = Math.max(0, -top); y < pixels.length / width; y++) {
            long first = (long) (top + y) * across;
            int end = (int) Math.min(width, Math.min(across, cells.length - first) - left);
            if (end > begin) {
                System.arraycopy(cells, (int) first + left + begin, pixels, y * width + begin, end - begin);
            }
        }
    }
}
