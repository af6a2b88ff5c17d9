// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.machine.Call;
import org.framescope.machine.Param;

/** Recorded operations as calls of a run, with those arguments that are numbers or frames. */
final class RecordedCalls {
    private static final Param CPU = Param.of("cpu", Param.Kind.PCPU);
    private static final Param PREV = Param.of("prev", Param.Kind.VCPU);
    private static final Param NEXT = Param.of("next", Param.Kind.VCPU);
    private static final Call SWITCH = Call.operation("switch", CPU, PREV, NEXT);
    private static final Call SYNC = Call.operation("sync", CPU, PREV, NEXT);
    /** More arguments than a record of a run can hold are cut off. */
    private static final int MAX_ARGS = 64;

    /** A call with the values of its parameters. */
    record Entry(Call call, long[] args) {}

    private final Map<List<Object>, Call> known = new HashMap<>();

    static Call of(SwitchStep step) {
        return step.forced() ? SYNC : SWITCH;
    }

    Entry of(Step step) throws RecordingException {
        List<Param> params = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        for (Map.Entry<String, Json> arg : step.args().object().members().entrySet()) {
            add(step, arg.getKey(), arg.getValue(), params, values);
        }
        int count = Math.min(MAX_ARGS, params.size());
        List<Param> kept = List.copyOf(params.subList(0, count));
        Call call = known.computeIfAbsent(
                List.of(step.op(), kept), k -> Call.operation(step.op(), kept.toArray(Param[]::new)));
        return new Entry(
                call, values.stream().limit(count).mapToLong(Long::longValue).toArray());
    }

    private static void add(Step step, String name, Json value, List<Param> params, List<Long> values)
            throws RecordingException {
        switch (value) {
            case Json.Num n
            when n.text().matches("-?[0-9]{1,18}") -> {
                params.add(Param.of(name, Param.Kind.NUMBER));
                values.add(Long.parseLong(n.text()));
            }
            case Json.Str s
            when s.value().matches("0x[0-9a-f]{1,16}") -> {
                params.add(Param.of(name, Param.Kind.HEX));
                values.add(step.args().word(s, name));
            }
            case Json.Obj o
            when o.members().containsKey("mfn") -> {
                params.add(Param.of(name, Param.Kind.MFN));
                values.add(step.args().word(o.members().get("mfn"), name));
            }
            case Json.Arr a -> {
                for (Json element : a.values()) {
                    if (element instanceof Json.Obj) {
                        add(step, name, element, params, values);
                    }
                }
            }
            default -> {
                // texts and flags have no place in a call's words
            }
        }
    }
}
