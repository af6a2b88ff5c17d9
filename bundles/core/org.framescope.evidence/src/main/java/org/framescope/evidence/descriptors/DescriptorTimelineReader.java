// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.descriptors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.recording.Fields;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.JsonLine;
import org.framescope.evidence.recording.Lines;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.MachineView;

/** Reads the lines of such a file; one that cannot be read is reported and left out. */
public final class DescriptorTimelineReader {
    /** The release that such files were made on. */
    private static final String RECORDED_ON = "4.17.7";

    private static final Pattern FIRST =
            Pattern.compile("\\{\\s*\"tag\"\\s*:.*\"(seg_desc|t)\"\\s*:.*", Pattern.DOTALL);
    private static final int LOOK = 4096;
    private static final int MOST_LINES = 100_000;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final Work work;
    private final List<DescriptorMoment> moments = new ArrayList<>();
    private long frames;

    /** Reads {@code bytes}, tells {@code work} how far it is, and writes into {@code report}. */
    public DescriptorTimelineReader(Bytes bytes, ReportBuilder report, Work work) {
        this.bytes = bytes;
        this.report = report;
        this.work = work;
    }

    /** Whether {@code bytes} begin as such a file does. */
    public static boolean recognises(Bytes bytes) {
        return FIRST.matcher(bytes.text(0, LOOK)).matches();
    }

    /** Reads it. Empty when no line could be read. */
    public List<DescriptorMoment> read() {
        Lines lines = new Lines(bytes.stream(), bytes.name());
        report.release(RECORDED_ON, Confidence.ASSUMED);
        try {
            while (lines.next() && lines.number() <= MOST_LINES) {
                if (work.isCancelled()) {
                    report.partial("reading was cancelled at line " + lines.number());
                    break;
                }
                work.progress("lines", lines.number(), -1);
                if (!lines.isBlank()) {
                    line(lines);
                }
            }
            if (lines.number() > MOST_LINES) {
                report.partial("lines beyond " + MOST_LINES + " were left out");
            }
        } catch (IOException | RecordingException e) {
            report.partial(e.getMessage());
        }
        if (moments.isEmpty()) {
            report.rejected("holds no line that tells of descriptor tables");
        }
        return List.copyOf(moments);
    }

    private void line(Lines lines) {
        String where = "line " + lines.number();
        try {
            Json.Obj object = new JsonLine(bytes.name()).parse(lines.bytes(), lines.length(), lines.number());
            Fields fields = new Fields(object, bytes.name(), lines.number());
            String tag = fields.text("tag");
            frames = 0;
            List<DescriptorMoment> found = new ArrayList<>();
            if (fields.has("t")) {
                course(fields, tag, lines.number(), found);
            } else {
                found.add(moment(fields, tag, lines.number()));
            }
            moments.addAll(found);
            report.read(
                    where,
                    lines.offset(),
                    lines.length(),
                    tag + ": " + frames + " seg_desc frames"
                            + (fields.has("t") ? " at " + found.size() + " times" : ""));
        } catch (RecordingException e) {
            report.unknown(where, lines.offset(), lines.length(), e.reason());
        }
    }

    private DescriptorMoment moment(Fields fields, String tag, long line) throws RecordingException {
        List<DescriptorFrame> found = new ArrayList<>();
        for (Fields frame : fields.objects("seg_desc")) {
            found.add(new DescriptorFrame(
                    frame.word("mfn"),
                    frame.word("caf"),
                    frame.word("taf"),
                    frame.number("owner", 0, MachineView.DOMID_IDLE)));
        }
        frames += found.size();
        List<DescriptorMoment.Context> contexts = new ArrayList<>();
        for (Fields context : fields.objects("ctx")) {
            contexts.add(context(context));
        }
        Map<String, Long> slots = new TreeMap<>();
        for (Map.Entry<String, Json> slot : fields.object("perdomain").members().entrySet()) {
            slots.put(slot.getKey(), fields.word(slot.getValue(), slot.getKey()));
        }
        return new DescriptorMoment(tag, line, -1, List.copyOf(found), List.copyOf(contexts), Map.copyOf(slots));
    }

    private static DescriptorMoment.Context context(Fields context) throws RecordingException {
        List<Long> gdt = new ArrayList<>();
        for (String frame : context.text("gdt").split(",")) {
            gdt.add(context.word(new Json.Str(frame, 0), "gdt"));
        }
        return new DescriptorMoment.Context(
                context.word("ldt_base"), decimal(context, "ldt_ents"), decimal(context, "gdt_ents"), List.copyOf(gdt));
    }

    private static long decimal(Fields context, String name) throws RecordingException {
        String text = context.text(name);
        if (!text.matches("[0-9]{1,9}")) {
            throw context.unexpected(name, "a decimal number");
        }
        return Long.parseLong(text);
    }

    private void course(Fields fields, String tag, long line, List<DescriptorMoment> into) throws RecordingException {
        for (Json point : fields.array("t")) {
            if (!(point instanceof Json.Arr(List<Json> values, int _))
                    || values.size() != 2
                    || !(values.getFirst() instanceof Json.Num(String seconds, int _))) {
                throw fields.unexpected("t", "pairs of a time and frames");
            }
            List<DescriptorFrame> found = new ArrayList<>();
            for (Map.Entry<String, Json> frame :
                    fields.object(values.getLast(), "t").members().entrySet()) {
                found.add(frame(fields, frame.getKey(), frame.getValue()));
            }
            frames += found.size();
            into.add(
                    new DescriptorMoment(tag, line, seconds(fields, seconds), List.copyOf(found), List.of(), Map.of()));
        }
    }

    private static double seconds(Fields fields, String text) throws RecordingException {
        double seconds = Double.parseDouble(text);
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            throw fields.unexpected("t", "times that are not negative");
        }
        return seconds;
    }

    private static DescriptorFrame frame(Fields fields, String mfn, Json words) throws RecordingException {
        if (!(words instanceof Json.Arr(List<Json> pair, int _)) || pair.size() != 2) {
            throw fields.unexpected("t", "caf and taf of each frame");
        }
        return new DescriptorFrame(
                fields.word(new Json.Str(mfn, 0), "t"),
                fields.word(pair.getFirst(), "caf"),
                fields.word(pair.getLast(), "taf"),
                -1);
    }
}
