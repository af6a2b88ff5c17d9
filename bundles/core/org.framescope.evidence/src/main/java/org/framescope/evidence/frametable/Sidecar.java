// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.JsonLine;
import org.framescope.evidence.recording.RecordingException;

/**
 * What stands beside the rows of a frame table: a JSON object with {@code frames}, {@code sizeof}, {@code owners} and
 * perhaps {@code release}. Other members are of no interest here.
 *
 * @param frames how many rows there should be
 * @param rowBytes bytes of a row, 32 or 48
 * @param owners domain ids by the pdx of their struct domain
 * @param release the release, if it is named
 */
public record Sidecar(long frames, int rowBytes, Map<Long, Integer> owners, Optional<String> release) {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_OWNERS = 1 << 16;
    private static final long PDX_LIMIT = 1L << 32;
    private static final int DOMAIN_LIMIT = 1 << 15;

    /** What is known when nothing stands beside the rows. */
    public static final Sidecar NONE = new Sidecar(-1, -1, Map.of(), Optional.empty());

    /** Where the sidecar of {@code table} would lie: {@code X.json} beside {@code X.bin}, {@code X.bin.xz}, {@code X.bin.gz}. */
    public static Path beside(Path table) {
        String name = table.getFileName().toString().replaceFirst("\\.(xz|gz)$", "");
        int dot = name.lastIndexOf('.');
        return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    }

    /**
     * The sidecar in {@code file}.
     *
     * @throws IOException when it cannot be read, or is none; the message says why
     */
    public static Sidecar read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes are no description of a frame table");
        }
        return parse(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** The sidecar in {@code bytes}, which messages call {@code name}; see {@link #read}. */
    public static Sidecar parse(String name, byte[] bytes) throws IOException {
        Map<String, Json> members;
        try {
            members = new JsonLine(name).parse(bytes, bytes.length, 0).members();
        } catch (RecordingException e) {
            throw new IOException(e.reason(), e);
        }
        long frames = number(members, "frames", 1, Long.MAX_VALUE / FrameRowShape.BIGMEM.bytes());
        int rowBytes = (int) number(members, "sizeof", FrameRowShape.PLAIN.bytes(), FrameRowShape.BIGMEM.bytes());
        if (rowBytes != FrameRowShape.PLAIN.bytes() && rowBytes != FrameRowShape.BIGMEM.bytes()) {
            throw new IOException("sizeof is " + rowBytes + ", expected 32 or 48");
        }
        Optional<String> release = Optional.ofNullable(members.get("release"))
                .filter(Json.Str.class::isInstance)
                .map(r -> ((Json.Str) r).value());
        return new Sidecar(frames, rowBytes, owners(members.get("owners")), release);
    }

    private static Map<Long, Integer> owners(Json json) throws IOException {
        Map<Long, Integer> owners = new TreeMap<>();
        if (json == null) {
            return owners;
        }
        if (!(json instanceof Json.Obj object) || object.members().size() > MOST_OWNERS) {
            throw new IOException("owners is " + json.kind() + ", expected an object of at most " + MOST_OWNERS);
        }
        for (Map.Entry<String, Json> entry : object.members().entrySet()) {
            owners.put(pdx(entry.getKey()), (int) number(object.members(), entry.getKey(), 0, DOMAIN_LIMIT - 1));
        }
        return owners;
    }

    private static long pdx(String text) throws IOException {
        try {
            long pdx = Long.decode(text);
            if (pdx > 0 && pdx < PDX_LIMIT) {
                return pdx;
            }
        } catch (NumberFormatException e) {
            throw new IOException("owners has the key \"" + text + "\", expected the number of a frame", e);
        }
        throw new IOException("owners has the key " + text + ", expected a frame number below 2^32");
    }

    private static long number(Map<String, Json> members, String name, long least, long most) throws IOException {
        Json json = members.get(name);
        if (json == null) {
            throw new IOException("has no " + name);
        }
        try {
            if (json instanceof Json.Num number) {
                long value = Long.parseLong(number.text());
                if (value >= least && value <= most) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            throw new IOException(name + " is " + json.text() + ", expected a whole number", e);
        }
        throw new IOException(name + " is " + json.text() + ", expected a number from " + least + " to " + most);
    }
}
