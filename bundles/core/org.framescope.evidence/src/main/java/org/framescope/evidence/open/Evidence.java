// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import java.util.List;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.core.DumpCore;
import org.framescope.evidence.descriptors.DescriptorMoment;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.machine.MachineMemory;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.xentrace.Trace;

/** What came of opening a file: one case for each kind of file, each with its report. To be closed by who opened it. */
public sealed interface Evidence extends AutoCloseable {
    /** What was read, skipped or not understood. */
    ImportReport report();

    /** Lets go of the file's bytes; nothing that was read of it may be used afterwards. */
    @Override
    default void close() {
        // nothing is held
    }

    /**
     * Nothing could be read; the report says why.
     *
     * @param report the report
     */
    record Rejected(ImportReport report) implements Evidence {}

    /**
     * The rows of a frame table.
     *
     * @param report the report
     * @param bytes what the rows lie over
     * @param table the rows as a machine
     */
    record FrameTable(ImportReport report, Bytes bytes, FrameTableFile table) implements Evidence {
        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * The memory of a whole machine.
     *
     * @param report the report
     * @param bytes what the memory lies in
     * @param machine Xen in it
     */
    record Machine(ImportReport report, Bytes bytes, MachineMemory machine) implements Evidence {
        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * A trace of xentrace.
     *
     * @param report the report
     * @param bytes the records
     * @param trace their sums
     */
    record Traced(ImportReport report, Bytes bytes, Trace trace) implements Evidence {
        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * A log of Xen's messages.
     *
     * @param report the report
     * @param log its dumps and messages
     */
    record Console(ImportReport report, ConsoleLog log) implements Evidence {}

    /**
     * The memory of one guest.
     *
     * @param report the report
     * @param bytes what the pages lie in
     * @param core vCPUs, pages, and what follows from them
     */
    record Core(ImportReport report, Bytes bytes, DumpCore core) implements Evidence {
        @Override
        public void close() {
            bytes.close();
        }
    }

    /**
     * A recording of operations.
     *
     * @param report the report
     * @param recording the recording
     */
    record Operations(ImportReport report, Recording recording) implements Evidence {}

    /**
     * Which pages were descriptor tables, moment by moment.
     *
     * @param report the report
     * @param moments the moments and the points of courses, in order of the file
     */
    record Descriptors(ImportReport report, List<DescriptorMoment> moments) implements Evidence {}
}
