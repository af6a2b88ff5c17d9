// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.List;
import org.framescope.machine.Release;

/**
 * How a shadow's head word (where other frames have type_info) is laid out in a release built with HVM support: type in
 * bits 0 to 4, pinned in bit 5, head in bit 6, count from bit 7 on. Source: {@code asm-x86/mm.h} and
 * {@code mm/shadow/private.h}, RELEASE-4.10.0, 4.15.0, 4.16.0 and 4.17.0.
 *
 * @param types the type of each number
 * @param countBits width of the count
 */
public record ShadowLayout(List<ShadowType> types, int countBits) {
    private static final long PINNED = 1 << 5;
    private static final long HEAD = 1 << 6;
    private static final int COUNT_SHIFT = 7;

    private static final List<ShadowType> WITH_L2H_PAE = List.of(ShadowType.values());
    private static final List<ShadowType> WITHOUT_L2H_PAE =
            WITH_L2H_PAE.stream().filter(t -> t != ShadowType.L2H_PAE).toList();

    /** A range of releases: the first minor number, how types are numbered, the count's width or 0 for taf count less 7. */
    private record Range(int minor, List<ShadowType> types, int countBits) {}

    private static final List<Range> RANGES =
            List.of(new Range(16, WITHOUT_L2H_PAE, 0), new Range(11, WITH_L2H_PAE, 0), new Range(0, WITH_L2H_PAE, 25));

    /** The layout of {@code release}. */
    public static ShadowLayout of(Release release) {
        int minor = Integer.parseInt(release.name().split("\\.")[1]);
        Range range =
                RANGES.stream().filter(r -> r.minor() <= minor).findFirst().orElseThrow();
        int typeCountBits = Long.bitCount(release.layout().typeCountMask());
        return new ShadowLayout(range.types(), range.countBits() == 0 ? typeCountBits - 7 : range.countBits());
    }

    /** The number of {@code type}, 0 to 31; -1 when the release does not have it. */
    public int number(ShadowType type) {
        return types.indexOf(type);
    }

    /** The type in {@code word}; NONE for numbers that mean nothing. */
    public ShadowType type(long word) {
        int number = (int) word & 31;
        return number < types.size() ? types.get(number) : ShadowType.NONE;
    }

    /** Whether {@code word} says pinned. */
    public boolean isPinned(long word) {
        return (word & PINNED) != 0;
    }

    /** Whether {@code word} says first page of the shadow. */
    public boolean isHead(long word) {
        return (word & HEAD) != 0;
    }

    /** The reference count in {@code word}. */
    public long count(long word) {
        return word >>> COUNT_SHIFT & maxCount();
    }

    /** The largest count. */
    public long maxCount() {
        return (1L << countBits) - 1;
    }

    /** The word of a page of a shadow of {@code type}, not pinned and without references. */
    public long word(ShadowType type, boolean head) {
        return number(type) | (head ? HEAD : 0);
    }

    /** {@code word} with {@code pinned}. */
    public long withPinned(long word, boolean pinned) {
        return pinned ? word | PINNED : word & ~PINNED;
    }

    /** {@code word} with {@code count}, 0 to {@link #maxCount()}. */
    public long withCount(long word, long count) {
        return word & ~(maxCount() << COUNT_SHIFT) | count << COUNT_SHIFT;
    }
}
