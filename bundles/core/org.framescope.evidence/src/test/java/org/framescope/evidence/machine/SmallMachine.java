// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.evidence.frametable.FrameRowShape;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;

/**
 * A machine of some frames with Xen in it, laid out as the real one does: dom0 with a vCPU, its page tables, GDT and mapped
 * pages, and a dead domain 1 of which dom0 maps three frames. With a hole, the second half of the pdx lies 2^20 frames up.
 */
final class SmallMachine {
    static final int FRAMES = 256;
    static final long HOLE = (1 << 20) - FRAMES / 2;
    static final int ROOT = 1;
    static final int DOM0 = 17;
    static final int DOM1 = 18;
    static final int VCPU = 19;
    static final int L3 = 40;
    static final int L2 = 41;
    static final int L1 = 42;
    static final int DATA = 43;
    static final int GDT = 44;
    static final int VCPU_INFO = 45;
    static final int EVENT_CONTROL = 46;
    static final int EVENT_ARRAY = 47;
    static final int EOI_MAP = 48;
    static final int SHARED_INFO = 49;
    static final int LEFT_RW = 60;
    static final int LEFT_RO = 61;
    static final int FAR = 200;
    static final long DIRECTMAP_L1 = 9;

    private static final int FRAME_TABLE = 2;
    private static final int ROWS = 5;
    private static final int DIRECTMAP = (int) DIRECTMAP_L1 - 2;
    private static final int M2P = 10;
    private static final int M2P_PAGE = 13;
    private static final int PER_DOMAIN = 14;
    private static final int HEAP = 20;
    private static final int CPU_GDT = 21;
    private static final int ZERO = 22;
    private static final int LOG = 23;
    private static final int STACK_TOP = 31;
    private static final long PRESENT = 1;
    private static final long RW = 3;

    private final Map<Long, long[]> pages = new TreeMap<>();
    private final XenArea area;
    private final PageInfoLayout layout;
    private final long hole;
    private final long[][] rows = new long[FRAMES][4];

    SmallMachine(XenArea area, Release release, boolean withHole) {
        this.area = area;
        layout = release.layout();
        hole = withHole ? HOLE : 0;
        xen(release.name());
        dom0();
        dead();
        frameTable();
    }

    /** The frame that has {@code pdx}. */
    long frame(long pdx) {
        return pdx < FRAMES / 2 ? pdx : pdx + hole;
    }

    /** Contents by frame. */
    Map<Long, long[]> pages() {
        return pages;
    }

    private long[] page(long pdx) {
        return pages.computeIfAbsent(frame(pdx), _ -> new long[512]);
    }

    private long at(long pdx) {
        return area.directmap() + (pdx << 12);
    }

    private static int slot(long address, int level) {
        return (int) (address >>> 12 + 9 * (level - 1)) & 511;
    }

    /** Three tables from {@code first} on, by which {@code address} is reached; returns that of level 1. */
    private long[] tables(long address, int first) {
        page(ROOT)[slot(address, 4)] = (long) first << 12 | RW;
        page(first)[slot(address, 3)] = first + 1L << 12 | RW;
        page(first + 1)[slot(address, 2)] = first + 2L << 12 | RW;
        return page(first + 2);
    }

    private void xen(String release) {
        page(ROOT)[XenArea.LINEAR_SLOT] = (long) ROOT << 12 | RW;
        long[] rowTable = tables(area.frameTable(), FRAME_TABLE);
        for (int i = 0; i < 2 + (area == XenArea.BIGMEM ? 1 : 0); i++) {
            rowTable[i] = (i < 2 ? ROWS + i : 32L) << 12 | RW;
        }
        long[] direct = tables(area.directmap(), DIRECTMAP);
        for (int pdx = 0; pdx < FRAMES; pdx++) {
            direct[pdx] = frame(pdx) << 12 | RW;
        }
        tables(XenArea.M2P, M2P)[0] = (long) M2P_PAGE << 12 | PRESENT;
        page(M2P_PAGE)[DATA] = 0x1234;
        log("Xen version " + release + " (somebody)");
        page(CPU_GDT);
        page(ZERO);
        for (int pdx : new int[] {DOM0, DOM1, VCPU, HEAP, CPU_GDT, LOG}) {
            row(pdx, layout.xenHeap(), 0, 0);
        }
        page(STACK_TOP)[512 - 7] = at(VCPU);
    }

    /** Xen's log begins with {@code text} and has nothing else. */
    void log(String text) {
        byte[] line = text.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(page(LOG), 0);
        for (int i = 0; i < line.length; i++) {
            page(LOG)[i / 8] |= (line[i] & 0xffL) << i % 8 * 8;
        }
    }

