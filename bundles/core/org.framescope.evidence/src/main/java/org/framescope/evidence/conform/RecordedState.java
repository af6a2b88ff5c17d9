// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import org.framescope.evidence.recording.Contents;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Pages;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Space;

/** Makes a machine's words be what a recording shows. */
final class RecordedState {
    private static final int PAGE_WORDS = 512;

    private final Machine machine;

    RecordedState(Machine machine) {
        this.machine = machine;
    }

    void apply(Step step) {
        domain(step);
        for (FrameState frame : step.frames()) {
            frame(frame, step.domain());
        }
        for (FrameState frame : step.frames()) {
            Contents contents = frame.name() == null ? null : step.memory().get(frame.name());
            if (contents != null && contents.isComplete()) {
                contents(frame.mfn(), contents);
            }
        }
    }

    private void domain(Step step) {
        RecordTable<DomainWord> domains = machine.domains();
        int domid = step.domain();
        boolean exists = step.info().exists();
        if (exists && !domains.is(domid, DomainWord.EXISTS)) {
            boolean hvm = step.op().equals("create_hvm");
            domains.set(domid, DomainWord.KIND, (hvm ? DomainKind.HVM : DomainKind.PV64).ordinal());
            link(domid);
        } else if (!exists && domains.is(domid, DomainWord.EXISTS)) {
            unlink(domid);
        }
        domains.set(domid, DomainWord.EXISTS, exists ? 1 : 0);
        domains.set(domid, DomainWord.DYING, step.info().dying() ? 1 : 0);
        domains.set(domid, DomainWord.TOT_PAGES, step.info().totPages());
        domains.set(domid, DomainWord.MAX_PAGES, step.info().maxPages());
    }

    private void link(int domid) {
        RecordTable<DomainWord> domains = machine.domains();
        long before = before(domid);
        domains.set(domid, DomainWord.NEXT, next(before));
        setNext(before, domid + 1L);
    }

    private void unlink(int domid) {
        long before = before(domid);
        if (next(before) == domid + 1L) {
            setNext(before, machine.domains().get(domid, DomainWord.NEXT));
        }
    }

    /** Id plus one of the domain that {@code domid} follows on the list, 0 at its beginning. */
    private long before(int domid) {
        long before = 0;
        for (long at = next(0); at != 0 && at - 1 < domid; at = next(at)) {
            before = at;
        }
        return before;
    }

    private long next(long before) {
        return before == 0
                ? machine.globals().get(0, GlobalWord.DOMAIN_LIST)
                : machine.domains().get(before - 1, DomainWord.NEXT);
    }

    private void setNext(long before, long next) {
        if (before == 0) {
            machine.globals().set(0, GlobalWord.DOMAIN_LIST, next);
        } else {
            machine.domains().set(before - 1, DomainWord.NEXT, next);
        }
    }

    private void frame(FrameState frame, int domid) {
        FrameTable frames = machine.frames();
        frames.setCaf(frame.mfn(), frame.caf());
        frames.setTaf(frame.mfn(), frame.taf());
        frames.setStamp(frame.mfn(), frame.stamp());
        boolean inUse = frames.layout().state(frame.caf()) == PageInfoLayout.INUSE;
        frames.setOwnerPdx(frame.mfn(), inUse ? frame.domainPdx() : 0);
        if (frame.owner() >= 0 && frame.domainPdx() > 0) {
            machine.domains().set(domid, DomainWord.STRUCT_PDX, frame.domainPdx());
            machine.words().write(Space.OWNER.at(frame.domainPdx()), frame.owner() + 1L);
        }
    }

    private void contents(long mfn, Contents contents) {
        Pages pages = machine.pages();
        for (int slot = 0; slot < PAGE_WORDS; slot++) {
            pages.set(mfn, slot, contents.words().getOrDefault(slot, 0L));
        }
    }
}
