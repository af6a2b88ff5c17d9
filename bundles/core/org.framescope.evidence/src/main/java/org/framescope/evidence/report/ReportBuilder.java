// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.framescope.machine.Release;

/** Collects a report while a file is read. Confined to the reading thread. */
public final class ReportBuilder {
    /** How many sections are kept; the others are counted. */
    public static final int MOST_SECTIONS = 20_000;

    private static final int MOST_REASONS = 50;

    private final String file;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final long[] counts = new long[Status.values().length];
    private Kind kind = Kind.UNKNOWN;
    private String release = Release.DEFAULT;
    private Confidence confidence = Confidence.ASSUMED;
    private boolean rejected;
    private long moreReasons;

    /** A report about {@code file}. */
    public ReportBuilder(String file) {
        this.file = file;
    }

    /** The file is one of {@code kind}. */
    public void kind(Kind kind) {
        this.kind = kind;
    }

    /** What the file was recognised as so far. */
    public Kind kind() {
        return kind;
    }

    /** The layout of {@code release} is used, which is known as {@code confidence} says. */
    public void release(String release, Confidence confidence) {
        this.release = release;
        this.confidence = confidence;
    }

    /** The release set last. */
    public String release() {
        return release;
    }

    /** A section was read. */
    public void read(String name, long offset, long length, String found) {
        add(new Section(name, offset, length, Status.READ, found));
    }

    /** A section is known and was left out. */
    public void skipped(String name, long offset, long length, String reason) {
        add(new Section(name, offset, length, Status.SKIPPED, reason));
    }

    /** A section was not understood, which makes the import partial. */
    public void unknown(String name, long offset, long length, String reason) {
        add(new Section(name, offset, length, Status.UNKNOWN, reason));
        partial(name + " at " + offset + ": " + reason);
    }

    private void add(Section section) {
        counts[section.status().ordinal()]++;
        if (sections.size() < MOST_SECTIONS) {
            sections.add(section);
        }
    }

    /** Something is missing or left out. */
    public void partial(String reason) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason);
        } else if (!reasons.contains(reason)) {
            moreReasons++;
        }
    }

    /** Nothing can be read. */
    public void rejected(String reason) {
        rejected = true;
        partial(reason);
    }

    /** Whether {@link #rejected} was called. */
    public boolean isRejected() {
        return rejected;
    }

    /** What was collected. */
    public ImportReport build() {
        List<String> why = new ArrayList<>(reasons);
        if (moreReasons > 0) {
            why.add("and " + moreReasons + " more");
        }
        Verdict verdict = rejected ? Verdict.REJECTED : why.isEmpty() ? Verdict.COMPLETE : Verdict.PARTIAL;
        return new ImportReport(
                file,
                kind,
                verdict,
                List.copyOf(why),
                release,
                confidence,
                List.copyOf(sections),
                counts[0],
                counts[1],
                counts[2]);
    }
}
