// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.ReportBuilder;

/** A reader that is given damaged files. */
enum Target {
    CONSOLE,
    XENTRACE,
    DUMP_CORE,
    /** Rows of a frame table that nothing tells about. */
    FRAME_TABLE,
    /** Rows and the file beside them, of which either is damaged. */
    SIDECAR,
    /** Recorded operations. */
    SEQUENCES,
    /** Recorded context switches. */
    SWITCHES,
    DESCRIPTORS,
    MACHINE,
    /** Kdump-compressed, plain and flattened. */
    KDUMP,
    /** Files of all kinds, packed. */
    GZIP,
    XZ;

    private static final int ROW = 32;
    private static final int LINES = 12;
    private static final int FLAT_HEADER = 4096;
    private static final int FLAT_PART = 16;

    /** What is damaged. */
    List<Sample> samples() throws IOException {
        return switch (this) {
            case CONSOLE -> List.of(text(Kind.CONSOLE, Seeds.console()));
            case XENTRACE -> List.of(binary(Kind.XENTRACE, Seeds.trace(), Parts.records(Seeds.trace())));
            case DUMP_CORE -> List.of(binary(Kind.DUMP_CORE, Seeds.core(), Parts.core(Seeds.core())));
            case FRAME_TABLE -> List.of(rows());
            case SIDECAR -> besides();
            case SEQUENCES -> List.of(text(Kind.RECORDING, Seeds.recording("hvm-extra.jsonl.xz", LINES)));
            case SWITCHES -> List.of(text(Kind.RECORDING, Seeds.recording("switches-in-turn.jsonl.xz", 2 * LINES)));
            case DESCRIPTORS -> List.of(text(Kind.DESCRIPTORS, Seeds.descriptors()));
            case MACHINE -> List.of(machine());
            case KDUMP -> kdumps();
            case GZIP, XZ -> packed();
        };
    }

    private static Sample machine() throws IOException {
        byte[] bytes = Seeds.machine("small.elf.xz");
        return binary(Kind.MACHINE, bytes, Parts.memory(bytes));
    }

    private static Sample rows() throws IOException {
        return binary(Kind.FRAME_TABLE, Seeds.frameTable(), Parts.rows(Seeds.frameTable(), ROW));
    }

    private static List<Sample> besides() throws IOException {
        byte[] rows = Seeds.frameTable();
        byte[] beside = Seeds.sidecar();
        Sidecar intact = Sidecar.parse("fuzz", beside);
        return List.of(
                new Sample(Kind.FRAME_TABLE, rows, Parts.rows(rows, ROW), false, (b, as) -> read(b, intact, as)),
                new Sample(Kind.FRAME_TABLE, beside, Parts.lines(beside), true, (b, _) -> {
                    Sidecar sidecar = Sidecar.NONE;
                    try {
                        sidecar = Sidecar.parse("fuzz", b);
                    } catch (IOException e) {
                        assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
                    }
                    return read(rows, sidecar, Optional.of(Kind.FRAME_TABLE));
                }));
    }

    private static List<Sample> kdumps() throws IOException {
        byte[] plain = Seeds.machine("small.kdump.xz");
        byte[] flat = Seeds.machine("small.flat.xz");
        int half = plain.length / 2;
        int second = FLAT_HEADER + 2 * FLAT_PART + plain.length - half;
        int[] own = {0, 16, FLAT_HEADER, second - FLAT_PART, flat.length - FLAT_PART};
        int[] behind =
                Parts.within(own, Parts.part(Parts.kdump(plain), half, plain.length), FLAT_HEADER + FLAT_PART - half);
        int[] all = Parts.within(behind, Parts.part(Parts.kdump(plain), 0, half), second);
        return List.of(binary(Kind.MACHINE, plain, Parts.kdump(plain)), binary(Kind.MACHINE, flat, all));
    }

    /** One sample of each other reader, packed. */
    private List<Sample> packed() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Target other : values()) {
            if (other != GZIP && other != XZ && other != SIDECAR) {
                Sample plain = other.samples().getFirst();
                byte[] packed = this == GZIP ? Seeds.gzip(plain.bytes()) : Seeds.xz(plain.bytes());
                samples.add(new Sample(
                        plain.kind(),
                        packed,
                        Parts.packed(packed),
                        false,
                        (b, as) -> reader(as).open(new ByteArrayInputStream(b), "fuzz")));
            }
        }
        return samples;
    }

    private static Sample text(Kind kind, byte[] bytes) {
        return new Sample(kind, bytes, Parts.lines(bytes), true, (b, as) -> read(b, Sidecar.NONE, as));
    }

    private static Sample binary(Kind kind, byte[] bytes, int[] parts) {
        return new Sample(kind, bytes, parts, false, (b, as) -> read(b, Sidecar.NONE, as));
    }

    private static Evidence read(byte[] bytes, Sidecar sidecar, Optional<Kind> as) {
        return reader(as).read(Bytes.of("fuzz", bytes), sidecar, new ReportBuilder("fuzz"));
    }

    private static EvidenceReader reader(Optional<Kind> as) {
        return new EvidenceReader(new OpenOptions(as, Optional.empty(), Optional.empty()), Work.NONE);
    }
}
