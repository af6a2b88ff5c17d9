// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

/**
 * A run of records of one CPU.
 *
 * @param cpu the CPU
 * @param start offset of its first record
 * @param end offset behind its last record
 */
record Window(int cpu, long start, long end) {}
