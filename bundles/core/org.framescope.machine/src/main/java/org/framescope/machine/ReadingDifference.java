// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Finds the words in which two tables of chunks differ; chunks that the two share are not looked into. */
final class ReadingDifference {
    private final ChunkTable here;
    private final ChunkTable there;
    private final Reading.DifferenceVisitor visitor;
    private final int limit;
    private int shown;

    /** Is shown a pair of chunks that are not the same, of which at most one is null; returns whether to go on. */
    @FunctionalInterface
    private interface Pair {
        boolean chunks(Space space, long address, long[] here, long[] there);
    }

    ReadingDifference(ChunkTable here, ChunkTable there, Reading.DifferenceVisitor visitor, int limit) {
        this.here = here;
        this.there = there;
        this.visitor = visitor;
        this.limit = limit;
    }

    int show() {
        if (limit > 0) {
            forEach(here, there, this::compare);
        }
        return shown;
    }

    private boolean compare(Space space, long address, long[] a, long[] b) {
        for (int i = 0; i < ChunkTable.CHUNK_WORDS; i++) {
            long index = Space.index(address) + i;
            long x = a == null ? here.below(space, index) : a[i];
            long y = b == null ? there.below(space, index) : b[i];
            if (x != y) {
                visitor.word(address + i, x, y);
                if (++shown == limit) {
                    return false;
                }
            }
        }
        return true;
    }

    static int chunksNotShared(ChunkTable here, ChunkTable there) {
        int[] count = {0};
        forEach(here, there, (space, address, a, b) -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    private static void forEach(ChunkTable here, ChunkTable there, Pair pair) {
        for (Space space : Space.values()) {
            long[][][] a = here.nodes[space.id()];
            long[][][] b = there.nodes[space.id()];
            for (int t = 0; t < Math.max(a.length, b.length); t++) {
                if (!forEachInNode(here, there, space, t, pair)) {
                    return;
                }
            }
        }
    }

    private static boolean forEachInNode(ChunkTable here, ChunkTable there, Space space, int t, Pair pair) {
        long[][] a = nodeOf(here, space, t);
        long[][] b = nodeOf(there, space, t);
        boolean sameDeferred = here.deferred == there.deferred;
        if (a == b && sameDeferred) {
            return true;
        }
        for (int c = 0; c < Math.max(a.length, b.length); c++) {
            long[] x = c < a.length ? a[c] : null;
            long[] y = c < b.length ? b[c] : null;
            if (x == y && (x != null || sameDeferred)) {
                continue;
            }
            long address = ChunkTable.firstAddress(space, t, c);
            x = x == null ? here.deferredChunk(address) : x;
            y = y == null ? there.deferredChunk(address) : y;
            if (x != y && !pair.chunks(space, address, x, y)) {
                return false;
            }
        }
        return true;
    }

    private static long[][] nodeOf(ChunkTable table, Space space, int t) {
        long[][][] row = table.nodes[space.id()];
        return t < row.length && row[t] != null ? row[t] : ChunkTable.NO_CHUNKS;
    }
}
