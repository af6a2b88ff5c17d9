// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.machine.PageType;
import org.framescope.xen.pagetables.Pte;

/**
 * Types and references that Xen must keep for the frames of a paravirtualised guest, worked out from its contexts and page
 * tables: a root is held by each vCPU that has it in CR3 or as user table, a table by each entry that names it, a frame by
 * each L1 entry that maps it, writable or not, and by each GDT slot. What the dump does not show: pins, which LDT slots
 * Xen filled, grants, mappings by others. Facts: {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
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
    private final int[] general;
    private final int[] typed;
    private final int[] tables = new int[ROOT + 1];
    private long foreign;
    private long conflicts;
    private long large;

    private GuestTables(GuestPages pages) {
        this.pages = pages;
        types = new byte[pages.count()];
        general = new int[pages.count()];
        typed = new int[pages.count()];
    }

    /** What follows from {@code vcpus} and the tables in {@code pages}. Cost: each table is read once. */
    static GuestTables of(GuestPages pages, List<CoreVcpu> vcpus) {
        GuestTables result = new GuestTables(pages);
        for (CoreVcpu vcpu : vcpus) {
            if (vcpu.isUp()) {
                result.root(vcpu.rootFrame());
                if (vcpu.userTable() != 0) {
                    result.root(vcpu.userTable() >>> 12);
                }
                vcpu.gdtFrames().forEach(f -> result.hold(pages.index(f), PageType.SEG_DESC));
            }
        }
        return result;
    }

    private void root(long frame) {
        Deque<int[]> left = new ArrayDeque<>();
        table(pages.index(frame), ROOT, left);
        while (!left.isEmpty()) {
            int[] next = left.pop();
            walk(next[0], next[1], left);
        }
    }

    /** One more reference to a table of {@code level}; its entries are looked at the first time. */
    private void table(int index, int level, Deque<int[]> left) {
        boolean first = index >= 0 && typed[index] == 0;
        if (hold(index, PageType.of(level)) && first) {
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
                hold(target, Pte.isWritable(entry) ? PageType.WRITABLE : PageType.NONE);
            } else if ((entry & Pte.PSE) != 0) {
                large++;
            } else if (target == index) {
                general[index]++;
            } else {
                table(target, level - 1, left);
            }
        }
    }

    /** One more reference to page {@code index} as {@code type}, none for one without a type; false if it cannot be. */
    private boolean hold(int index, PageType type) {
        if (index < 0) {
            foreign++;
            return false;
        }
        general[index]++;
        if (type == PageType.NONE) {
            return true;
        }
        if (typed[index] > 0 && types[index] != type.value()) {
            conflicts++;
            return false;
        }
        types[index] = (byte) type.value();
        typed[index]++;
        return true;
    }

    /** The type of page {@code index}: none if nothing needs one. */
    public PageType type(int index) {
        return PageType.of(types[index]);
    }

    /** General references to page {@code index}, its allocation not among them. */
    public int general(int index) {
        return general[index];
    }

    /** Type references to page {@code index}. */
    public int typed(int index) {
        return typed[index];
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

    /** How many pages have each type with a reference; those of type none have none. */
    public Map<PageType, Long> histogram() {
        Map<PageType, Long> counts = new HashMap<>();
        for (int i = 0; i < typed.length; i++) {
            counts.merge(typed[i] > 0 ? type(i) : PageType.NONE, 1L, Long::sum);
        }
        return counts;
    }
}
