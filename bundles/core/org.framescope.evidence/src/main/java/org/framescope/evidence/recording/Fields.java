// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The members of a JSON object on a known line, by name and type. Each accessor throws a {@link RecordingException} that
 * names the place and what was expected when the member is missing or of another type.
 */
public final class Fields {
    private final Json.Obj object;
    private final String file;
    private final long line;

    /** The members of {@code object}, which stands on {@code line} of {@code file}. */
    public Fields(Json.Obj object, String file, long line) {
        this.object = object;
        this.file = file;
        this.line = line;
    }

    /** The object itself. */
    public Json.Obj object() {
        return object;
    }

    /** Whether there is a member {@code name} other than null. */
    public boolean has(String name) {
        Json value = object.members().get(name);
        return value != null && !(value instanceof Json.Null);
    }

    /** Names of the members, in order. */
    public Iterable<String> names() {
        return object.members().keySet();
    }

    /** The member {@code name}. */
    public Json get(String name) throws RecordingException {
        Json value = object.members().get(name);
        if (value == null) {
            throw new RecordingException(file, line, object.column(), "the field \"" + name + "\" is missing");
        }
        return value;
    }

    /** All members by name. */
    public Map<String, Json> members() {
        return object.members();
    }

    /** A string. */
    public String text(String name) throws RecordingException {
        return get(name) instanceof Json.Str s ? s.value() : wrong(name, get(name), "a string");
    }

    /** True or false. */
    public boolean flag(String name) throws RecordingException {
        return get(name) instanceof Json.Bool b ? b.value() : wrong(name, get(name), "true or false");
    }

    /** A whole number of 64 bits, as a JSON number. */
    public long number(String name) throws RecordingException {
        return number(get(name), name);
    }

    /** A whole number between {@code least} and {@code most}, as a JSON number. */
    public int number(String name, int least, int most) throws RecordingException {
        long value = number(name);
        if (value < least || value > most) {
            return wrong(name, get(name), "a number from " + least + " to " + most);
        }
        return (int) value;
    }

    /** A word: a JSON number, or a string of up to 16 hexadecimal digits with or without {@code 0x}. */
    public long word(String name) throws RecordingException {
        return word(get(name), name);
    }

    /** The word {@code value}, which is called {@code name} in messages. */
    public long word(Json value, String name) throws RecordingException {
        if (value instanceof Json.Num) {
            return number(value, name);
        }
        if (value instanceof Json.Str s) {
            OptionalLong word = hexadecimal(s.value());
            if (word.isPresent()) {
                return word.getAsLong();
            }
        }
        return wrong(name, value, "a hexadecimal word");
    }

    /** Words, as an array. */
    public long[] words(String name) throws RecordingException {
        List<Json> values = array(name);
        long[] words = new long[values.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(values.get(i), name);
        }
        return words;
    }

    /** An array. */
    public List<Json> array(String name) throws RecordingException {
        return get(name) instanceof Json.Arr a ? a.values() : wrong(name, get(name), "an array");
    }

    /** An object. */
    public Fields object(String name) throws RecordingException {
        return object(get(name), name);
    }

    /** The object {@code value}, which is called {@code name} in messages. */
    public Fields object(Json value, String name) throws RecordingException {
        return value instanceof Json.Obj o ? new Fields(o, file, line) : wrong(name, value, "an object");
    }

    /** Objects, as an array. */
    public List<Fields> objects(String name) throws RecordingException {
        List<Fields> found = new ArrayList<>();
        for (Json value : array(name)) {
            found.add(object(value, name));
        }
        return found;
    }

    /** A frame: an object of {@code f}, a logical name or null, and {@code mfn}. */
    public FrameRef frame(String name) throws RecordingException {
        return object(name).asFrame();
    }

    /** Frames, as an array. */
    public List<FrameRef> frames(String name) throws RecordingException {
        List<FrameRef> found = new ArrayList<>();
        for (Fields fields : objects(name)) {
            found.add(fields.asFrame());
        }
        return found;
    }

    private FrameRef asFrame() throws RecordingException {
        return new FrameRef(has("f") ? text("f") : null, word("mfn"));
    }

    /** Words by index: an object whose names are decimal numbers from 0 to 511. */
    public Map<Integer, Long> slots(String name) throws RecordingException {
        return object(name).asSlots(name);
    }

    Map<Integer, Long> asSlots(String name) throws RecordingException {
        Map<Integer, Long> slots = new java.util.TreeMap<>();
        for (Map.Entry<String, Json> entry : object.members().entrySet()) {
            int index = index(entry.getKey());
            if (index < 0) {
                return wrong(name, entry.getValue(), "indices from 0 to 511, found \"" + entry.getKey() + "\";");
            }
            slots.put(index, word(entry.getValue(), name));
        }
        return slots;
    }

    private static int index(String key) {
        if (key.isEmpty() || key.length() > 3 || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(key);
        return index < 512 ? index : -1;
    }

    private long number(Json value, String name) throws RecordingException {
        if (value instanceof Json.Num n && n.text().matches("-?[0-9]{1,20}")) {
            BigInteger number = new BigInteger(n.text());
            if (number.bitLength() <= Long.SIZE && (number.signum() >= 0 || number.bitLength() < Long.SIZE)) {
                return number.longValue();
            }
        }
        return wrong(name, value, "a whole number of 64 bits");
    }

    private static OptionalLong hexadecimal(String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        return digits.matches("[0-9a-fA-F]{1,16}")
                ? OptionalLong.of(Long.parseUnsignedLong(digits, 16))
                : OptionalLong.empty();
    }

    /** Reports that the member {@code name} should be {@code expected}. */
    public RecordingException unexpected(String name, String expected) {
        Json value = object.members().get(name);
        return value == null
                ? new RecordingException(file, line, object.column(), "the field \"" + name + "\" is missing")
                : problem(name, value, expected);
    }

    private RecordingException problem(String name, Json value, String expected) {
        String found = value.text();
        String shown = found.length() > 60 ? found.substring(0, 57) + "..." : found;
        return new RecordingException(
                file,
                line,
                value.column(),
                "the field \"" + name + "\" must be " + expected + ", found " + value.kind() + ": " + shown);
    }

    private <T> T wrong(String name, Json value, String expected) throws RecordingException {
        throw problem(name, value, expected);
    }
}
