// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.DomainDump;
import org.framescope.evidence.console.Moment;
import org.framescope.evidence.core.DumpCore;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.PageView;

/** What a reader delivered, piece by piece and how often each, so that two files can be compared. */
final class Delivered {
    /** Contents of frames and pages of samples: what damage adds beyond them was not lost. */
    private static final int FRAMES = 256;

    private static final int PAGES = 32;
    private static final int MOST_NAMED = 3;

    private final Map<Object, Integer> pieces = new HashMap<>();
    /** Words of pages that are not 0, of what is to be delivered; of what is asked whether it was, they are read where they lie. */
    private final Map<Place, Long> words = new HashMap<>();

    private Contents contents = Contents.NONE;

    /** Words of pages, as far as they were delivered. */
    @FunctionalInterface
    private interface Contents {
        Contents NONE = (_, _) -> 0;

        /** Word {@code slot} of page {@code page}, 0 if it is not there. */
        long word(long page, int slot);
    }

    private record Place(long page, int slot) {}

    private record Row(long mfn, long caf, long taf, long tail) {}

    private record Line(long moment, int domain, long mfn, long caf, long taf) {}

    private record Done(String sequence, int step, String op, long rc, Object frames, Object info) {}

    private Delivered() {}

    /** What {@code evidence} holds, until it is closed. */
    static Delivered by(Evidence evidence) {
        Delivered all = new Delivered();
        switch (evidence) {
            case Evidence.FrameTable e -> all.rows(e.table(), true);
            case Evidence.Machine e -> {
                all.rows(e.machine().table(), false);
                all.contents = contents(e.machine().table());
                e.machine().table().owners().forEach((pdx, id) -> all.add(List.of("owner", pdx, id)));
                e.machine().cpus().forEach(all::add);
            }
            case Evidence.Core e -> all.core(e.core());
            case Evidence.Console e -> all.log(e.log());
            case Evidence.Traced e ->
                e.trace().events().forEach(c -> all.pieces.merge(c.event(), (int) c.count(), Integer::sum));
            case Evidence.Operations e -> all.recording(e.recording());
            case Evidence.Descriptors e -> e.moments().forEach(all::add);
            case Evidence.Rejected _ -> all.pieces.clear();
        }
        return all;
    }

    private void add(Object piece) {
        pieces.merge(piece, 1, Integer::sum);
    }

    /** Which frames rows of a machine are of tells its directmap, which may be damaged itself. */
    private void rows(FrameTableFile table, boolean numbered) {
        table.reading().rows(0, table.frames(), (mfn, _, caf, taf, tail) -> {
            if ((caf | taf | tail) != 0) {
                add(new Row(numbered ? mfn : 0, caf, taf, tail));
            }
        });
    }

    private static Contents contents(FrameTableFile table) {
        long frames = Math.min(FRAMES, table.frames());
        return (mfn, slot) -> mfn < frames ? table.reading().read(PageView.address(mfn, slot)) : 0;
    }

    private void core(DumpCore core) {
        core.vcpus().forEach(this::add);
        core.pages().ifPresent(pages -> {
            long count = Math.min(PAGES, pages.count());
            for (int i = 0; i < count; i++) {
                add(List.of("frame", i, pages.frame(i)));
            }
            contents = (page, slot) -> page < count ? pages.word((int) page, slot) : 0;
        });
    }

    private void log(ConsoleLog log) {
        for (Moment moment : log.moments()) {
            add(List.of(moment.key(), moment.line(), moment.now()));
            moment.figures().forEach(figure -> add(List.of(moment.line(), figure)));
            moment.registers()
                    .forEach(registers -> registers
                            .words()
                            .forEach((name, word) -> add(List.of(moment.line(), registers.title(), name, word))));
            moment.domains().forEach(domain -> domain(moment, domain));
        }
        log.messages().forEach(this::add);
    }

    private void domain(Moment moment, DomainDump domain) {
        add(List.of(moment.line(), domain.id()));
        domain.vcpus().forEach(vcpu -> add(List.of(moment.line(), domain.id(), vcpu.id())));
        for (int i = 0; i < domain.pages().size(); i++) {
            add(new Line(
                    moment.line(),
                    domain.id(),
                    domain.pages().mfn(i),
                    domain.pages().caf(i),
                    domain.pages().taf(i)));
        }
    }

    private void recording(Recording recording) {
        for (Sequence sequence : recording.sequences()) {
            for (Step step : sequence.steps()) {
                add(new Done(sequence.name(), step.number(), step.op(), step.rc(), step.frames(), step.info()));
            }
        }
        recording.switches().ifPresent(s -> s.steps().forEach(this::add));
    }

    /** How many pieces there are. */
    int size() {
        return pieces.values().stream().mapToInt(Integer::intValue).sum() + words.size();
    }

    /** This, when its evidence is closed. */
    private Delivered kept() {
        for (long page = 0; page < FRAMES; page++) {
            for (int slot = 0; slot < PageView.WORDS; slot++) {
                if (contents.word(page, slot) != 0) {
                    words.put(new Place(page, slot), contents.word(page, slot));
                }
            }
        }
        contents = (page, slot) -> words.getOrDefault(new Place(page, slot), 0L);
        return this;
    }

    /** What is in this and in {@code other}, which is kept. */
    private Delivered and(Delivered other) {
        Delivered both = new Delivered();
        pieces.forEach((piece, n) -> {
            int there = Math.min(n, other.pieces.getOrDefault(piece, 0));
            if (there > 0) {
                both.pieces.put(piece, there);
            }
        });
        both.contents = (page, slot) ->
                contents.word(page, slot) == other.contents.word(page, slot) ? contents.word(page, slot) : 0;
        return both.kept();
    }

    /** Of what is in {@code wanted}, which is kept, and not in this, some pieces. */
    List<String> missing(Delivered wanted) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<Object, Integer> piece : wanted.pieces.entrySet()) {
            int there = pieces.getOrDefault(piece.getKey(), 0);
            if (there < piece.getValue() && missing.size() < MOST_NAMED) {
                missing.add(piece.getKey() + " " + there + " of " + piece.getValue() + " times");
            }
        }
        wanted.words.forEach((place, word) -> {
            long there = contents.word(place.page, place.slot);
            if (there != word && missing.size() < MOST_NAMED) {
                missing.add(place + " is 0x" + Long.toHexString(there) + " instead of 0x" + Long.toHexString(word));
            }
        });
        return missing;
    }

    /**
     * What each cut of {@code sample} at the beginning of a part delivers of what all of it does, in order of parts, and last
     * all of it.
     */
    static List<Delivered> byCuts(Sample sample) throws Exception {
        Delivered whole;
        try (Evidence evidence = sample.open(sample.bytes(), true)) {
            whole = by(evidence).kept();
        }
        List<Delivered> cuts = new ArrayList<>();
        for (int part : sample.parts()) {
            try (Evidence evidence = sample.open(Arrays.copyOf(sample.bytes(), part), true)) {
                cuts.add(by(evidence).and(whole));
            }
        }
        cuts.add(whole);
        return cuts;
    }
}
