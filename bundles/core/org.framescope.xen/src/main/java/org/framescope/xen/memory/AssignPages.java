// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.E2BIG;
import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;

/** {@code assign_pages} and {@code share_xen_page_with_guest}: how a domain comes to own a frame. */
public final class AssignPages {
    private static final Call ASSIGN =
            Call.function("assign_page", Param.of("mfn", Param.Kind.MFN), Param.of("domain", Param.Kind.DOMAIN));
    private static final Call SHARE = Call.function(
            "share_xen_page_with_guest", Param.of("mfn", Param.Kind.MFN), Param.of("domain", Param.Kind.DOMAIN));

    private final Machine machine;
    private final FrameTable frames;
    private final PageLists lists;
    private final Claims claims;

    /** Assigns frames of {@code machine}; who gets one uses up its claim. */
    public AssignPages(Machine machine, PageLists lists, Claims claims) {
        this.claims = claims;
        this.machine = machine;
        frames = machine.frames();
        this.lists = lists;
    }

    /** Gives the anonymous frame {@code mfn} to {@code domid}; 0, -EINVAL if it is dying, -E2BIG beyond max_pages. */
    public int assignPage(long mfn, long domid) {
        machine.recorder().enter(ASSIGN, mfn, domid);
        int rc = assign(mfn, domid);
        machine.recorder().leave(rc);
        return rc;
    }

    /**
     * Whether {@code domid} may be given another frame, ordinary or PGC_extra: 0, -EINVAL if it is dying, -E2BIG when
     * an ordinary one would be beyond max_pages.
     */
    public int check(long domid, boolean extra) {
        RecordTable<DomainWord> domains = machine.domains();
        if (domains.is(domid, DomainWord.DYING)) {
            return -EINVAL;
        }
        long ordinary = domains.get(domid, DomainWord.TOT_PAGES) - domains.get(domid, DomainWord.EXTRA_PAGES);
        return !extra && ordinary + 1 > domains.get(domid, DomainWord.MAX_PAGES) ? -E2BIG : 0;
    }

    private int assign(long mfn, long domid) {
        RecordTable<DomainWord> domains = machine.domains();
        PageInfoLayout layout = machine.layout();
        boolean extra = (frames.caf(mfn) & layout.extra()) != 0;
        int rc = check(domid, extra);
        if (rc != 0) {
            return rc;
        }
        if (extra) {
            domains.add(domid, DomainWord.EXTRA_PAGES, 1);
        }
        if (domains.add(domid, DomainWord.TOT_PAGES, 1) == 1) {
            domains.add(domid, DomainWord.REFCNT, 1);
        }
        claims.used(domid, 1);
        own(mfn, domid);
        return 0;
    }

    private void own(long mfn, long domid) {
        PageInfoLayout layout = machine.layout();
        frames.setOwnerPdx(mfn, machine.domains().get(domid, DomainWord.STRUCT_PDX));
        long caf = frames.caf(mfn) & layout.extra() | layout.allocated() | 1;
        frames.setCaf(mfn, caf);
        lists.addTail(domid, lists.listOf(caf), mfn);
    }

    /** {@code assign_pages} with MEMF_no_refcount: {@code domid} gets a frame that tot_pages counts already; 0 or -EINVAL. */
    public int reassign(long mfn, long domid) {
        machine.recorder().enter(ASSIGN, mfn, domid);
        int rc = machine.domains().is(domid, DomainWord.DYING) ? -EINVAL : 0;
        if (rc == 0) {
            own(mfn, domid);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    /** Shares the Xen heap frame {@code mfn} with {@code domid}. */
    public void shareWithGuest(long mfn, long domid, boolean writable) {
        machine.recorder().enter(SHARE, mfn, domid);
        if (frames.owner(mfn) != domid) {
            share(mfn, domid, writable);
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void share(long mfn, long domid, boolean writable) {
        PageInfoLayout layout = machine.layout();
        machine.pages().setM2p(mfn, Links.INVALID_M2P);
        PageType type = writable ? PageType.WRITABLE : PageType.NONE;
        frames.setTaf(mfn, layout.typeBits(type) | layout.validated() | 1);
        frames.setOwnerPdx(mfn, machine.domains().get(domid, DomainWord.STRUCT_PDX));
        if (machine.domains().is(domid, DomainWord.DYING)) {
            return;
        }
        frames.setCaf(mfn, frames.caf(mfn) | layout.allocated() | 1);
        if (machine.domains().add(domid, DomainWord.XENHEAP_PAGES, 1) == 1) {
            machine.domains().add(domid, DomainWord.REFCNT, 1);
        }
        lists.addTail(domid, DomainWord.XENPAGE_LIST, mfn);
    }
}
