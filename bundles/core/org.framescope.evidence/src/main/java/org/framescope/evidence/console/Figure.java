// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

/**
 * A number that a dump gives.
 *
 * @param name what it counts: {@code heap[15] kB free}, {@code d0 on node 0 pages}
 * @param value the number
 */
public record Figure(String name, long value) {}
