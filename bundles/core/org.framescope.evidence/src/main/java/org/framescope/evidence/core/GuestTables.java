// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framescope.machine.PageType;
import org.framescope.xen.pagetables.Pte;

/**
 * Types that the frames of a paravirtualised guest must have, worked out from its contexts and page tables: those of a root that
 * a vCPU has in CR3 or as user table, of a table that an entry names, of a frame that an L1 entry maps writable, of a frame of
 * a GDT. Who holds how many references follows from these types, as in any machine: see {@link DumpCore#machine}. Facts: {@code
 * xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class GuestTables {
    /** A guest of 16 GiB. */
    static final int MOST_PAGES = 1 << 22;

    private static final int FIRST_XEN = 256;
    private static final int LAST_XEN = 271;
    private static final int ENTRIES = 512;
    private static final int ROOT = 4;

    private final GuestPages pages;
    private final byte[] types;
    private final int[] tables = new int[ROOT + 1];
    private long foreign;
    private long conflicts;
    private long large;

    private GuestTables(GuestPages pages) {
        this.pages = pages;
        types = new byte[pages.count()];
    }

    /** What follows from {@code vcpus} and the tables in {@code pages}. Cost: each table is read once. */
    static GuestTables of(GuestPages pages, List<CoreVcpu> vcpus) {
        GuestTables result = new GuestTables(pages);
        Deque<int[]> left = new ArrayDeque<>();
        for (CoreVcpu vcpu : vcpus) {
            if (vcpu.isUp()) {
                result.table(pages.index(vcpu.rootFrame()), ROOT, left);
                if (vcpu.userTable() != 0) {
                    result.table(pages.index(vcpu.userTable() >>> 12), ROOT, left);
                }
                vcpu.gdtFrames().forEach(f -> result.use(pages.index(f), PageType.SEG_DESC));
            }
        }
        result.walk(left);
        return result;
    }

    /** Goes through the tables in {@code left}, all roots first known: a root that another names read-only is linear. */
    private void walk(Deque<int[]> left) {
        while (!left.isEmpty()) {
            int[] next = left.pop();
            walk(next[0], next[1], left);
        }
    }

    /** Something uses a table of {@code level}; its entries are looked at the first time. */
    private void table(int index, int level, Deque<int[]> left) {
        boolean first = index >= 0 && type(index) == PageType.NONE;
        if (use(index, PageType.of(level)) && first) {
            tables[level]++;
            left.push(new int[] {index, level});
        }
    }

    private void walk(int index, int level, Deque<int[]> left) {
        for (int i = 0; i < ENTRIES; i++) {
            long entry = pages.word(index, i);
            boolean xens = level == ROOT && i >= FIRST_XEN && i <= LAST_XEN;
            if (!Pte.isPresent(entry) || xens) {
                continue;
            }
            int target = pages.index(Pte.mfn(entry));
            if (level == 1) {
                use(target, Pte.isWritable(entry) ? PageType.WRITABLE : PageType.NONE);
            } else if ((entry & Pte.PSE) != 0) {
                large++;
            } else if (!isLinear(entry, target, level)) {
                table(target, level - 1, left);
            }
        }
    }

    /** Whether an entry of a table of {@code level} names one of the same level, which Xen takes if it is read-only. */
    private boolean isLinear(long entry, int target, int level) {
        return target >= 0 && !Pte.isWritable(entry) && type(target) == PageType.of(level);
    }

    /** Something uses page {@code index} as {@code type}, none for one without a type; false if it cannot be. */
    private boolean use(int index, PageType type) {
        if (index < 0) {
            foreign++;
            return false;
        }
        if (type == PageType.NONE) {
            return true;
        }
        if (type(index) != PageType.NONE && type(index) != type) {
            conflicts++;
            return false;
        }
        types[index] = (byte) type.value();
        return true;
    }

    /** The type of page {@code index}: none if nothing needs one. */
    public PageType type(int index) {
        return PageType.of(types[index]);
    }

    /** How many tables of {@code level}, 1 to 4, vCPUs use. */
    public int tables(int level) {
        return tables[level];
    }

    /** How many entries name frames that are not the guest's: of other domains, I/O, Xen's. */
    public long foreign() {
        return foreign;
    }

    /** How many references contradict the type that a frame has already, which Xen would not have allowed. */
    public long conflicts() {
        return conflicts;
    }

    /** How many entries above L1 map large pages, which are left out. */
    public long large() {
        return large;
    }

    /** How many pages have each type. */
    public Map<PageType, Long> histogram() {
        long[] counts = new long[PageType.values().length];
        for (byte type : types) {
            counts[type]++;
        }
        Map<PageType, Long> histogram = new EnumMap<>(PageType.class);
        for (PageType type : PageType.values()) {
            if (counts[type.value()] > 0) {
                histogram.put(type, counts[type.value()]);
            }
        }
        return histogram;
    }
}
