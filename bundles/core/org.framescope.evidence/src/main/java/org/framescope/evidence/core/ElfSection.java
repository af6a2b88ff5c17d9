// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

/**
 * A section of an ELF file that lies within the file.
 *
 * @param name its name, empty when the table of names is not there
 * @param type SHT_ number
 * @param offset where it begins
 * @param size how many bytes of it are in the file
 * @param stated how many bytes its header states
 * @param entry bytes of one of its entries
 */
record ElfSection(String name, int type, long offset, long size, long stated, long entry) {
    static final int NOTE = 7;

    boolean isCut() {
        return size < stated;
    }
}
