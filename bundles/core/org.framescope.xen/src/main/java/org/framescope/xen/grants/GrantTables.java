// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;
import org.framescope.xen.memory.AssignPages;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.memory.Heap;

/**
 * The grant tables of domains: made with the domain, grown on request, freed with the struct domain. Grant frames are Xen
 * heap frames shared writable; the active entries and the maptrack stand in Xen heap frames of their own.
 */
public final class GrantTables {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call INIT = Call.function("grant_table_init", DOMAIN);
    private static final Call GROW = Call.function("gnttab_grow_table", DOMAIN);
    private static final Call DESTROY = Call.function("grant_table_destroy", DOMAIN);

    /** {@code opt_max_grant_frames}: the most frames of a table when nothing else is said. */
    private static final int DEFAULT_LIMIT = GrantView.MAX_FRAMES;

    private final Machine machine;
    private final Heap heap;
    private final AssignPages assignPages;
    private final FreePages freePages;
    private final GrantView view;

    /** The tables of the domains of {@code machine}. */
    public GrantTables(Machine machine, Heap heap, AssignPages assignPages, FreePages freePages) {
        this.machine = machine;
        this.heap = heap;
        this.assignPages = assignPages;
        this.freePages = freePages;
        view = new GrantView(machine.view());
    }

    /** The same tables, for reading. */
    public GrantView view() {
        return view;
    }

    /**
     * {@code grant_table_init}: gives {@code domid} a table with one frame.
     *
     * @param mfn a free frame for it, or {@link Heap#EXHAUSTED} to let the heap choose
     * @return 0; -EEXIST if it has a table with frames; -EINVAL when {@code mfn} is not free; -ENOMEM
     */
    public int init(long domid, long mfn) {
        machine.recorder().enter(INIT, domid);
        int rc = view.entries(domid) > 0 ? -Errno.EEXIST : track(domid);
        rc = rc == 0 ? grow(domid, mfn) : rc;
        machine.recorder().leave(rc);
        return rc;
    }

    /** Makes the records of {@code domid}, which may map grants without giving any: 0 or -ENOMEM. */
    int track(long domid) {
        if (view.table(domid) != 0) {
            return 0;
        }
        long records = recordFrame();
        if (records == Heap.EXHAUSTED) {
            return -Errno.ENOMEM;
        }
        machine.domains().set(domid, DomainWord.GRANT_TABLE, records);
        set(domid, GrantView.LIMIT, DEFAULT_LIMIT);
        return 0;
    }

    /** A zeroed Xen heap frame, or {@link Heap#EXHAUSTED}. */
    private long recordFrame() {
        long mfn = heap.allocXenheapPage();
        for (int word = 0; mfn != Heap.EXHAUSTED && word < 512; word++) {
            machine.pages().set(mfn, word, 0);
        }
        return mfn;
    }

    /**
     * {@code gnttab_grow_table} by one frame.
     *
     * @param wanted a free frame, or {@link Heap#EXHAUSTED} to let the heap choose
     * @return 0; -EINVAL when the table is full or {@code wanted} is not free; -ENOMEM
     */
    public int grow(long domid, long wanted) {
        machine.recorder().enter(GROW, domid);
        int rc = growByOne(domid, wanted);
        machine.recorder().leave(rc);
        return rc;
    }

    private int growByOne(long domid, long wanted) {
        int frames = (int) view.word(domid, GrantView.NR_FRAMES);
        if (frames >= view.word(domid, GrantView.LIMIT) || wanted != Heap.EXHAUSTED && !heap.take(wanted)) {
            return -Errno.EINVAL;
        }
        long mfn = wanted;
        if (wanted == Heap.EXHAUSTED) {
            mfn = recordFrame();
        } else {
            machine.frames().setCaf(mfn, machine.layout().xenHeap());
            for (int word = 0; word < 512; word++) {
                machine.pages().set(mfn, word, 0);
            }
        }
        long low = recordFrame();
        long high = recordFrame();
        if (mfn == Heap.EXHAUSTED || low == Heap.EXHAUSTED || high == Heap.EXHAUSTED) {
            release(mfn);
            release(low);
            release(high);
            return -Errno.ENOMEM;
        }
        assignPages.shareWithGuest(mfn, domid, true);
        set(domid, GrantView.FIRST_FRAME + frames, mfn);
        set(domid, GrantView.FIRST_ACTIVE + 2 * frames, low);
        set(domid, GrantView.FIRST_ACTIVE + 2 * frames + 1, high);
        set(domid, GrantView.NR_FRAMES, frames + 1L);
        return 0;
    }

    /** GNTTABOP_setup_table: sees to it that {@code domid} has {@code frames} grant frames; a GNTST_ status. */
    public int setupTable(long domid, int frames) {
        if (track(domid) != 0 || frames > view.word(domid, GrantView.LIMIT)) {
            return GrantFlags.GENERAL_ERROR;
        }
        while (view.word(domid, GrantView.NR_FRAMES) < frames) {
            if (grow(domid, Heap.EXHAUSTED) != 0) {
                return GrantFlags.GENERAL_ERROR;
            }
        }
        return GrantFlags.OKAY;
    }

    /** The guest writes its entry {@code ref}, through a mapping of its own: whether there is such an entry. */
    public boolean write(long domid, long ref, long entry) {
        boolean known = ref >= 0 && ref < view.entries(domid);
        if (known) {
            long frame = view.word(domid, GrantView.FIRST_FRAME + (int) ref / GrantView.ENTRIES);
            machine.pages().set(frame, (int) ref % GrantView.ENTRIES, entry);
        }
        return known;
    }

    /** A page more for the maptrack of {@code domid}: whether there is one now. */
    boolean growMaptrack(long domid) {
        int pages = (int) view.word(domid, GrantView.NR_MAPTRACK);
        long page = pages < GrantView.MAX_MAPTRACK ? recordFrame() : Heap.EXHAUSTED;
        if (page == Heap.EXHAUSTED) {
            return false;
        }
        set(domid, GrantView.FIRST_MAPTRACK + pages, page);
        set(domid, GrantView.NR_MAPTRACK, pages + 1L);
        return true;
    }

    /** {@code grant_table_destroy}: the grant frames go back to the heap whatever refers to them. */
    public void destroy(long domid) {
        long records = view.table(domid);
        if (records == 0) {
            return;
        }
        machine.recorder().enter(DESTROY, domid);
        for (int word = GrantView.FIRST_FRAME; word < 512; word++) {
            long page = view.word(domid, word);
            if (page != 0) {
                freePages.freeXenheapPage(page);
            }
        }
        machine.domains().set(domid, DomainWord.GRANT_TABLE, 0);
        freePages.freeXenheapPage(records);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void release(long mfn) {
        if (mfn != Heap.EXHAUSTED) {
            freePages.freeXenheapPage(mfn);
        }
    }

    private void set(long domid, int word, long value) {
        machine.pages().set(view.table(domid), word, value);
    }
}
