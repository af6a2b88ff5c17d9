// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** Is told which words the engine looks at, by address, for one who asks what a step depends on. */
public interface WordWatcher {
    /** The word at {@code address} is read. */
    void read(long address);

    /** The word at {@code address} is written, perhaps with the value that it has. */
    void written(long address);

    /** A reading is taken: any word may be read from it. */
    void readAll();
}
