// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value that knows the column (1 and up) at which it begins on its line. Unchanging. */
public sealed interface Json {
    /** Where it begins. */
    int column();

    /** What sort of value it is, for error messages. */
    String kind();

    /** The value as compact JSON with members in the order in which they were read. */
    String text();

    /** An object. */
    record Obj(Map<String, Json> members, int column) implements Json {
        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public String text() {
            return members.entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ":" + e.getValue().text())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** An array. */
    record Arr(List<Json> values, int column) implements Json {
        @Override
        public String kind() {
            return "an array";
        }

        @Override
        public String text() {
            return values.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** A string. */
    record Str(String value, int column) implements Json {
        @Override
        public String kind() {
            return "a string";
        }

        @Override
        public String text() {
            return quoted(value);
        }
    }

    /** A number, as it was written. */
    record Num(String text, int column) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record Bool(boolean value, int column) implements Json {
        @Override
        public String kind() {
            return "a boolean";
        }

        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** Null. */
    record Null(int column) implements Json {
        @Override
        public String kind() {
            return "null";
        }

        @Override
        public String text() {
            return "null";
        }
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
