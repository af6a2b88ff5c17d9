// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageView;

/**
 * Reads what a struct domain says of its frames: the heads of its lists, pairs of addresses of rows of frames that it owns; and
 * its limits, which stand behind the two counts that are known from the rows. Facts: {@code xen/include/xen/sched.h},
 * RELEASE-4.17.0.
 */
final class DomainStruct {
    private static final long LOW = 0xffff_ffffL;

    private final Machine machine;
    private final XenTables xen;
    private final FoundDomain domain;
    private final long[] words = new long[PageView.WORDS];

    /** That of {@code domain}, whose words are {@code words}; what it says is written into {@code machine}. */
    DomainStruct(Machine machine, XenTables xen, FoundDomain domain) {
        this.machine = machine;
        this.xen = xen;
        this.domain = domain;
        xen.memory().copy(domain.struct(), words);
    }

    void read() {
        for (int i = 0; i + 1 < words.length; i++) {
            long head = ownRow(words[i]);
            long tail = ownRow(words[i + 1]);
            if (head >= 0 && tail >= 0) {
                list(head, tail);
                i++;
            }
        }
        limits();
    }

    /** A list is told by the sort of the frame at its head; of the lists of ordinary frames the first is the page list. */
    private void list(long head, long tail) {
        long caf = machine.frames().caf(head);
        DomainWord list;
        if ((caf & machine.layout().xenHeap()) != 0) {
            list = DomainWord.XENPAGE_LIST;
        } else if ((caf & machine.layout().extra()) != 0) {
            list = DomainWord.EXTRA_PAGE_LIST;
        } else {
            list = machine.domains().get(domain.id(), DomainWord.PAGE_LIST, 1) == 0
                    ? DomainWord.PAGE_LIST
                    : DomainWord.RELMEM_LIST;
        }
        machine.domains().set(domain.id(), list, 0, head);
        machine.domains().set(domain.id(), list, 1, tail);
    }

    /** The frame of the domain whose row lies at {@code address}, -1 if there is none. */
    private long ownRow(long address) {
        long mfn = xen.frameOfRow(address);
        return mfn >= 0 && mfn < machine.view().maxPage() && machine.frames().ownerPdx(mfn) == domain.pdx() ? mfn : -1;
    }

    private void limits() {
        machine.domains().set(domain.id(), DomainWord.REFCNT, Links.NOT_TOLD);
        long counts = domain.frames().heap() << 32 | domain.frames().total();
        for (int i = 0; i + 1 < words.length; i++) {
            if (counts != 0 && words[i] == counts) {
                machine.domains().set(domain.id(), DomainWord.OUTSTANDING_PAGES, words[i + 1] & LOW);
                machine.domains().set(domain.id(), DomainWord.MAX_PAGES, words[i + 1] >>> 32);
                return;
            }
        }
    }
}
