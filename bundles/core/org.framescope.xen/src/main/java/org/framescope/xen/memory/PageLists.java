// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;

/**
 * Doubly linked lists of frames, as {@code page_list_*} keeps them in the link words ({@code xen/include/xen/mm.h},
 * non-BIGMEM): head and tail stand in a domain record, ends are marked {@link Links#NONE}. Removing a frame leaves its
 * own link word as it was.
 */
public final class PageLists {
    private final Machine machine;
    private final FrameTable frames;

    /** The lists of {@code machine}. */
    public PageLists(Machine machine) {
        this.machine = machine;
        frames = machine.frames();
    }

    /** {@code page_to_list}: the list that a frame with {@code caf} belongs on. */
    public DomainWord listOf(long caf) {
        if ((caf & machine.layout().xenHeap()) != 0) {
            return DomainWord.XENPAGE_LIST;
        }
        return (caf & machine.layout().extra()) != 0 ? DomainWord.EXTRA_PAGE_LIST : DomainWord.PAGE_LIST;
    }

    /** Makes {@code list} of {@code domid} empty. */
    public void init(long domid, DomainWord list) {
        machine.domains().set(domid, list, 0, Links.NONE);
        machine.domains().set(domid, list, 1, Links.NONE);
    }

    /** The first frame of {@code list}, or {@link Links#NONE}. */
    public long head(long domid, DomainWord list) {
        return machine.domains().get(domid, list, 0);
    }

    /** The last frame of {@code list}, or {@link Links#NONE}. */
    public long tail(long domid, DomainWord list) {
        return machine.domains().get(domid, list, 1);
    }

    /** {@code page_list_add_tail}. */
    public void addTail(long domid, DomainWord list, long mfn) {
        long tail = tail(domid, list);
        frames.setLink(mfn, Links.link(tail, Links.NONE));
        if (tail == Links.NONE) {
            machine.domains().set(domid, list, 0, mfn);
        } else {
            frames.setLink(tail, Links.link(Links.prev(frames.link(tail)), mfn));
        }
        machine.domains().set(domid, list, 1, mfn);
    }

    /** {@code page_list_add}: at the head. */
    public void addHead(long domid, DomainWord list, long mfn) {
        long head = head(domid, list);
        frames.setLink(mfn, Links.link(Links.NONE, head));
        if (head == Links.NONE) {
            machine.domains().set(domid, list, 1, mfn);
        } else {
            frames.setLink(head, Links.link(mfn, Links.next(frames.link(head))));
        }
        machine.domains().set(domid, list, 0, mfn);
    }

    /** {@code page_list_remove_head}: takes the first frame off {@code list}, or gives {@link Links#NONE}. */
    public long removeHead(long domid, DomainWord list) {
        long head = head(domid, list);
        if (head != Links.NONE) {
            remove(domid, list, head);
        }
        return head;
    }

    /** {@code page_list_move}: {@code from} becomes {@code to}, which was empty, and is empty then. */
    public void move(long domid, DomainWord to, DomainWord from) {
        machine.domains().set(domid, to, 0, head(domid, from));
        machine.domains().set(domid, to, 1, tail(domid, from));
        init(domid, from);
    }

    /** {@code page_list_splice}: puts all of {@code from} at the head of {@code to}; {@code from} is empty then. */
    public void splice(long domid, DomainWord to, DomainWord from) {
        long first = head(domid, from);
        long last = tail(domid, from);
        long head = head(domid, to);
        if (first == Links.NONE) {
            return;
        }
        if (head == Links.NONE) {
            machine.domains().set(domid, to, 1, last);
        } else {
            frames.setLink(head, Links.link(last, Links.next(frames.link(head))));
            frames.setLink(last, Links.link(Links.prev(frames.link(last)), head));
        }
        machine.domains().set(domid, to, 0, first);
        init(domid, from);
    }

    /** {@code page_list_del2}: takes the frame off that of two lists on which it is. */
    public void removeFromEither(long domid, DomainWord list, DomainWord other, long mfn) {
        boolean end = head(domid, other) == mfn || tail(domid, other) == mfn;
        remove(domid, end ? other : list, mfn);
    }

    /** {@code page_list_del}: the frame's own links stay. */
    public void remove(long domid, DomainWord list, long mfn) {
        long link = frames.link(mfn);
        long next = Links.next(link);
        long prev = Links.prev(link);
        if (prev == Links.NONE) {
            machine.domains().set(domid, list, 0, next);
        } else {
            frames.setLink(prev, Links.link(Links.prev(frames.link(prev)), next));
        }
        if (next == Links.NONE) {
            machine.domains().set(domid, list, 1, prev);
        } else {
            frames.setLink(next, Links.link(prev, Links.next(frames.link(next))));
        }
    }
}
