// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Optional;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.inspect.State;
import org.framescope.model.session.StateAt;

/**
 * Whom the recorded context switch at the cursor is about.
 *
 * @param operation the step's number, from 1
 * @param cpu the physical CPU that switches
 * @param next ordinal of the vCPU that runs from then on, -1 when the machine has none such
 * @param saved ordinal of the vCPU whose context the CPU held, or -1
 * @param prev ordinal of the vCPU that ran, or -1
 */
public record StepSubject(int operation, int cpu, long next, long saved, long prev) {
    /** The subject of the step at the cursor; empty unless a recording of context switches is open. */
    public static Optional<StepSubject> of(StateAt state) {
        int n = state.operation();
        State now = state.toState();
        return state.loaded().recorded().flatMap(r -> r.switchStep(n)).map(s -> of(n, s, now));
    }

    private static StepSubject of(int n, SwitchStep step, State now) {
        return new StepSubject(
                n,
                step.cpu(),
                ordinal(now, step.next()),
                ordinal(now, step.saved()),
                step.prev().map(p -> ordinal(now, p)).orElse(-1L));
    }

    private static long ordinal(State now, Context context) {
        return now.vcpu(context.domain(), context.vcpu());
    }

    /** Selects for all views what {@code field} of a recorded switch names; nothing when it names none. */
    public void select(Desk desk, String field) {
        long vcpu = switch (field) {
            case "next" -> next;
            case "saved" -> saved;
            case "prev" -> prev;
            default -> -1;
        };
        if (vcpu >= 0) {
            desk.select(s -> s.withVcpu(vcpu));
        } else if (field.equals("cpu")) {
            desk.select(s -> s.withPcpu(cpu));
        }
    }
}
