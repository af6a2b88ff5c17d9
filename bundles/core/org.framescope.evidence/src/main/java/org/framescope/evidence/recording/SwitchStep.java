// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One recorded context switch.
 *
 * @param number 0 and up
 * @param cpu physical CPU
 * @param lazy whether __context_switch did not run
 * @param forced whether __sync_local_execstate asked for it rather than the scheduler
 * @param prev the vCPU that ran; empty when forced
 * @param saved the vCPU whose context the CPU held
 * @param next the vCPU that runs now
 * @param events slot 14, LGDT and CR3 writes, in order
 * @param before what the CPU held before; of a lazy switch the same as {@code after}
 * @param after what it held after
 * @param line where it stands in the file
 */
public record SwitchStep(
        int number,
        int cpu,
        boolean lazy,
        boolean forced,
        Optional<Context> prev,
        Context saved,
        Context next,
        List<String> events,
        SwitchState before,
        SwitchState after,
        long line) {

    static SwitchStep of(Fields fields, int cpus, long line) throws RecordingException {
        boolean lazy = isLazy(fields);
        boolean forced = !lazy && isForced(fields);
        SwitchState before = lazy ? SwitchState.only(fields) : SwitchState.at(fields, "before");
        return new SwitchStep(
                fields.number("n", 0, Integer.MAX_VALUE),
                fields.number("cpu", 0, cpus - 1),
                lazy,
                forced,
                fields.has("prev") ? Optional.of(Context.of(fields.object("prev"))) : Optional.empty(),
                Context.of(fields.object("saved")),
                Context.of(fields.object("next")),
                events(fields),
                before,
                lazy ? before : SwitchState.at(fields, "after"),
                line);
    }

    private static boolean isLazy(Fields fields) throws RecordingException {
        return switch (fields.text("kind")) {
            case "lazy" -> true;
            case "switch" -> false;
            default -> throw fields.unexpected("kind", "switch or lazy");
        };
    }

    private static boolean isForced(Fields fields) throws RecordingException {
        return switch (fields.text("why")) {
            case "sync" -> true;
            case "schedule" -> false;
            default -> throw fields.unexpected("why", "schedule or sync");
        };
    }

    private static List<String> events(Fields fields) throws RecordingException {
        List<String> events = new ArrayList<>();
        for (Json event : fields.array("events")) {
            if (!(event instanceof Json.Str text)) {
                throw fields.unexpected("events", "strings");
            }
            events.add(text.value());
        }
        return List.copyOf(events);
    }
}
