// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.function.Function;
import org.framescope.evidence.conform.Compared;
import org.framescope.evidence.conform.SideBySide;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.model.session.LoadedRun;

/** A frame's recorded or simulated words in the one-line form that frames have everywhere. */
final class FrameTexts {
    private static final int HEX = 16;

    private final LoadedRun loaded;

    FrameTexts(LoadedRun loaded) {
        this.loaded = loaded;
    }

    /** The recorded type, for the swatch: {@code l1}, or {@code free}. */
    String type(SideBySide.Row row) {
        FrameRow decoded = decode(row, p -> p.value().recorded());
        return decoded == null ? "free" : decoded.type();
    }

    /** {@code seg_desc 1/2  v  d1}, or the state of a frame that is not in use. */
    String facts(SideBySide.Row row, Function<Compared, String> side) {
        FrameRow decoded = decode(row, p -> side.apply(p.value()));
        return decoded == null ? text(row, "caf", p -> side.apply(p.value())) : decoded.facts();
    }

    /** count_info, type_info and owner as they stand. */
    String words(SideBySide.Row row, Function<Compared, String> side) {
        Function<SideBySide.Part, String> value = p -> side.apply(p.value());
        String owner = text(row, "owner", value);
        String named = owner.isEmpty() || owner.equals("-") ? "-" : "d" + owner;
        return (text(row, "caf", value) + " " + text(row, "taf", value)).strip() + " " + named;
    }

    /** The address of the word that {@code field} of a frame stands in, or -1. */
    long word(SideBySide.Row row, String field) {
        if (row.mfn() < 0) {
            return -1;
        }
        FrameRow frame = FrameRow.of(loaded.release(), row.mfn(), 0, 0, -1);
        return switch (field) {
            case "caf" -> frame.cafWord();
            case "taf" -> frame.tafWord();
            default -> -1;
        };
    }

    /** What the recorded step did to the counts and the type: {@code +1/+1}, {@code was l1}, {@code new}. */
    String chip(SideBySide.Row row) {
        if (!row.changed()) {
            return "";
        }
        boolean fresh = row.parts().stream()
                .allMatch(p -> p.before() == null || p.before().isEmpty());
        if (fresh) {
            return "new";
        }
        FrameRow now = decode(row, p -> p.value().recorded());
        FrameRow before = decode(row, p -> p.before() == null ? "" : p.before());
        if (now == null || before == null) {
            return "was " + (before == null ? text(row, "caf", SideBySide.Part::before) : before.type());
        }
        if (!now.type().equals(before.type())) {
            return "was " + before.type();
        }
        long types = now.typeCount() - before.typeCount();
        long count = now.count() - before.count();
        return types == 0 && count == 0 ? "" : signed(types) + "/" + signed(count);
    }

    private static String signed(long difference) {
        return difference == 0 ? "0" : String.format("%+d", difference);
    }

    /** Null when there are no words, because the frame is in the heap or the step was not simulated. */
    private FrameRow decode(SideBySide.Row row, Function<SideBySide.Part, String> value) {
        String caf = text(row, "caf", value);
        String taf = text(row, "taf", value);
        String owner = text(row, "owner", value);
        if (caf.length() != HEX || taf.length() != HEX) {
            return null;
        }
        return FrameRow.of(
                loaded.release(),
                row.mfn(),
                Long.parseUnsignedLong(caf, HEX),
                Long.parseUnsignedLong(taf, HEX),
                owner.matches("\\d{1,5}") ? Integer.parseInt(owner) : -1);
    }

    private static String text(SideBySide.Row row, String field, Function<SideBySide.Part, String> value) {
        SideBySide.Part part = row.part(field);
        return part == null || value.apply(part) == null ? "" : value.apply(part);
    }
}
