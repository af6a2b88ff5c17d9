// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.bytes.Reason;
import org.framescope.evidence.bytes.Unpacking;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.ConsoleReader;
import org.framescope.evidence.core.DumpCore;
import org.framescope.evidence.core.DumpCoreReader;
import org.framescope.evidence.descriptors.DescriptorMoment;
import org.framescope.evidence.descriptors.DescriptorTimelineReader;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.frametable.FrameTableReader;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.machine.MachineMemory;
import org.framescope.evidence.machine.MachineMemoryReader;
import org.framescope.evidence.memory.ElfMemoryReader;
import org.framescope.evidence.memory.KdumpReader;
import org.framescope.evidence.memory.MemoryDump;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceReader;
import org.framescope.machine.Release;

/** Opens files of any kind. May be used again; not by several threads at once. */
public final class EvidenceReader {
    /** How many bytes tell what a file is. */
    private static final int LOOK = 1 << 16;

    /** In how many bytes a frame table is looked for that nobody said is one: those of a host of 64 GiB. */
    private static final long GUESSED = 512L << 20;

    private final OpenOptions options;
    private final Work work;

    /** A reader that does as {@code options} say and tells {@code work} how far it is. */
    public EvidenceReader(OpenOptions options, Work work) {
        this.options = options;
        this.work = work;
    }

    /**
     * What {@code file}, packed or not, is by its first bytes and the file beside it; {@link Kind#UNKNOWN} also when it is
     * damaged there. What describes a frame table is one.
     *
     * @throws IOException when there is no such file, or it cannot be read
     */
    public static Kind kind(Path file) throws IOException {
        if (isSidecar(file)) {
            return Kind.FRAME_TABLE;
        }
        try (InputStream packed = Files.newInputStream(file)) {
            String name = file.toString();
            return Recognition.of(Bytes.of(name, beginning(packed)), sidecar(file, new ReportBuilder(name)));
        }
    }

