// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.Map;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.Recorder;
import org.framescope.run.Cursor;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioStep;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Results;

/** A run as JSON Lines, format {@code framescope-run/1}: a head, the beginning, and one object for each operation. */
final class RunJson {
    private final ScenarioRun played;
    private final Run run;
    private final Cursor cursor;
    private final MachineView view;
    private final Names names;
    private final StateJson state;

    RunJson(ScenarioRun played) {
        this.played = played;
        run = played.run();
        cursor = new Cursor(run);
        view = new MachineView(cursor.words(), played.release().layout());
        names = new Names(view);
        state = new StateJson(played, view);
    }

    /** Writes the head and steps 0 to {@code last}. */
    void write(JsonOut out, int last) throws IOException {
        head(out);
        out.object().field("step", 0).nullField("op").object("args").endObject();
        out.nullField("rc").nullField("err").nullField("vcpu").nullField("pcpu");
        state.before(out);
        out.array("events").endArray();
        state.after(out);
        out.endObject();
        for (int n = 1; n <= last; n++) {
            step(out, n);
        }
    }

    private void head(JsonOut out) throws IOException {
        out.object().field("format", "framescope-run/1");
        out.field("scenario", played.scenario().info().id());
        out.field("release", played.release().name()).object("choices");
        for (Map.Entry<String, String> choice :
                played.release().choices().labels().entrySet()) {
            out.field(choice.getKey(), choice.getValue());
        }
        out.endObject().field("hash", String.format("0x%016x", run.hash())).endObject();
    }

    private void step(JsonOut out, int n) throws IOException {
        cursor.toStep(n);
        ScenarioStep step = played.step(n);
        out.object().field("step", n).field("op", step.operation().name());
        arguments(out, step);
        long rc = run.rc(run.operation(n));
        if (rc == Recorder.NO_RC) {
            out.nullField("rc");
        } else {
            out.field("rc", rc);
        }
        out.field("err", Results.error(step.operation().name(), rc));
        out.field("vcpu", step.vcpu() < 0 ? null : view.vcpuName(step.vcpu())).field("pcpu", step.pcpu());
        state.before(out);
        out.array("events");
        for (int i = run.positionAfter(n - 1); i < run.positionAfter(n); i++) {
            if (run.kind(i) == RecordKind.EVENT) {
                out.value(names.event(run.event(i), run.eventArgs(i)));
            }
        }
        out.endArray();
        state.after(out);
        out.endObject();
    }

    private void arguments(JsonOut out, ScenarioStep step) throws IOException {
        out.object("args");
        for (Map.Entry<String, long[]> operand : step.operands().entrySet()) {
            Operand.Type type =
                    step.operation().operand(operand.getKey()).orElseThrow().type();
            argument(out, operand.getKey(), type, operand.getValue());
        }
        out.endObject();
    }

    private void argument(JsonOut out, String name, Operand.Type type, long[] words) throws IOException {
        switch (type) {
            case WORD, FRAME -> out.hex(name, words[0]);
            case FRAMES -> {
                out.array(name);
                for (long mfn : words) {
                    out.hexValue(mfn);
                }
                out.endArray();
            }
            case VCPU -> out.field(name, view.vcpuName(words[0]));
            case FLAG -> out.field(name, words[0] != 0);
            default -> out.field(name, words[0]);
        }
    }
}
