// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;

/** Takes the lines of one dump. */
interface DumpParser {
    /** Takes {@code line}, Xen's text without spaces at its ends; false when it is not of this dump. */
    boolean take(String line);

    /** The domains, if the dump is of key q. */
    default List<DomainDump> domains() {
        return List.of();
    }

    /** The register blocks, if it has some. */
    default List<Registers> registers() {
        return List.of();
    }

    /** The numbers, if it has some. */
    default List<Figure> figures() {
        return List.of();
    }

    /** What it holds, in a few words. */
    String summary();

    /** What of it is missing, empty if nothing is. */
    default String missing() {
        return "";
    }
}
