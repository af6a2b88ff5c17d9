// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.framescope.evidence.recording.GuestAnswer;
import org.framescope.evidence.recording.RecordingException;

/** Operations that a vCPU of the sequence's domain performs, on request of the recorder through a mailbox. */
final class GuestCalls {
    /** What the recorder notes when nobody answered in time. */
    private static final long NO_ANSWER = -999;

    private GuestCalls() {}

    /** What vCPUs were asked for while they did not run: of each, the last request, for the others are overwritten. */
    private static final class Mailbox {
        private final Map<Integer, Request> unread = new TreeMap<>();
    }

    private record Request(OperationAdapter act, StepInput input) {}

    /**
     * {@code act}, done by the vCPU that the recording names. One that does not run gives no answer; it does what it was
     * asked for when it runs again. A guest whose program cannot go on any more answers nothing from then on.
     */
    static OperationAdapter by(OperationAdapter act) {
        return (simulation, input) -> {
            if (GuestProgram.isCrashed(simulation)) {
                return noAnswer();
            }
            int vcpu = (int) input.number("vcpu", 0);
            Mailbox mailbox = simulation.part(Mailbox.class, Mailbox::new);
            if (simulation.becomeGuest(vcpu)) {
                return GuestProgram.perform(simulation, input, act).orElseGet(GuestCalls::noAnswer);
            }
            mailbox.unread.put(vcpu, new Request(act, input));
            return noAnswer();
        };
    }

    /**
     * vCPUs that run again do what they were asked for meanwhile: at once when the domain is unpaused, which the recorder
     * waits for, otherwise before the next step.
     */
    static void catchUp(Simulation simulation) throws RecordingException {
        Mailbox mailbox = simulation.part(Mailbox.class).orElse(null);
        if (mailbox == null) {
            return;
        }
        for (int vcpu : List.copyOf(mailbox.unread.keySet())) {
            if (!GuestProgram.isCrashed(simulation) && simulation.becomeGuest(vcpu)) {
                Request request = mailbox.unread.remove(vcpu);
                GuestProgram.perform(simulation, request.input, request.act);
            }
        }
        simulation.becomeDom0();
    }

    private static Outcome noAnswer() {
        GuestAnswer silence =
                new GuestAnswer(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        return Outcome.rc(NO_ANSWER).with(silence);
    }
}
