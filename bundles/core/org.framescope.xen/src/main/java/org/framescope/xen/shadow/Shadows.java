// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.memory.PageLists;
import org.framescope.xen.tlb.TlbClock;

/**
 * Shadows of a domain's page tables, for straight-line code. What is asserted in Xen and does not hold is an event.
 * Confined to the engine's thread.
 */
public final class Shadows {
    private final Machine machine;
    private final Heap heap;
    private final PageLists lists;
    private final ShadowView view;
    private final ShadowPool pool;
    private final ShadowTable table;
    private final ShadowReferences references;
    private final ShadowPins pins;
    private final ShadowEntries entries;
    private final ShadowRemoval removal;
    private final ShadowPressure pressure;
    private final ToplevelShadows toplevel;

    /** The shadows of {@code machine}; {@code flush} flushes the TLBs of the CPUs of a mask. */
    public Shadows(
            Machine machine,
            Heap heap,
            PageLists lists,
            TlbClock clock,
            FreePages freePages,
            Frames frames,
            LongConsumer flush) {
        this.machine = machine;
        this.heap = heap;
        this.lists = lists;
        view = new ShadowView(machine.view(), machine.release());
        pool = new ShadowPool(machine, lists, clock, freePages, flush);
        table = new ShadowTable(machine, frames);
        references = new ShadowReferences(machine, view, table, pool);
        pins = new ShadowPins(machine, lists, view, references);
        entries = new ShadowEntries(machine, view, references, pins);
        removal = new ShadowRemoval(machine, view, table, pins, entries);
        pressure = new ShadowPressure(machine, view, pins, entries, flush);
        toplevel = new ToplevelShadows(machine, view, pool, table, references, pins, pressure);
    }

    /** The same shadows, for reading. */
    public ShadowView view() {
        return view;
    }

    /**
     * {@code shadow_enable}: the domain has shadows from now on, a hash table, an empty pool, and
     * SHOPT_LINUX_L3_TOPLEVEL. False when no frame is left for the hash table.
     */
    public boolean enable(long domid) {
        long page = heap.allocXenheapPage();
        if (page == Heap.EXHAUSTED) {
            return false;
        }
        machine.domains().set(domid, DomainWord.SHADOW_HASH, page);
        machine.domains().set(domid, DomainWord.SHADOW_MODE, 1);
        machine.domains().set(domid, DomainWord.SHADOW_OPT_FLAGS, ShadowView.LINUX_L3_TOPLEVEL);
        lists.init(domid, DomainWord.PINNED_SHADOWS);
        lists.init(domid, DomainWord.SHADOW_FREELIST);
        return true;
    }

    /** Puts the free frame {@code mfn} into the pool of {@code domid}; false when it is not free. */
    public boolean addToPool(long domid, long mfn) {
        boolean taken = heap.take(mfn);
        if (taken) {
            pool.add(domid, mfn);
        }
        return taken;
    }

    /**
     * Makes a shadow of {@code type} of guest frame {@code back}, with pages from the free list: the first ones, or
     * {@code pages}, head first, which must be in the pool and as many as {@link ShadowType#pages()}. It has no
     * reference yet.
     *
     * @return its head, or 0 when pages are missing or {@code back} is not the domain's
     */
    public long make(long domid, ShadowType type, long back, long... pages) {
        long smfn;
        if (pages.length == 0) {
            smfn = pool.alloc(domid, type, back);
        } else if (pages.length == type.pages() && view.freeList(domid).containsAll(boxed(pages))) {
            smfn = pages[0];
            pool.allocThese(domid, type, back, pages);
        } else {
            return 0;
        }
        return smfn == 0 ? 0 : toplevel.enter(domid, smfn);
    }

    private static List<Long> boxed(long[] pages) {
        return Arrays.stream(pages).boxed().toList();
    }

    /** The shadow of {@code type} of guest frame {@code back}, or 0. */
    public long lookup(long domid, long back, ShadowType type) {
        return table.lookup(domid, back, type);
    }

    /** {@code sh_get_ref}: {@code entryPa} is the machine address of the referring entry, or 0. False on overflow. */
    public boolean getRef(long domid, long smfn, long entryPa) {
        return references.get(domid, smfn, entryPa);
    }

    /** {@code sh_put_ref}: with the last reference the shadow goes, and its references to others. */
    public void putRef(long domid, long smfn, long entryPa) {
        references.put(domid, smfn, entryPa);
    }

    /** {@code sh_pin}: moves the shadow to the head of the pinned list, with a reference if it was not pinned. */
    public boolean pin(long domid, long smfn) {
        return pins.pin(domid, smfn);
    }

    /** {@code sh_unpin}: takes the shadow off the pinned list and drops the pin's reference. */
    public void unpin(long domid, long smfn) {
        pins.unpin(domid, smfn);
    }

    /**
     * {@code shadow_set_l4e} and its like: makes entry {@code slot} (0 to 511) of the shadow page {@code parent} point
     * to {@code child}, 0 for none. The child is referred to first; an L4 pins an L3 while L3 shadows are pinnable.
     */
    public boolean setEntry(long domid, long parent, int slot, long child) {
        return entries.set(domid, parent, slot, child);
    }

    /**
     * {@code sh_make_shadow}: makes a shadow of {@code type} of {@code gmfn}, with the first pages of the pool; with many
     * pinned L4s it ends the mode in which L3 shadows are pinned. Which, or 0.
     */
    public long makeShadow(long domid, long gmfn, ShadowType type) {
        return toplevel.make(domid, gmfn, type);
    }

    /**
     * {@code sh_set_toplevel_shadow}: {@code vcpu} loads the root {@code gmfn}, and runs on its shadow of {@code type} from
     * now on, made if there is none. Which, or 0.
     */
    public long setToplevel(long vcpu, long gmfn, ShadowType type) {
        return toplevel.set(vcpu, 0, gmfn, type);
    }

    /**
     * {@code shadow_prealloc}: makes {@code pages} of the pool free, by unpinning and unhooking. False when that fails: the
     * domain is crashed, or was dying.
     */
    public boolean prealloc(long domid, long pages) {
        return pressure.prealloc(domid, pages);
    }

    /**
     * {@code sh_remove_shadows}: unpins the pinnable shadows of {@code gmfn} and blanks the entries that the up-pointers of
     * the others name; without {@code fast} it looks for all other entries too.
     */
    public void removeShadows(long domid, long gmfn, boolean fast) {
        removal.remove(domid, gmfn, fast);
    }

    /**
     * Leaves the mode in which L3 shadows are pinned, as {@code sh_make_shadow} does when it meets many L4 shadows: unpins
     * the pinned L3s, clears SHOPT_LINUX_L3_TOPLEVEL and puts up-pointers right as the release does. Up-pointers that
     * are wrong afterwards are events.
     */
    public void leaveToplevel(long domid) {
        pins.leaveToplevel(domid);
    }
}
