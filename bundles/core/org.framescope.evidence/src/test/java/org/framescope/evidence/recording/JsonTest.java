// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static Fields fields(String text) throws RecordingException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Fields(new JsonLine("f").parse(bytes, bytes.length, 3), "f", 3);
    }

    @Test
    void writesWhatItRead() throws RecordingException {
        String text = "{\"a\":[1,-2.5e3,\"x\\\"\\\\\\u0001\",true,null],\"b\":{\"c\":false}}";
        assertEquals(text, fields(text).object().text());
    }

    @Test
    void valuesKnowTheirColumn() throws RecordingException {
        Fields fields = fields("{\"a\": 5, \"b\": \"x\"}");
        assertEquals(7, fields.get("a").column());
        RecordingException e = assertThrows(RecordingException.class, () -> fields.number("b"));
        assertEquals(15, e.column());
        assertEquals("f:3:15: " + e.reason(), e.getMessage());
        assertEquals("f", e.file());
    }

    @Test
    void wordsAreNumbersOrHexadecimal() throws RecordingException {
        Fields fields =
                fields("{\"a\":[\"0xff\",\"ff\",255,-1,18446744073709551615],\"f\":{\"mfn\":\"0x10\",\"f\":null}}");
        assertEquals(
                java.util.List.of(255L, 255L, 255L, -1L, -1L),
                java.util.Arrays.stream(fields.words("a")).boxed().toList());
        assertEquals(new FrameRef(null, 16), fields.frame("f"));
        assertThrows(
                RecordingException.class,
                () -> fields("{\"a\":18446744073709551616}").word("a"));
        assertThrows(RecordingException.class, () -> fields("{\"a\":\"0x\"}").word("a"));
        assertThrows(RecordingException.class, () -> fields("{\"a\":5}").frames("a"));
    }
}
