// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

/**
 * The free frames, one at a time. Whoever implements it decides which frame comes next; the same requests on the same
 * machine always get the same frames. A frame handed out is anonymous: in use, count 0, no type, no owner.
 */
public interface Heap {
    /** What the allocating methods return when no frame is left. */
    long EXHAUSTED = -1;

    /** {@code alloc_domheap_page} without an owner: an anonymous frame, or {@link #EXHAUSTED}. */
    long allocDomheapPage();

    /** {@code alloc_xenheap_page}: a frame marked PGC_xen_heap, or {@link #EXHAUSTED}. */
    long allocXenheapPage();

    /** Takes the named frame out of the heap; false when it is not a free frame of the machine. */
    boolean take(long mfn);

    /** {@code mfn}, whose row says that it is free, is available again. */
    void freed(long mfn);

    /** {@code mfn}, a free frame, is not available any more though it is not handed out: it goes out of use. */
    void removed(long mfn);
}
