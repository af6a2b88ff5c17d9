// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;

/** Reads grant tables out of the words of a machine. Never writes; safe on any thread whose view does not change. */
public final class GrantView {
    /** Entries of a grant frame of version 1. */
    public static final int ENTRIES = 512;
    /** The most frames a grant table may have. */
    public static final int MAX_FRAMES = 64;
    /** Entries of a page of the maptrack. */
    public static final int MAPTRACK_PER_PAGE = 256;

    static final int NR_FRAMES = 0;
    static final int LIMIT = 1;
    static final int NR_MAPTRACK = 2;
    static final int FIRST_FRAME = 8;
    static final int FIRST_ACTIVE = FIRST_FRAME + MAX_FRAMES;
    static final int FIRST_MAPTRACK = FIRST_ACTIVE + 2 * MAX_FRAMES;
    static final int MAX_MAPTRACK = 512 - FIRST_MAPTRACK;

    private static final int ACTIVE_PER_PAGE = 256;

    private final MachineView machine;

    /** The grant tables in {@code machine}. */
    public GrantView(MachineView machine) {
        this.machine = machine;
    }

    /**
     * A handle in use: one mapping of a grant.
     *
     * @param mapper who maps
     * @param handle its number in the mapper's maptrack
     * @param granter whose frame it is
     * @param ref the granter's grant reference
     * @param flags GNTMAP_ flags it was mapped with
     * @param mfn the frame
     */
    public record Mapping(int mapper, int handle, int granter, int ref, int flags, long mfn) {
        /** Whether it holds writable references. */
        public boolean isWritable() {
            return (flags & GrantFlags.READONLY) == 0;
        }

        /** Whether a processor maps it: GNTMAP_host_map. */
        public boolean isForHost() {
            return (flags & GrantFlags.HOST_MAP) != 0;
        }

        /** Whether a device maps it: GNTMAP_device_map. */
        public boolean isForDevice() {
            return (flags & GrantFlags.DEVICE_MAP) != 0;
        }

        /** General references that it holds. */
        public int references() {
            return Integer.bitCount(flags & (GrantFlags.DEVICE_MAP | GrantFlags.HOST_MAP));
        }
    }

    /** The mappings that {@code domid} made, in order of handle. */
    public List<Mapping> mappingsBy(int domid) {
        List<Mapping> all = new ArrayList<>();
        if (table(domid) != 0) {
            int handles = (int) word(domid, NR_MAPTRACK) * MAPTRACK_PER_PAGE;
            for (int handle = 0; handle < handles; handle++) {
                if (isUsed(domid, handle)) {
                    all.add(mapping(domid, handle));
                }
            }
        }
        return all;
    }

    Mapping mapping(int domid, int handle) {
        long head = maptrack(domid, handle, 0);
        int ref = (int) maptrack(domid, handle, 1);
        int granter = (int) (head >>> 32);
        return new Mapping(domid, handle, granter, ref, (int) head >>> 8 & 0xff, active(granter, ref, 1));
    }

    boolean isUsed(int domid, int handle) {
        boolean known = handle >= 0 && handle < word(domid, NR_MAPTRACK) * MAPTRACK_PER_PAGE;
        return known && (maptrack(domid, handle, 0) & 1) != 0;
    }

    long table(long domid) {
        return machine.domains().get(domid, DomainWord.GRANT_TABLE);
    }

    long word(long domid, int index) {
        return machine.pages().get(table(domid), index);
    }

    /** Number of grant references that {@code domid} has. */
    public int entries(long domid) {
        return table(domid) == 0 ? 0 : (int) word(domid, NR_FRAMES) * ENTRIES;
    }

    /** The grant frames of {@code domid}, in order. */
    public List<Long> frames(long domid) {
        List<Long> frames = new ArrayList<>();
        for (int i = 0; table(domid) != 0 && i < word(domid, NR_FRAMES); i++) {
            frames.add(word(domid, FIRST_FRAME + i));
        }
        return frames;
    }

    /** The shared entry {@code ref}: flags in bits 0 to 15, domain id in 16 to 31, frame in 32 to 63. */
    public long entry(long domid, int ref) {
        return machine.pages().get(word(domid, FIRST_FRAME + ref / ENTRIES), ref % ENTRIES);
    }

    /** The active entry {@code ref}: half 0 is the pin with the mapper's id in its upper half, half 1 the frame. */
    long active(long domid, int ref, int half) {
        return machine.pages().get(activePage(domid, ref), activeWord(ref, half));
    }

    long activePage(long domid, int ref) {
        return word(domid, FIRST_ACTIVE + ref / ACTIVE_PER_PAGE);
    }

    static int activeWord(int ref, int half) {
        return ref % ACTIVE_PER_PAGE * 2 + half;
    }

    private long maptrack(long domid, int handle, int half) {
        return machine.pages().get(maptrackPage(domid, handle), maptrackWord(handle, half));
    }

    long maptrackPage(long domid, int handle) {
        return word(domid, FIRST_MAPTRACK + handle / MAPTRACK_PER_PAGE);
    }

    static int maptrackWord(int handle, int half) {
        return handle % MAPTRACK_PER_PAGE * 2 + half;
    }
}
