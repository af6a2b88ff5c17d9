// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.framescope.chart.AtomicFile;

/**
 * JSON as the headless contracts have it: numbers in decimal, addresses and frame numbers as {@code "0x…"}, caf and taf
 * as 16 hexadecimal digits. Several values at top level become JSON Lines. A file appears whole or not at all.
 */
public final class JsonOut {
    /** What writes the values. */
    @FunctionalInterface
    public interface Content {
        /** Writes to {@code json}. */
        void write(JsonOut json) throws IOException, Failure;
    }

    /** What writes values by itself. */
    @FunctionalInterface
    public interface Values {
        /** Writes to {@code json}, whole values only. */
        void write(JsonGenerator json) throws IOException;
    }

    private final JsonGenerator generator;

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * Writes {@code content} to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written; the message says why
     */
    public static void write(String target, Console console, Content content) throws Failure {
        try {
            if (target.equals("-")) {
                write(console.out(), content);
                console.out().flush();
            } else {
                writeFile(target, content);
            }
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }

    private static void writeFile(String target, Content content) throws IOException, Failure {
        Failure[] failure = new Failure[1];
        Path path = GivenPath.toWrite(target);
        try {
            AtomicFile.write(path, out -> {
                try {
                    write(out, content);
                } catch (Failure e) {
                    failure[0] = e;
                    throw new IOException(e);
                }
            });
        } catch (IOException e) {
            if (failure[0] != null) {
                throw failure[0];
            }
            throw e;
        }
    }

    private static void write(OutputStream out, Content content) throws IOException, Failure {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        try (JsonGenerator generator = factory.createGenerator(out)) {
            generator.setRootValueSeparator(new SerializedString("\n"));
            content.write(new JsonOut(generator));
            generator.writeRaw('\n');
        }
    }

    /** Lets {@code values} be written here. */
    public JsonOut values(Values values) throws IOException {
        values.write(generator);
        return this;
    }

    /** Opens an object, at top level or in an array. */
    public JsonOut object() throws IOException {
        generator.writeStartObject();
        return this;
    }

    /** Opens an object as the field {@code name}. */
    public JsonOut object(String name) throws IOException {
        generator.writeObjectFieldStart(name);
        return this;
    }

    /** Closes the object. */
    public JsonOut endObject() throws IOException {
        generator.writeEndObject();
        return this;
    }

    /** Opens an array as the field {@code name}. */
    public JsonOut array(String name) throws IOException {
        generator.writeArrayFieldStart(name);
        return this;
    }

    /** Closes the array. */
    public JsonOut endArray() throws IOException {
        generator.writeEndArray();
        return this;
    }

    /** A text field; null becomes JSON's null. */
    public JsonOut field(String name, String value) throws IOException {
        generator.writeStringField(name, value);
        return this;
    }

    /** A number field. */
    public JsonOut field(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
        return this;
    }

    /** A number field, null when {@code value} is negative, which says that there is none. */
    public JsonOut fieldOrNull(String name, long value) throws IOException {
        return value < 0 ? nullField(name) : field(name, value);
    }

    /** A truth value. */
    public JsonOut field(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
        return this;
    }

    /** A field that is null. */
    public JsonOut nullField(String name) throws IOException {
        generator.writeNullField(name);
        return this;
    }

    /** An address, frame number or raw word, {@code "0x…"}. */
    public JsonOut hex(String name, long value) throws IOException {
        return field(name, "0x" + Long.toHexString(value));
    }

    /** A caf or taf: 16 hexadecimal digits. */
    public JsonOut word(String name, long value) throws IOException {
        return field(name, String.format("%016x", value));
    }

    /** An element of an array: text; null becomes JSON's null. */
    public JsonOut value(String value) throws IOException {
        generator.writeString(value);
        return this;
    }

    /** An element of an array: a number. */
    public JsonOut value(long value) throws IOException {
        generator.writeNumber(value);
        return this;
    }

    /** An element of an array: an address or frame number, {@code "0x…"}. */
    public JsonOut hexValue(long value) throws IOException {
        return value("0x" + Long.toHexString(value));
    }
}
