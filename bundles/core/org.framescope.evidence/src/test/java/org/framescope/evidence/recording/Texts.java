// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.Work;

/** Reads recordings that stand in a test. */
final class Texts {
    /** A step as small as can be. */
    static final String STEP = step("a", 0);

    private Texts() {}

    static String step(String name, int number) {
        return "{\"name\":\"" + name + "\",\"step\":" + number
                + ",\"op\":\"after_wait\",\"args\":{},\"rc\":0,\"dom\":1,\"frames\":[],"
                + "\"info\":{\"tot\":0,\"max\":0,\"flags\":\"0\",\"exists\":true}}";
    }

    /** What was read, and what ended the reading. */
    record Read(List<Sequence> sequences, List<Switches> switches, RecordingException problem) {}

    static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(byte[] bytes) {
        return read(bytes, Work.NONE);
    }

    static Read read(byte[] bytes, Work work) {
        List<Sequence> sequences = new ArrayList<>();
        List<Switches> switches = new ArrayList<>();
        RecordingException problem = null;
        try {
            new RecordingReader(work)
                    .read(new ByteArrayInputStream(bytes), "x.jsonl", bytes.length, new RecordingVisitor() {
                        @Override
                        public void sequence(Sequence sequence) {
                            sequences.add(sequence);
                        }

                        @Override
                        public void switches(Switches all) {
                            switches.add(all);
                        }
                    });
        } catch (RecordingException e) {
            problem = e;
        }
        return new Read(sequences, switches, problem);
    }
}
