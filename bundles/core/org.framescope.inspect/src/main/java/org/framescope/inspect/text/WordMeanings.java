// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.framescope.machine.RecordWord;

/** What the words of domain, vCPU, CPU and other records mean, one line each, from the table {@code words.tsv}. */
public final class WordMeanings {
    private static final String TABLE = "words.tsv";

    private final Map<String, String> meanings = new HashMap<>();

    private WordMeanings(String table) {
        table.lines().filter(l -> !l.startsWith("#")).forEach(line -> {
            String[] cell = line.split("\t");
            meanings.put(cell[0] + "." + cell[1], cell[2]);
        });
    }

    /** Reads the table that is part of the product. */
    public static WordMeanings load() {
        try (InputStream in = WordMeanings.class.getResourceAsStream(TABLE)) {
            return new WordMeanings(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** What {@code word} means; nothing when the table does not say. */
    public String of(RecordWord word) {
        return meanings.getOrDefault(word.getClass().getSimpleName() + "." + word.label(), "");
    }
}
