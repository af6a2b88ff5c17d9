// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;

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
 * @param domain the domain that does it: whose the table or the vCPU is; -1 when it is none, or the frame's own words hold it
 */
public record Holder(String kind, String by, int slot, int general, int type, String text, Target target, int domain) {

    /** Whether it is an entry of a page table that some domain has. */
    public boolean isEntry() {
        return domain >= 0 && target != null && target.kind() == Target.Kind.FRAME;
    }

    /** {@link #text} with the domain, where the text does not name it. */
    public String fullText() {
        String name = Names.domain(domain);
        return domain < 0 || text.contains(name) ? text : text + " of " + name;
    }
}
