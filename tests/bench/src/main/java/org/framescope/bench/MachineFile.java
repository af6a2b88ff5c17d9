// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;

/**
 * A dump of a machine of 1 GiB as QEMU's dump-guest-memory writes it, with Xen in it: its page tables of large pages, frame
 * table, directmap, M2P, log, and a domain that owns half of the frames. Contents of frames that nobody reads are holes.
 */
final class MachineFile {
    /** Frames of the machine. */
    static final int FRAMES = 1 << 18;

    /** Frames that the domain owns, its root table among them. */
    static final int OWNED = FRAMES / 2 + 1;

    private static final int PAGE = 4096;
    private static final int ROOT = 1;
    private static final int TABLES = 2;
    private static final int STRUCT = 8;
    private static final int LOG = 9;
    private static final int ROWS = 512;
    private static final int M2P = 2560;
    private static final int FIRST = 4096;
    private static final int LARGE = 512;
    private static final int NOTE = 20 + 440;
    private static final int DATA = 64 + 2 * 56 + NOTE;
    private static final long RW = 0x63;
    private static final long PSE = 0x80;

    private final boolean registers;
    private final PageInfoLayout layout;

    /** One in which the notes tell CR3, or nothing. */
    MachineFile(boolean registers) throws Exception {
        this.registers = registers;
        layout = Release.named(Release.DEFAULT).layout();
    }

    /** Writes it to {@code file}. */
    void write(Path file) throws IOException {
        try (FileChannel channel = Scratch.create(file)) {
            channel.write(head(), 0);
            MappedByteBuffer memory = Scratch.map(channel, DATA, (long) FRAMES * PAGE);
            set(memory, ROOT, 258, (long) ROOT * PAGE | RW);
            map(memory, 0xffff_82e0_0000_0000L, TABLES, ROWS, FRAMES * 32 / PAGE / LARGE);
            map(memory, 0xffff_8300_0000_0000L, TABLES + 2, 0, FRAMES / LARGE);
            map(memory, 0xffff_8000_0000_0000L, TABLES + 4, M2P, 1);
            memory.put(LOG * PAGE, "Xen version 4.17.0 (bench)\0".getBytes(StandardCharsets.US_ASCII));
            rows(memory);
        }
    }

    private ByteBuffer head() {
        ByteBuffer elf = ByteBuffer.allocate(DATA).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        elf.putShort(16, (short) 4).putShort(18, (short) 62).putInt(20, 1);
        elf.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
        elf.putInt(64, 4).putLong(64 + 8, DATA - NOTE).putLong(64 + 32, NOTE);
        elf.putInt(120, 1).putLong(120 + 8, DATA).putLong(120 + 32, (long) FRAMES * PAGE);
        int note = DATA - NOTE;
        elf.putInt(note, 5).putInt(note + 4, 440).put(note + 12, "QEMU".getBytes(StandardCharsets.US_ASCII));
        elf.putInt(note + 20, 1).putInt(note + 24, 440);
        elf.putLong(note + 20 + 8 + 18 * 8 + 10 * 24 + 3 * 8, registers ? (long) ROOT * PAGE : 0);
        return elf.rewind();
    }

    /** Maps {@code count} large pages from {@code frame} on at {@code address}, by two tables from {@code table} on. */
    private static void map(MappedByteBuffer memory, long address, int table, int frame, int count) {
        set(memory, ROOT, slot(address, 39), (long) table * PAGE | RW);
        set(memory, table, slot(address, 30), (table + 1L) * PAGE | RW);
        for (int i = 0; i < count; i++) {
            set(memory, table + 1, slot(address, 21) + i, ((long) frame + (long) i * LARGE) * PAGE | RW | PSE);
        }
    }

    private static int slot(long address, int shift) {
        return (int) (address >>> shift) & 511;
    }

    private static void set(MappedByteBuffer memory, int frame, int slot, long value) {
        memory.putLong(frame * PAGE + slot * Long.BYTES, value);
    }

    private void rows(MappedByteBuffer memory) {
        long free = layout.stateBits(PageInfoLayout.FREE);
        long writable = layout.typeBits(PageType.WRITABLE) | layout.validated() | 1;
        for (int frame = FIRST; frame < FRAMES; frame++) {
            boolean owned = frame < FIRST + OWNED - 1;
            row(memory, frame, owned ? layout.allocated() | 2 : free, owned ? writable : 0, owned ? STRUCT : 0);
        }
        row(memory, STRUCT, layout.xenHeap(), 0, 0);
        row(memory, LOG, layout.xenHeap(), 0, 0);
        long root = layout.typeBits(PageType.L4) | layout.validated() | layout.pinned() | 1;
        row(memory, ROOT, layout.allocated() | 2, root, STRUCT);
    }

    private static void row(MappedByteBuffer memory, int frame, long caf, long taf, long owner) {
        int at = ROWS * PAGE + frame * 32;
        memory.putLong(at + 8, caf).putLong(at + 16, taf).putLong(at + 24, owner);
    }
}
