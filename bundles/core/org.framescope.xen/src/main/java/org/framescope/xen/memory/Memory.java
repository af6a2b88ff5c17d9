// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import org.framescope.xen.frames.Frames;

/**
 * The mechanisms through which frames get from the heap to a domain and back.
 *
 * @param heap the free frames
 * @param lists lists of frames
 * @param claims what domains have claimed
 * @param assignPages how domains come to own frames
 * @param freePages how frames go back to the heap
 * @param frames references to frames
 */
public record Memory(
        Heap heap, PageLists lists, Claims claims, AssignPages assignPages, FreePages freePages, Frames frames) {}
