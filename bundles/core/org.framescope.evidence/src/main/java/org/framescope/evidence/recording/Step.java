// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One recorded step: an operation and everything that was seen after it.
 *
 * @param number 0 and up
 * @param op name of the operation
 * @param args its arguments
 * @param rc result as returned, or -errno
 * @param err name of the error, or null
 * @param domain the domain it is about
 * @param frames every frame the domain ever owned
 * @param info what the toolstack was told
 * @param memory contents, by logical name, of the frames that changed since the step before
 * @param handedOut frames that an allocation returned, in order
 * @param guest what the guest saw, if it did something
 * @param all every field of the line
 * @param line where it stands in the file
 */
public record Step(
        int number,
        String op,
        Fields args,
        long rc,
        String err,
        int domain,
        List<FrameState> frames,
        DomainInfo info,
        Map<String, Contents> memory,
        List<Long> handedOut,
        Optional<GuestAnswer> guest,
        Fields all,
        long line) {

    static Step of(Fields fields, long line) throws RecordingException {
        List<FrameState> frames = new ArrayList<>();
        for (Fields frame : fields.objects("frames")) {
            frames.add(FrameState.of(frame));
        }
        return new Step(
                fields.number("step", 0, Integer.MAX_VALUE),
                fields.text("op"),
                fields.object("args"),
                fields.number("rc"),
                fields.has("err") ? fields.text("err") : null,
                fields.number("dom", 0, 0x7fff),
                List.copyOf(frames),
                DomainInfo.of(fields.object("info")),
                memory(fields),
                handedOut(fields),
                fields.has("guest") ? Optional.of(GuestAnswer.of(fields.object("guest"))) : Optional.empty(),
                fields,
                line);
    }

    private static Map<String, Contents> memory(Fields fields) throws RecordingException {
        Map<String, Contents> memory = new LinkedHashMap<>();
        if (fields.has("mem")) {
            Fields changed = fields.object("mem");
            for (String frame : changed.names()) {
                memory.put(frame, Contents.of(changed.object(frame), frame));
            }
        }
        return memory;
    }

    private static List<Long> handedOut(Fields fields) throws RecordingException {
        List<Long> frames = new ArrayList<>();
        if (fields.has("mfns")) {
            for (long mfn : fields.words("mfns")) {
                frames.add(mfn);
            }
        }
        return List.copyOf(frames);
    }
}
