// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Lines as maps, lists, texts, longs, truth values and nulls. */
final class JsonLines {
    private JsonLines() {}

    static List<Map<String, Object>> parse(String text) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                parser.nextToken();
                lines.add(map(value(parser)));
                if (parser.nextToken() != null) {
                    throw new IOException("more than one value in a line: " + line);
                }
            }
        }
        return lines;
    }

    /** A value that is known to be an object. */
    static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> copy.put((String) k, v));
        return copy;
    }

    /** A value that is known to be an array. */
    static List<Object> list(Object value) {
        return new ArrayList<>((List<?>) value);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (fields.put(name, value(parser)) != null) {
                        throw new IOException("field " + name + " twice");
                    }
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + parser.currentToken());
        };
    }
}
