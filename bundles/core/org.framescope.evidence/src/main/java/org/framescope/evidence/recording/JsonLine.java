// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns one line into a {@link Json.Obj}. */
public final class JsonLine {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 40;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();
    private final String file;

    /** Messages call the text {@code file}. */
    public JsonLine(String file) {
        this.file = file;
    }

    /** The object on {@code line}, whose bytes are the first {@code length} of {@code bytes}. */
    public Json.Obj parse(byte[] bytes, int length, long line) throws RecordingException {
        try (JsonParser parser = factory.createParser(bytes, 0, length)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new RecordingException(file, line, 1, "expected a JSON object, found " + name(first));
            }
            Json.Obj object = object(parser);
            if (parser.nextToken() != null) {
                throw new RecordingException(
                        file, line, column(parser), "expected the end of the line after the JSON object");
            }
            return object;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null
                    ? 0
                    : Math.max(0, (int) e.getLocation().getByteOffset() + 1);
            throw new RecordingException(file, line, column, "not valid JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new RecordingException(file, line, 0, "not valid JSON: " + firstLine(e.getMessage()), e);
        }
    }

    private static Json.Obj object(JsonParser parser) throws IOException {
        int column = column(parser);
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Obj(members, column);
    }

    private static Json value(JsonParser parser) throws IOException {
        int column = column(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser, column);
            case VALUE_STRING -> new Json.Str(parser.getText(), column);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(parser.getBooleanValue(), column);
            case VALUE_NULL -> new Json.Null(column);
            default -> new Json.Num(parser.getText(), column);
        };
    }

    private static Json.Arr array(JsonParser parser, int column) throws IOException {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Json.Arr(values, column);
    }

    private static int column(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset() + 1;
    }

    private static String name(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }

    /** The first line of {@code message}, without the place, which is told otherwise. */
    private static String firstLine(String message) {
        return message == null ? "null" : message.replaceFirst("(?s)\\s*(\\(start marker at \\[|\n).*", "");
    }
}
