// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes the memory of a machine in the formats of dumps. */
final class DumpFiles {
    private static final int PAGE = 4096;
    private static final int NOTE_BYTES = 20 + 440;
    private static final int MOST = 1 << 20;

    private DumpFiles() {}

    /** A note as QEMU writes it for a CPU in Xen whose stack is the small machine's. */
    static byte[] qemuNote(long cr3, long rsp, long gdtr) {
        ByteBuffer note = ByteBuffer.allocate(NOTE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        note.putInt(5).putInt(440).putInt(0).put("QEMU\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        note.putInt(1).putInt(440);
        note.putLong(20 + 8 + 6 * 8, rsp).putLong(20 + 8 + 16 * 8, 0xffff_82d0_4023_0ca2L);
        int gdt = 20 + 8 + 18 * 8 + 8 * 24;
        note.putInt(gdt + 4, 0xefff).putLong(gdt + 16, gdtr);
        note.putLong(20 + 8 + 18 * 8 + 10 * 24 + 3 * 8, cr3);
        return note.array();
    }

    /** A note of the registers of a CPU when Xen crashed. */
    static byte[] crashNote(long cr3) {
        ByteBuffer note = ByteBuffer.allocate(16 + 32).order(ByteOrder.LITTLE_ENDIAN);
        note.putInt(4).putInt(32).putInt(0x100_0002).put("Xen\0".getBytes(StandardCharsets.US_ASCII));
        note.putLong(16 + 16, cr3);
        return note.array();
    }

    /** An ELF file of program headers, a segment for each run of frames. */
    static byte[] elf(Map<Long, long[]> pages, byte[] notes) {
        long[] frames = pages.keySet().stream().mapToLong(Long::longValue).toArray();
        int runs = 0;
        for (int i = 0; i < frames.length; i++) {
            runs += i == 0 || frames[i] != frames[i - 1] + 1 ? 1 : 0;
        }
        int data = 64 + 56 * (runs + 1) + notes.length;
        ByteBuffer elf = ByteBuffer.allocate(data + frames.length * PAGE).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        elf.putShort((short) 4).putShort((short) 62).putInt(1);
        elf.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) (runs + 1));
        header(elf, 0, 4, 64 + 56L * (runs + 1), 0, notes.length);
        elf.put(64 + 56 * (runs + 1), notes);
        int run = 0;
        for (int i = 0; i < frames.length; i++) {
            if (i == 0 || frames[i] != frames[i - 1] + 1) {
                int end = i + 1;
                while (end < frames.length && frames[end] == frames[end - 1] + 1) {
                    end++;
                }
                header(elf, ++run, 1, data + (long) i * PAGE, frames[i] * PAGE, (long) (end - i) * PAGE);
            }
            long[] words = pages.get(frames[i]);
            for (int w = 0; w < words.length; w++) {
                elf.putLong(data + i * PAGE + w * 8, words[w]);
            }
        }
        return elf.array();
    }

    private static void header(ByteBuffer elf, int index, int type, long offset, long address, long size) {
        int at = 64 + index * 56;
        elf.putInt(at, type).putLong(at + 8, offset).putLong(at + 24, address).putLong(at + 32, size);
    }

    /** A kdump-compressed file; every third frame is stored as it is. */
    static byte[] kdump(Map<Long, long[]> pages, byte[] notes) {
        long end = pages.keySet().stream().mapToLong(Long::longValue).max().orElseThrow() + 1;
        int bitmap = (int) ((end + 8L * PAGE - 1) / (8L * PAGE));
        ByteBuffer file = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);
        file.put("KDUMP   ".getBytes(StandardCharsets.US_ASCII)).putInt(6);
        file.putInt(428, PAGE)
                .putInt(432, 1)
                .putInt(436, 2 * bitmap)
                .putInt(440, (int) end)
                .putInt(460, 1);
        int descriptors = (2 + 2 * bitmap) * PAGE;
        int at = descriptors + 24 * pages.size();
        file.putLong(PAGE + 48, at).putLong(PAGE + 56, notes.length).put(at, notes);
        at += notes.length;
        int index = 0;
        for (Map.Entry<Long, long[]> page : pages.entrySet()) {
            long frame = page.getKey();
            int bit = (2 + bitmap) * PAGE + (int) (frame / 8);
            file.put(bit, (byte) (file.get(bit) | 1 << frame % 8));
            byte[] data = bytes(page.getValue());
            boolean plain = index % 3 == 0;
            byte[] stored = plain ? data : deflated(data);
            file.putLong(descriptors + index * 24, at).putInt(descriptors + index * 24 + 8, stored.length);
            file.putInt(descriptors + index * 24 + 12, plain ? 0 : 1);
            file.put(at, stored);
            at += stored.length;
            index++;
        }
        return Arrays.copyOf(file.array(), at);
    }

    /** {@code file} in parts, the second half first, as it is written to a pipe. */
    static byte[] flattened(byte[] file) {
        int half = file.length / 2;
        ByteBuffer flat = ByteBuffer.allocate(PAGE + 48 + file.length);
        flat.put("makedumpfile".getBytes(StandardCharsets.US_ASCII))
                .putLong(16, 1)
                .putLong(24, 1)
                .position(PAGE);
        flat.putLong(half).putLong(file.length - half).put(file, half, file.length - half);
        flat.putLong(0).putLong(half).put(file, 0, half);
        flat.putLong(-1).putLong(-1);
        return flat.array();
    }

    private static byte[] bytes(long[] words) {
        ByteBuffer data = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
        data.asLongBuffer().put(words);
        return data.array();
    }

    private static byte[] deflated(byte[] data) {
        byte[] packed = new byte[2 * PAGE];
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        int n = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, n);
    }
}
