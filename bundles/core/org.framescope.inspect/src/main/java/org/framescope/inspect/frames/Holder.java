// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.Target;

/**
 * Somebody who holds references to a frame.
 *
 * @param kind {@code allocation}, {@code pin}, {@code gdt}, {@code ldt}, {@code l1} … as {@link HolderKind#label} says
 * @param by the vCPU, {@code d1v0}, or the page table, {@code 0x13}; null when the frame's own words hold it
 * @param slot which slot of a descriptor table or entry of a page table, or -1
 * @param general general references held
 * @param type type references held
 * @param text for a row of a tree: {@code GDT 0 of d1v0}
 * @param target where a click leads, or null
 */
public record Holder(String kind, String by, int slot, int general, int type, String text, Target target) {}
