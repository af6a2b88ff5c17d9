// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.framescope.evidence.Work;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.RecordingReader;
import org.framescope.evidence.recording.RecordingVisitor;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Switches;

/** Whatever the bytes are, a recording is read or refused with a place and a reason; nothing else is thrown. */
class RecordingFuzzTest {

    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) {
        try {
            new RecordingReader(Work.NONE).read(new ByteArrayInputStream(bytes), "fuzz", bytes.length, new Counting());
        } catch (RecordingException e) {
            assertFalse(e.getMessage().isBlank(), "refused without a reason");
        }
    }

    private static final class Counting implements RecordingVisitor {

        private int sequences;
        private int switches;

        @Override
        public void sequence(Sequence sequence) {
            sequences++;
        }

        @Override
        public void switches(Switches recorded) {
            switches++;
        }

        @Override
        public String toString() {
            return sequences + " sequences, " + switches + " recordings of switches";
        }
    }
}
