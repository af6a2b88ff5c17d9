// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;

/**
 * Reads which frames of other domains a domain maps outside the tables that are part of the machine. Never writes; safe
 * on any thread whose view does not change.
 */
public final class ForeignMapView {
    /** Mappings that a record frame has room for; its last word leads to the next record frame. */
    static final int PER_FRAME = 511;

    private static final int DOMAIN_SHIFT = 32;
    private static final int FLAGS_SHIFT = 48;
    private static final long USED = 1;
    private static final long WRITABLE = 2;
    private static final long TYPED = 4;

    private final MachineView machine;

    /** The mappings noted in {@code machine}. */
    public ForeignMapView(MachineView machine) {
        this.machine = machine;
    }

    /**
     * A mapping: a general reference, and a writable one when it is typed.
     *
     * @param mapper who maps
     * @param handle its number
     * @param mfn the frame
     * @param owner whose frame it was when it was mapped
     * @param writable whether it can be written through
     * @param typed whether it holds a writable reference
     */
    public record Mapping(int mapper, int handle, long mfn, int owner, boolean writable, boolean typed) {
        long word() {
            long flags = USED | (writable ? WRITABLE : 0) | (typed ? TYPED : 0);
            return mfn | (long) owner << DOMAIN_SHIFT | flags << FLAGS_SHIFT;
        }
    }

    /** The mappings of {@code mapper}, in order of handle. */
    public List<Mapping> mappingsBy(int mapper) {
        List<Mapping> all = new ArrayList<>();
        int base = 0;
        for (long record = first(mapper); record != 0; record = next(record)) {
            for (int i = 0; i < PER_FRAME; i++) {
                long word = machine.pages().get(record, i);
                if (word != 0) {
                    all.add(mapping(mapper, base + i, word));
                }
            }
            base += PER_FRAME;
        }
        return all;
    }

    static Mapping mapping(int mapper, int handle, long word) {
        long flags = word >>> FLAGS_SHIFT;
        int owner = (int) (word >>> DOMAIN_SHIFT & 0xffff);
        return new Mapping(mapper, handle, word & 0xffff_ffffL, owner, (flags & WRITABLE) != 0, (flags & TYPED) != 0);
    }

    long first(long mapper) {
        return machine.domains().get(mapper, DomainWord.FOREIGN_MAPS);
    }

    long next(long record) {
        return machine.pages().get(record, PER_FRAME);
    }
}
