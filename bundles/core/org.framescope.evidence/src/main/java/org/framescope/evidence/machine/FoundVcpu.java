// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

/**
 * A vCPU.
 *
 * @param domain whose it is
 * @param id its number
 * @param address where its struct lies
 * @param words the first 4096 bytes of it
 */
record FoundVcpu(FoundDomain domain, int id, long address, long[] words) {
    /** The CPU on which it runs or ran last. */
    int processor() {
        return (int) (words[0] >>> 32);
    }
}
