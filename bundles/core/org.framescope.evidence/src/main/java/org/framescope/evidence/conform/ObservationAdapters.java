// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.PageView;
import org.framescope.xen.Errno;
import org.framescope.xen.domains.PageFrameInfo;

/** Steps that look only. */
final class ObservationAdapters {
    private static final int PEEKED_WORDS = 512;

    private ObservationAdapters() {}

    static Map<String, OperationAdapter> all() {
        Map<String, OperationAdapter> all = new HashMap<>();
        for (String op : List.of("after_", "grant_frame", "vcpu1", "new_frames", "exchange_result", "debug_key_")) {
            all.put(op, (simulation, input) -> Outcome.observed());
        }
        all.put("peek", ObservationAdapters::peek);
        all.put("getpageframeinfo3", ObservationAdapters::frameInfo);
        all.put("after_wait", ObservationAdapters::afterWait);
        return all;
    }

    /** Time passes: what destroyed domains leave is freed. */
    private static Outcome afterWait(Simulation simulation, StepInput input) {
        simulation.xen().destroyedDomains().completeAll();
        return Outcome.observed();
    }

    /** The first words, however many are recorded, and the single words {@code w0} to {@code w511}. */
    private static Outcome peek(Simulation simulation, StepInput input) throws RecordingException {
        FrameRef frame = input.args().frame("frame");
        if (!simulation.xen().frames().isValid(frame.mfn())) {
            return Outcome.unsupported("a look into a frame the machine does not have");
        }
        PageView pages = simulation.view().pages();
        Outcome outcome = Outcome.observed();
        List<String> words = new ArrayList<>();
        for (int slot = 0; slot < PEEKED_WORDS; slot++) {
            String word = "0x" + Long.toHexString(pages.get(frame.mfn(), slot));
            words.add(word);
            outcome = outcome.with("w" + slot, word);
        }
        return outcome.with("words", String.join(",", words))
                .with(Outcome.WORD, Long.toString(frame.mfn() * PageView.WORDS));
    }

    /** {@code XEN_DOMCTL_getpageframeinfo3} ({@code xen/arch/x86/domctl.c}, RELEASE-4.17.0). */
    private static Outcome frameInfo(Simulation simulation, StepInput input) throws RecordingException {
        PageFrameInfo info = simulation.xen().domctl().pageFrameInfo();
        List<String> types = new ArrayList<>();
        for (FrameRef frame : input.args().frames("frames")) {
            types.add(Long.toHexString(info.of(simulation.domain(), frame.mfn())));
        }
        int rc = simulation.domainExists() ? 0 : -Errno.ESRCH;
        return Outcome.rc(rc).with("types", String.join(",", types));
    }
}
