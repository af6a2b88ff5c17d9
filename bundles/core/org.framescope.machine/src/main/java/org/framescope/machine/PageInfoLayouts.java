// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known layouts of {@code struct page_info}, read from the table {@code page-info-layouts.tsv}. */
public final class PageInfoLayouts {
    private static final String TABLE = "page-info-layouts.tsv";
    private static final int COLUMNS = 20;

    private final List<PageInfoLayout> layouts;

    private PageInfoLayouts(List<PageInfoLayout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** Reads the table that is part of the product. */
    public static PageInfoLayouts load() {
        try (InputStream in = PageInfoLayouts.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<PageInfoLayout> layouts = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    layouts.add(parse(line));
                }
            }
            return new PageInfoLayouts(layouts);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    private static PageInfoLayout parse(String line) {
        String[] cell = line.split("\t");
        if (cell.length != COLUMNS) {
            throw new IllegalStateException(TABLE + ": expected " + COLUMNS + " columns: " + line);
        }
        int[] n = new int[COLUMNS];
        for (int i = 3; i < COLUMNS; i++) {
            n[i] = Integer.parseInt(cell[i]);
        }
        return new PageInfoLayout(
                cell[0],
                cell[1],
                cell[2],
                bit(n[3]),
                bit(n[4]),
                bit(n[5]),
                bit(n[6]),
                bit(n[7]),
                n[8],
                bit(n[9]),
                low(n[10]),
                n[11],
                bit(n[12]),
                bit(n[13]),
                bit(n[14]),
                bit(n[15]),
                bit(n[16]),
                bit(n[17]),
                low(n[18]),
                n[19] == 1);
    }

    private static long bit(int position) {
        return position < 0 ? 0 : 1L << position;
    }

    private static long low(int bits) {
        return (1L << bits) - 1;
    }

    /** All layouts, in order of first release. */
    public List<PageInfoLayout> all() {
        return layouts;
    }

    /**
     * The layout of a release such as {@code 4.17} or {@code 4.16.2}; without a point release, that of {@code x.y.0}.
     * Empty when the release is not known.
     */
    public Optional<PageInfoLayout> of(String release) {
        if (!release.matches("\\d{1,3}\\.\\d{1,3}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        int[] wanted = numbers(release);
        return layouts.stream()
                .filter(l -> compare(numbers(l.first()), wanted) <= 0 && compare(wanted, numbers(l.last())) <= 0)
                .findFirst();
    }

    private static int compare(int[] a, int[] b) {
        return Comparator.<int[]>comparingInt(v -> v[0])
                .thenComparingInt(v -> v[1])
                .thenComparingInt(v -> v[2])
                .compare(a, b);
    }

    private static int[] numbers(String release) {
        return Arrays.copyOf(
                Arrays.stream(release.split("\\.")).mapToInt(Integer::parseInt).toArray(), 3);
    }
}