    private void dom0() {
        int domain = DOM0;
        tables(ROOT, 0, PageType.L4, 1);
        page(ROOT)[0] = (long) L3 << 12 | RW;
        page(L3)[0] = (long) L2 << 12 | RW;
        page(L2)[0] = (long) L1 << 12 | RW;
        long[] l1 = page(L1);
        for (int pdx : new int[] {DATA, VCPU_INFO, EVENT_CONTROL, EVENT_ARRAY, EOI_MAP, LEFT_RW, FAR}) {
            l1[pdx] = frame(pdx) << 12 | RW;
        }
        l1[0] = (long) LEFT_RW << 12 | RW;
        l1[1] = (long) LEFT_RO << 12 | PRESENT;
        l1[2] = (long) GDT << 12 | PRESENT;
        tables(L3, 1, PageType.L3, 1);
        tables(L2, 1, PageType.L2, 1);
        tables(L1, 1, PageType.L1, 1);
        row(DATA, layout.allocated() | 2, typed(PageType.WRITABLE, 1), domain);
        row(FAR, layout.allocated() | 2, typed(PageType.WRITABLE, 1), domain);
        row(GDT, layout.allocated() | 3, typed(PageType.SEG_DESC, 1), domain);
        for (int pdx : new int[] {VCPU_INFO, EVENT_CONTROL, EVENT_ARRAY, EOI_MAP}) {
            row(pdx, layout.allocated() | 3, typed(PageType.WRITABLE, 2), domain);
            page(pdx);
        }
        row(SHARED_INFO, layout.allocated() | layout.xenHeap() | 1, typed(PageType.WRITABLE, 1), domain);
        structs();
    }

    private long typed(PageType type, long count) {
        return layout.typeBits(type) | layout.validated() | count;
    }

    /** The table {@code pdx}, held by {@code entries} entries and as a root by {@code roots} vCPUs, or pinned. */
    private void tables(int pdx, int entries, PageType type, int count) {
        boolean root = type == PageType.L4;
        long pinned = root ? layout.pinned() : 0;
        row(pdx, layout.allocated() | 1 + entries + (root ? 2 : 0), typed(type, count + (root ? 1 : 0)) | pinned, DOM0);
    }

    private void structs() {
        long[] struct = page(DOM0);
        struct[1] = at(HEAP);
        struct[40] = at(HEAP) + 0x200;
        struct[60] = at(EOI_MAP);
        struct[61] = EOI_MAP;
        long[] heap = page(HEAP);
        heap[0] = at(VCPU);
        heap[0x200 / 8] = at(EVENT_ARRAY);
        heap[0x400 / 8] = at(EVENT_CONTROL);
        heap[0x400 / 8 + 1] = at(EVENT_CONTROL) + 8;
        long[] vcpu = page(VCPU);
        vcpu[1] = at(VCPU_INFO) + 0x40;
        vcpu[2] = at(DOM0);
        vcpu[70] = at(HEAP) + 0x400;
        vcpu[100] = GDT;
        vcpu[114] = 0x7000;
        vcpu[115] = 16;
        vcpu[200] = 0;
        vcpu[201] = ROOT;
        vcpu[205] = (long) ROOT << 12;
        long[] slots = tables(XenArea.PER_DOMAIN, PER_DOMAIN);
        slots[0] = (long) GDT << 12 | RW;
        for (int i = 1; i < 14; i++) {
            slots[i] = (long) ZERO << 12 | PRESENT;
        }
        slots[14] = (long) CPU_GDT << 12 | RW;
    }

    private void dead() {
        page(DOM1)[0] = 1;
        row(LEFT_RW, 2, typed(PageType.WRITABLE, 2), DOM1);
        row(LEFT_RO, 1, layout.typeBits(PageType.L1), DOM1);
        page(LEFT_RW);
        page(LEFT_RO);
    }

    private void row(int pdx, long caf, long taf, int owner) {
        rows[pdx] = new long[] {0, caf, taf, owner};
    }

    private void frameTable() {
        FrameRowShape shape = area.shape();
        for (int pdx = 0; pdx < FRAMES; pdx++) {
            boolean known = rows[pdx][1] != 0 || page(pdx, pages);
            long caf = known ? rows[pdx][1] : layout.stateBits(PageInfoLayout.FREE);
            int bytes = pdx * shape.bytes();
            boolean wide = shape == FrameRowShape.BIGMEM;
            set(bytes + (wide ? 16 : 8), caf);
            set(bytes + (wide ? 24 : 16), rows[pdx][2]);
            set(bytes + (wide ? 32 : 24), rows[pdx][3]);
        }
        page(DATA)[0] = MachineView.DOMID_IO;
    }

    /** Word {@code word}, 0 to 511, of the topmost page of the CPU's stack is {@code value}. */
    void stack(int word, long value) {
        page(STACK_TOP)[word] = value;
    }

    /** Makes the count of {@code pdx} what no release can have; for rows of 32 bytes. */
    void damage(int pdx) {
        set(pdx * FrameRowShape.PLAIN.bytes() + 8, 0x1234_5678_9abc_def0L);
    }

    /** The row of {@code pdx} has these words, its last word the owner and what lies above it; for rows of 32 bytes. */
    void rewrite(int pdx, long caf, long taf, long tail) {
        int bytes = pdx * FrameRowShape.PLAIN.bytes();
        set(bytes + 8, caf);
        set(bytes + 16, taf);
        set(bytes + 24, tail);
    }

    private boolean page(int pdx, Map<Long, long[]> known) {
        return known.containsKey(frame(pdx));
    }

    private void set(int offset, long value) {
        int page = offset >>> 12;
        page(page < 2 ? ROWS + page : 32)[(offset & 4095) / 8] = value;
    }
}
