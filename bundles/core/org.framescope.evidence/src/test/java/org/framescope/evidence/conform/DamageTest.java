// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;

/** Whatever happens to a recording, playing it ends with sums and at most one reported problem. */
class DamageTest {
    private static final List<String> FILES = List.of(
            "passive.jsonl.xz",
            "guest.jsonl.xz",
            "hvm-extra.jsonl.xz",
            "random-passive.jsonl.xz",
            "switches-moved.jsonl.xz",
            "switches-in-turn.jsonl.xz");
    private static final String[] TOKENS = {
        "0",
        "-1",
        "99999999999",
        "18446744073709551615",
        "1e999",
        "null",
        "true",
        "\"\"",
        "\"0xffffffffffffffff\"",
        "[]",
        "{}",
        "\"f0\"",
        "32767",
        "\"idle\"",
        "[[]]",
        "\"0x1fc05\""
    };

    private static byte[] excerpt(String name, Random random) throws IOException {
        List<String> lines = Corpus.lines(name);
        int from = name.startsWith("switches") ? 0 : random.nextInt(lines.size());
        String text = String.join("\n", lines.subList(from, Math.min(lines.size(), from + 60)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void plays(byte[] bytes) {
        Conformance.Result result = new Conformance(Adapters.standard(), Work.NONE)
                .play(new ByteArrayInputStream(bytes), "damaged", report -> {});
        assertTrue(result.problems().size() <= 1);
        assertTrue(result.totals().steps() >= result.totals().unsupported());
    }

    @Property(tries = 200)
    void damagedBytes(@ForAll @IntRange(min = 0, max = 5) int file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = excerpt(FILES.get(file), random);
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        plays(bytes);
    }

    @Property(tries = 300)
    void exchangedValues(@ForAll @IntRange(min = 0, max = 5) int file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String text = new String(excerpt(FILES.get(file), random), StandardCharsets.UTF_8);
        int at = text.indexOf(':', random.nextInt(text.length()));
        int end = at < 0 ? -1 : text.indexOf(',', at);
        if (end > 0) {
            plays((text.substring(0, at + 1) + TOKENS[random.nextInt(TOKENS.length)] + text.substring(end))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 100)
    void exchangedLines(@ForAll @IntRange(min = 0, max = 5) int file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String[] lines = new String(excerpt(FILES.get(file), random), StandardCharsets.UTF_8).split("\n");
        int a = random.nextInt(lines.length);
        lines[a] = lines[random.nextInt(lines.length)];
        plays(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 100)
    void damagedPackedBytes(@ForAll @IntRange(min = 0, max = 5) int file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] packed = Files.readAllBytes(Corpus.file("recordings/" + FILES.get(file)));
        packed[random.nextInt(Math.min(packed.length, 400))] = (byte) random.nextInt(256);
        plays(random.nextBoolean() ? packed : java.util.Arrays.copyOf(packed, random.nextInt(2000)));
    }

    @Example
    void hugeRequestsEnd() throws IOException {
        String create = Corpus.lines("passive.jsonl.xz").getFirst();
        String populate = Corpus.lines("passive.jsonl.xz").get(1);
        plays((create.replaceAll("\"maxkb\": \\d+", "\"maxkb\": 9223372036854775807")
                                .replaceAll("\"vcpus\": \\d+", "\"vcpus\": 8192")
                        + "\n"
                        + populate.replaceAll("\"nr\": \\d+", "\"nr\": 9223372036854775807"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
