// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;

/**
 * A dump.
 *
 * @param key the debug key that made it; {@code !} for a crash
 * @param line line of the log at which it begins, 1 and up
 * @param offset byte at which it begins
 * @param now Xen's time in nanoseconds, -1 if it does not say
 * @param domains of key q, the domains
 * @param registers of keys 0 and d, and of a crash, the registers
 * @param figures of the other keys, the numbers
 * @param summary what it holds, in a few words
 */
public record Moment(
        char key,
        long line,
        long offset,
        long now,
        List<DomainDump> domains,
        List<Registers> registers,
        List<Figure> figures,
        String summary) {}
