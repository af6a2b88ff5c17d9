// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.Errno;
import org.framescope.xen.frames.Frames;

/**
 * Mappings of a domain's frames by another one whose page tables are not part of the machine, as a PV dom0 makes them for
 * the toolstack: each takes what {@code get_page_from_l1e} takes for the entry. They are noted in a Xen heap frame, so that
 * every reference has a holder. Source: {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class ForeignMaps {
    private static final Param MAPPER = Param.of("mapper", Param.Kind.DOMAIN);
    private static final Call MAP = Call.function(
            "get_page_from_l1e",
            MAPPER,
            Param.of("pg_owner", Param.Kind.DOMAIN),
            Param.of("mfn", Param.Kind.MFN),
            Param.of("writable", Param.Kind.FLAG));
    private static final Call UNMAP = Call.function(
            "put_page_from_l1e", MAPPER, Param.of("mfn", Param.Kind.MFN), Param.of("writable", Param.Kind.FLAG));

    private final Machine machine;
    private final Frames frames;
    private final Heap heap;
    private final ForeignMapView view;

    /** Mappings of frames of {@code machine}. */
    public ForeignMaps(Machine machine, Frames frames, Heap heap) {
        this.machine = machine;
        this.frames = frames;
        this.heap = heap;
        view = new ForeignMapView(machine.view());
    }

    /** The mappings, for reading. */
    public ForeignMapView view() {
        return view;
    }

    /**
     * {@code mapper} maps {@code mfn}, which it says belongs to {@code owner}.
     *
     * @return a handle; -EINVAL for the number that is all ones; -EPERM for what is no frame or is of dom_io; -EBUSY for
     *     another domain's frame, or one that cannot be written because of its type; -ENOMEM
     */
    public int map(long mapper, long owner, long mfn, boolean writable) {
        machine.recorder().enter(MAP, mapper, owner, mfn, writable ? 1 : 0);
        boolean typed = writable && !(mapper != owner && machine.domains().is(owner, DomainWord.EXTERNAL_PAGING));
        int rc = take(owner, mfn, typed);
        if (rc == 0) {
            rc = note((int) mapper, mfn, (int) owner, writable, typed);
            if (rc < 0) {
                put(mfn, typed);
            }
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int take(long owner, long mfn, boolean typed) {
        if (mfn == Links.INVALID_M2P >>> 12) {
            return -Errno.EINVAL;
        }
        if (!frames.isValid(mfn) || machine.frames().owner(mfn) == MachineView.DOMID_IO) {
            return -Errno.EPERM;
        }
        if (!frames.getPage(mfn, owner)) {
            return -Errno.EBUSY;
        }
        if (typed && frames.getPageType(mfn, PageType.WRITABLE) != 0) {
            frames.putPage(mfn);
            return -Errno.EBUSY;
        }
        return 0;
    }

    /** Notes a mapping in the first free place; its handle, or -ENOMEM. */
    private int note(int mapper, long mfn, int owner, boolean writable, boolean typed) {
        int base = 0;
        long last = 0;
        for (long record = view.first(mapper); record != 0; record = view.next(record)) {
            for (int i = 0; i < ForeignMapView.PER_FRAME; i++) {
                if (machine.pages().get(record, i) == 0) {
                    return write(record, i, new ForeignMapView.Mapping(mapper, base + i, mfn, owner, writable, typed));
                }
            }
            base += ForeignMapView.PER_FRAME;
            last = record;
        }
        long record = heap.allocXenheapPage();
        if (record == Heap.EXHAUSTED) {
            return -Errno.ENOMEM;
        }
        for (int i = 0; i <= ForeignMapView.PER_FRAME; i++) {
            machine.pages().set(record, i, 0);
        }
        if (last == 0) {
            machine.domains().set(mapper, DomainWord.FOREIGN_MAPS, record);
        } else {
            machine.pages().set(last, ForeignMapView.PER_FRAME, record);
        }
        return write(record, 0, new ForeignMapView.Mapping(mapper, base, mfn, owner, writable, typed));
    }

    private int write(long record, int index, ForeignMapView.Mapping mapping) {
        machine.pages().set(record, index, mapping.word());
        return mapping.handle();
    }

    /** {@code mapper} removes its mapping {@code handle}: 0, or -ENOENT when there is none. */
    public int unmap(long mapper, long handle) {
        long record = view.first(mapper);
        long index = handle;
        while (record != 0 && index >= ForeignMapView.PER_FRAME) {
            record = view.next(record);
            index -= ForeignMapView.PER_FRAME;
        }
        long word = record == 0 || index < 0 ? 0 : machine.pages().get(record, (int) index);
        if (word == 0) {
            return -Errno.ENOENT;
        }
        ForeignMapView.Mapping mapping = ForeignMapView.mapping((int) mapper, (int) handle, word);
        machine.recorder().enter(UNMAP, mapper, mapping.mfn(), mapping.writable() ? 1 : 0);
        machine.pages().set(record, (int) index, 0);
        put(mapping.mfn(), mapping.typed());
        machine.recorder().leave(0);
        return 0;
    }

    private void put(long mfn, boolean typed) {
        if (typed) {
            frames.putPageType(mfn);
        }
        frames.putPage(mfn);
    }

    /** What a destroyed {@code mapper} noted goes with it: its record frames. */
    public void forget(long mapper, FreePages freePages) {
        long record = view.first(mapper);
        machine.domains().set(mapper, DomainWord.FOREIGN_MAPS, 0);
        while (record != 0) {
            long next = view.next(record);
            freePages.freeXenheapPage(record);
            record = next;
        }
    }

    /** Removes every mapping of the dying {@code mapper}, as the end of its page tables would. */
    public void unmapAll(long mapper) {
        view.mappingsBy((int) mapper).forEach(m -> unmap(mapper, m.handle()));
    }
}