    /**
     * Whether {@code file}, packed or not, has zeros at its beginning, which no text has.
     *
     * @throws IOException when there is no such file, or it cannot be read
     */
    public static boolean isBinary(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file)) {
            byte[] start = beginning(packed);
            return IntStream.range(0, start.length).anyMatch(i -> start[i] == 0);
        }
    }

    /** The first unpacked bytes; fewer, perhaps none, where a packed file is damaged. */
    private static byte[] beginning(InputStream packed) {
        byte[] bytes = new byte[LOOK];
        int length = 0;
        try (InputStream in = Packing.unpack(packed)) {
            int read = in.read(bytes);
            while (read > 0) {
                length += read;
                read = in.read(bytes, length, LOOK - length);
            }
        } catch (IOException damaged) {
            return Arrays.copyOf(bytes, length);
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Opens {@code file}. Never throws for what is in it: see {@link Evidence#report}. */
    public Evidence open(Path file) {
        ReportBuilder report = new ReportBuilder(file.toString());
        if (isSidecar(file)) {
            return rejected(
                    report, "it describes the rows of a frame table: open the file beside it that has the rows");
        }
        Sidecar sidecar = sidecar(file, report);
        try {
            return read(unpacking().open(file), sidecar, report);
        } catch (IOException e) {
            return rejected(report, "cannot be read: " + Reason.of(e));
        }
    }

    /** Opens {@code in}, which messages call {@code name}. Does not close it. */
    public Evidence open(InputStream in, String name) {
        ReportBuilder report = new ReportBuilder(name);
        try {
            return read(unpacking().open(in, name), Sidecar.NONE, report);
        } catch (IOException e) {
            return rejected(report, "cannot be read: " + Reason.of(e));
        }
    }

    private Unpacking unpacking() {
        return new Unpacking(options.cache(), options.kept(), work);
    }

    /** Reads {@code bytes}, which the result closes. */
    public Evidence read(Bytes bytes, Sidecar sidecar, ReportBuilder report) {
        try {
            return readWhole(bytes, sidecar, report);
        } catch (InternalError e) {
            if (!Bytes.isShrunk(e)) {
                throw e;
            }
            return close(bytes, report, Bytes.SHRUNK);
        }
    }

    private Evidence readWhole(Bytes bytes, Sidecar sidecar, ReportBuilder report) {
        Kind kind = options.as().orElseGet(() -> Recognition.of(bytes, sidecar));
        report.kind(kind);
        bytes.damage().ifPresent(report::partial);
        options.release().ifPresent(r -> report.release(r.name(), Confidence.GIVEN));
        if (bytes.size() == 0) {
            return close(bytes, report, "the file is empty");
        }
        if (kind != Kind.CONSOLE && options.release().filter(Release::wordsOnly).isPresent()) {
            return close(bytes, report, "of releases before 4.10 only logs can be read, not this: " + kind.id());
        }
        return switch (kind) {
            case FRAME_TABLE -> frameTable(bytes, sidecar, report);
            case XENTRACE -> trace(bytes, report);
            case CONSOLE -> console(bytes, report);
            case DUMP_CORE -> core(bytes, report);
            case RECORDING -> RecordingEvidence.read(bytes, report, work);
            case MACHINE -> machine(bytes, report);
            case DESCRIPTORS -> descriptors(bytes, report);
            default -> close(bytes, report, "nothing in it says what it is; " + guess(bytes));
        };
    }

    private Evidence frameTable(Bytes bytes, Sidecar sidecar, ReportBuilder report) {
        Optional<FrameTableFile> table = new FrameTableReader(bytes, sidecar, report).read(options.release());
        if (table.isEmpty()) {
            bytes.close();
            return new Evidence.Rejected(report.build());
        }
        return new Evidence.FrameTable(report.build(), bytes, table.get());
    }

    private Evidence descriptors(Bytes bytes, ReportBuilder report) {
        List<DescriptorMoment> moments = new DescriptorTimelineReader(bytes, report, work).read();
        bytes.close();
        return moments.isEmpty()
                ? new Evidence.Rejected(report.build())
                : new Evidence.Descriptors(report.build(), moments);
    }

    private Evidence machine(Bytes bytes, ReportBuilder report) {
        if (!KdumpReader.recognises(bytes)) {
            Optional<MemoryDump> dump = new ElfMemoryReader(bytes, report).read();
            return machine(dump, bytes, report);
        }
        Optional<KdumpReader.Expanded> expanded = new KdumpReader(bytes, unpacking(), report).read();
        if (expanded.isEmpty()) {
            return machine(Optional.empty(), bytes, report);
        }
        bytes.close();
        return machine(Optional.of(expanded.get().dump()), expanded.get().pages(), report);
    }

    private Evidence machine(Optional<MemoryDump> dump, Bytes bytes, ReportBuilder report) {
        Optional<MachineMemory> machine =
                dump.flatMap(d -> new MachineMemoryReader(d, report, work).read(options.release()));
        if (machine.isEmpty()) {
            bytes.close();
            return new Evidence.Rejected(report.build());
        }
        return new Evidence.Machine(report.build(), bytes, machine.get());
    }

    private Evidence trace(Bytes bytes, ReportBuilder report) {
        Optional<Trace> trace = new TraceReader(bytes, report, work).read();
        if (trace.isEmpty()) {
            bytes.close();
            return new Evidence.Rejected(report.build());
        }
        return new Evidence.Traced(report.build(), bytes, trace.get());
    }

    private Evidence console(Bytes bytes, ReportBuilder report) {
        Optional<ConsoleLog> log = new ConsoleReader(bytes, report, work).read(options.release());
        bytes.close();
        return log.isEmpty() ? new Evidence.Rejected(report.build()) : new Evidence.Console(report.build(), log.get());
    }

    private Evidence core(Bytes bytes, ReportBuilder report) {
        Optional<DumpCore> core = new DumpCoreReader(bytes, report).read();
        if (core.isEmpty()) {
            bytes.close();
            return new Evidence.Rejected(report.build());
        }
        return new Evidence.Core(report.build(), bytes, core.get());
    }

    /** What a file that nothing tells about could be. */
    private static String guess(Bytes bytes) {
        ReportBuilder trial = new ReportBuilder(bytes.name());
        Optional<FrameTableFile> table =
                new FrameTableReader(bytes.beginning(GUESSED), Sidecar.NONE, trial).read(Optional.empty());
        return table.isEmpty()
                ? "known are: " + String.join(", ", Kind.ids())
                : "its " + (bytes.size() > GUESSED ? "first " : "")
                        + table.get().frames() + " rows could be a frame table: say --as frametable";
    }

    private static Evidence close(Bytes bytes, ReportBuilder report, String reason) {
        bytes.close();
        return rejected(report, reason);
    }

    private static Evidence rejected(ReportBuilder report, String reason) {
        report.rejected(reason);
        return new Evidence.Rejected(report.build());
    }

    private static boolean isSidecar(Path file) {
        if (!Sidecar.beside(file).equals(file) || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            return Sidecar.read(file).rowBytes() > 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static Sidecar sidecar(Path file, ReportBuilder report) {
        Path beside = Sidecar.beside(file);
        if (beside.equals(file) || !Files.isRegularFile(beside)) {
            return Sidecar.NONE;
        }
        try {
            Sidecar sidecar = Sidecar.read(beside);
            report.read(
                    "file beside it",
                    0,
                    Files.size(beside),
                    beside.getFileName() + ": " + sidecar.frames() + " rows, "
                            + sidecar.owners().size() + " owners");
            return sidecar;
        } catch (IOException e) {
            report.skipped("file beside it", 0, 0, beside.getFileName() + " tells of no frame table: " + Reason.of(e));
            return Sidecar.NONE;
        }
    }
}
