// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are told apart by their contents. */
public enum Kind {
    /** Xen's messages: a serial log, {@code xl dmesg}, a journal, a mail. */
    CONSOLE("console"),
    /** A binary trace of {@code xentrace}. */
    XENTRACE("xentrace"),
    /** {@code xl dump-core} of one guest. */
    DUMP_CORE("dump-core"),
    /** The memory of a whole machine. */
    MACHINE("machine"),
    /** The bare rows of a frame table. */
    FRAME_TABLE("frametable"),
    /** Recorded operations of a real hypervisor. */
    RECORDING("recording"),
    /** Which pages were descriptor tables, moment by moment. */
    DESCRIPTORS("descriptors"),
    /** None of these. */
    UNKNOWN("unknown");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** What {@code --as} and JSON say. */
    public String id() {
        return id;
    }

    /** The kind called {@code id}, if there is one that can be asked for. */
    public static Optional<Kind> named(String id) {
        return Arrays.stream(values())
                .filter(k -> k != UNKNOWN && k.id.equals(id))
                .findFirst();
    }

    /** The names that can be asked for. */
    public static List<String> ids() {
        return Arrays.stream(values()).filter(k -> k != UNKNOWN).map(Kind::id).toList();
    }
}
