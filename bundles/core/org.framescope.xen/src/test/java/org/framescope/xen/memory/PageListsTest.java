// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;

class PageListsTest {
    private static final DomainWord LIST = DomainWord.RELMEM_LIST;
    private static final DomainWord OTHER = DomainWord.PAGE_LIST;

    private static List<Long> forwards(TestMachine m) {
        List<Long> seen = new ArrayList<>();
        for (long at = m.xen.lists().head(1, LIST);
                at != Links.NONE;
                at = Links.next(m.machine.frames().link(at))) {
            seen.add(at);
        }
        return seen;
    }

    private static List<Long> backwards(TestMachine m) {
        List<Long> seen = new ArrayList<>();
        for (long at = m.xen.lists().tail(1, LIST);
                at != Links.NONE;
                at = Links.prev(m.machine.frames().link(at))) {
            seen.addFirst(at);
        }
        return seen;
    }

    private static TestMachine withDomain() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 1);
        return m;
    }

    @Property(tries = 200)
    void listsReadTheSameFromBothEnds(@ForAll @Size(max = 80) List<@IntRange(max = 23) Integer> actions) {
        TestMachine m = withDomain();
        List<Long> model = new ArrayList<>();
        for (int action : actions) {
            long mfn = 0x20 + action % 8;
            if (model.contains(mfn)) {
                model.remove(mfn);
                m.xen.lists().remove(1, LIST, mfn);
            } else if (action < 12) {
                model.add(mfn);
                m.xen.lists().addTail(1, LIST, mfn);
            } else {
                model.addFirst(mfn);
                m.xen.lists().addHead(1, LIST, mfn);
            }
            assertEquals(model, forwards(m));
            assertEquals(model, backwards(m));
        }
    }

    @Test
    void aRemovedFrameKeepsItsOwnLinks() {
        TestMachine m = withDomain();
        for (long mfn = 0x20; mfn < 0x23; mfn++) {
            m.xen.lists().addTail(1, LIST, mfn);
        }
        m.xen.lists().remove(1, LIST, 0x21);
        assertEquals(0x20_0000_0022L, m.machine.frames().link(0x21));
        assertEquals(List.of(0x20L, 0x22L), forwards(m));
    }

    @Test
    void theBitsOfCountInfoChooseTheList() {
        TestMachine m = withDomain();
        long heap = m.machine.layout().xenHeap();
        long extra = m.machine.layout().extra();
        assertEquals(
                DomainWord.PAGE_LIST, m.xen.lists().listOf(m.machine.layout().allocated() | 1));
        assertEquals(DomainWord.EXTRA_PAGE_LIST, m.xen.lists().listOf(extra | 1));
        assertEquals(DomainWord.XENPAGE_LIST, m.xen.lists().listOf(heap | extra));
        assertTrue(m.events().isEmpty());
    }

    @Test
    void aSplicedListStandsBeforeTheOtherAndIsEmpty() {
        TestMachine m = withDomain();
        PageLists lists = m.xen.lists();
        lists.splice(1, LIST, OTHER);
        assertEquals(List.of(), forwards(m));
        for (long mfn = 0x20; mfn < 0x23; mfn++) {
            lists.addTail(1, OTHER, mfn);
        }
        lists.splice(1, LIST, OTHER);
        assertEquals(List.of(0x20L, 0x21L, 0x22L), forwards(m));
        assertEquals(forwards(m), backwards(m));
        lists.addTail(1, OTHER, 0x30);
        lists.addTail(1, OTHER, 0x31);
        lists.splice(1, LIST, OTHER);
        assertEquals(List.of(0x30L, 0x31L, 0x20L, 0x21L, 0x22L), forwards(m));
        assertEquals(forwards(m), backwards(m));
        assertEquals(0xffff_ffffL, lists.head(1, OTHER));
        assertEquals(0xffff_ffffL, lists.tail(1, OTHER));
    }
}
