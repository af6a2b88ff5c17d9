// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The unpacked bytes of a file: little-endian, readable from any thread until it is closed. Who asks for a word beyond the
 * end gets an {@link IndexOutOfBoundsException}; readers compare with {@link #size} first. A file that becomes shorter while it
 * is open takes bytes away: who asks for one of them gets an {@link InternalError}, which {@link #isShrunk} tells from others.
 */
public final class Bytes implements AutoCloseable {
    /** What to say of a file of which bytes were taken away. */
    public static final String SHRUNK = "became shorter, or could not be read any more, while it was open";

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String name;
    private final MemorySegment segment;
    private final Arena arena;
    private final Optional<String> damage;

    Bytes(String name, MemorySegment segment, Arena arena, Optional<String> damage) {
        this.name = name;
        this.segment = segment.asReadOnly();
        this.arena = arena;
        this.damage = damage;
    }

    /** {@code bytes}, which messages call {@code name}. */
    public static Bytes of(String name, byte[] bytes) {
        return new Bytes(name, MemorySegment.ofArray(bytes), null, Optional.empty());
    }

    /** The file as it was named. */
    public String name() {
        return name;
    }

    /** All bytes. */
    public MemorySegment segment() {
        return segment;
    }

    /** Whether {@code error} is what Java throws where a mapped file has no bytes any more. */
    public static boolean isShrunk(Throwable error) {
        return error instanceof InternalError
                && error.getMessage() != null
                && error.getMessage().contains("unsafe memory access");
    }

    /** The first {@code most} of them, or all; to be closed by who closes these. */
    public Bytes beginning(long most) {
        return new Bytes(name, segment.asSlice(0, Math.min(most, size())), null, damage);
    }

    /** How many there are. */
    public long size() {
        return segment.byteSize();
    }

    /** What kept the file from being unpacked to its end, if something did. */
    public Optional<String> damage() {
        return damage;
    }

    /** Whether the {@code length} bytes from {@code offset} on are there; no value overflows. */
    public boolean has(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
    }

    /** The byte at {@code offset}, 0 to 255. */
    public int u8(long offset) {
        return segment.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
    }

    /** The 16-bit word at {@code offset}. */
    public int u16(long offset) {
        return segment.get(SHORT, offset) & 0xffff;
    }

    /** The 32-bit word at {@code offset}. */
    public int i32(long offset) {
        return segment.get(INT, offset);
    }

    /** The 32-bit word at {@code offset}, without a sign. */
    public long u32(long offset) {
        return segment.get(INT, offset) & 0xffff_ffffL;
    }

    /** The 64-bit word at {@code offset}. */
    public long i64(long offset) {
        return segment.get(LONG, offset);
    }

    /** Copies {@code length} bytes from {@code offset} on to {@code into} from {@code at} on. */
    public void copy(long offset, byte[] into, int at, int length) {
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, into, at, length);
    }

    /** Whether {@code text}, in ASCII, stands at {@code offset}. */
    public boolean startsWith(long offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (!has(offset, wanted.length)) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (segment.get(ValueLayout.JAVA_BYTE, offset + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text from {@code offset} on up to a zero byte, {@code most} bytes or the end. */
    public String text(long offset, int most) {
        StringBuilder text = new StringBuilder();
        for (long at = offset; at < size() && at < offset + most && u8(at) != 0; at++) {
            int c = u8(at);
            text.append(c >= ' ' && c < 0x7f ? (char) c : '?');
        }
        return text.toString();
    }

    /** All bytes one after another. */
    public InputStream stream() {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < size() ? u8(at++) : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (at >= size()) {
                    return length == 0 ? 0 : -1;
                }
                int n = (int) Math.min(length, size() - at);
                copy(at, into, offset, n);
                at += n;
                return n;
            }
        };
    }

    @Override
    public void close() {
        if (arena != null && arena.scope().isAlive()) {
            arena.close();
        }
    }
}
