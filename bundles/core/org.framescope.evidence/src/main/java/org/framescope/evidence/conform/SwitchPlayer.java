// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import org.framescope.evidence.recording.Switches;

/** Plays a recording of context switches. */
final class SwitchPlayer {
    private final Switches switches;

    SwitchPlayer(Switches switches) {
        this.switches = switches;
    }

    List<StepResult> playAll() {
        return switches.steps().stream()
                .map(s -> StepResult.unsupported(s.number(), "context switches are not simulated"))
                .toList();
    }
}
