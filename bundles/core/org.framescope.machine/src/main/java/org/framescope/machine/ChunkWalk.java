// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Shows the chunks of one space of a table, those in nodes and those that are deferred, in ascending order. */
final class ChunkWalk {
    private final ChunkTable table;
    private final Space space;

    /** Is shown a chunk and the address of its first word. */
    @FunctionalInterface
    interface Visitor {
        void chunk(long address, long[] chunk);
    }

    ChunkWalk(ChunkTable table, Space space) {
        this.table = table;
        this.space = space;
    }

    void forEach(Visitor visitor) {
        long[][][] row = table.nodes[space.id()];
        for (int t = 0; t < row.length; t++) {
            int length = row[t] == null ? 0 : row[t].length;
            for (int c = 0; c < length; c++) {
                long address = ChunkTable.firstAddress(space, t, c);
                long[] chunk = row[t][c] != null ? row[t][c] : table.deferredChunk(address);
                if (chunk != null) {
                    visitor.chunk(address, chunk);
                }
            }
        }
    }
}
