// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.Map;

/**
 * A block of registers.
 *
 * @param title whose they are, as the log says: {@code Dom0 vcpu#0 state}, {@code CPU1 guest state (d0v1)}
 * @param context hypervisor, pv guest, hvm guest, with the vCPU; empty if the log does not say
 * @param words registers by Xen's names in the log: rip, rflags, cs, rax … cr3; of rip without its symbol
 * @param walk lines of a page-table walk: level, slot, entry
 */
public record Registers(String title, String context, Map<String, Long> words, List<Walk> walk) {
    /**
     * A step of a page-table walk.
     *
     * @param level 4 to 1
     * @param slot which entry, 0 to 511
     * @param entry the entry
     */
    public record Walk(int level, int slot, long entry) {}
}
