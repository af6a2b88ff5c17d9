// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.Locale;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Journal;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;

/**
 * A machine of many frames, an eighth of which belong to a domain: get_page and put_page on random ones of them, and bare
 * word changes at random rows of the whole frame table, with everything recorded.
 */
final class ScaleBench {
    private static final int OPERATIONS = 2_000_000;
    private static final int CHANGES = 5_000_000;
    private static final int GROUP = 1000;
    private static final int SHARE = 8;
    private static final long FIRST = 0x20;
    private static final Call CALL = Call.operation("bench");

    private final int frames;
    private final int owned;
    private final int[] places;
    private final Xen xen;
    private long value = 1L << 62;

    /** Boots the machine of {@code frames} frames. */
    ScaleBench(int frames) throws Exception {
        this.frames = frames;
        owned = frames / SHARE;
        places = Places.random(owned);
        xen = new MachineBuilder(Release.named(Release.DEFAULT)).frames(frames).build();
        xen.domains().create(1, DomainKind.PV64, owned, 1);
        xen.domains().assignPages(1, FIRST, owned);
    }

    /** How long an operation takes. */
    Figure operations() throws Exception {
        Rounds.Cost cost = Rounds.of(this::references).getFirst();
        String text = String.format(
                Locale.ROOT,
                "%d M frames: get_page and put_page %.2f M/s on the wall",
                frames >> 20,
                cost.millions(OPERATIONS));
        double nanos = cost.cpu() * 1e9 / OPERATIONS;
        return new Figure(name("operations"), text, nanos, 1000, "ns of processor time each", Figure.Clock.CPU);
    }

    /** How long a word change takes. */
    Figure changes() throws Exception {
        Rounds.Cost cost = Rounds.of(this::wordChanges).getFirst();
        String text = String.format(
                Locale.ROOT, "%d M frames: word changes %.1f M/s on the wall", frames >> 20, cost.millions(CHANGES));
        double nanos = cost.cpu() * 1e9 / CHANGES;
        return new Figure(name("changes"), text, nanos, 100, "ns of processor time each", Figure.Clock.CPU);
    }

    private String name(String what) {
        return what + "-" + (frames >> 20) + "M";
    }

    private Object references() {
        Journal journal = new Journal(xen.machine().words());
        for (int i = 0; i < OPERATIONS; i += GROUP) {
            journal.enter(CALL);
            getAndPut(i);
            journal.leave(0);
        }
        xen.machine().words().recorder(Recorder.NONE);
        return journal;
    }

    private void getAndPut(int first) {
        for (int i = first; i < first + GROUP; i += 2) {
            long mfn = FIRST + places[i & Places.MASK];
            xen.frames().getPage(mfn, 1);
            xen.frames().putPage(mfn);
        }
    }

    private Object wordChanges() {
        Words words = xen.machine().words();
        Journal journal = new Journal(words);
        for (int i = 0; i < CHANGES; i += GROUP) {
            journal.enter(CALL);
            for (int k = i; k < i + GROUP; k++) {
                // The link of a row: get_page and put_page do not look at it.
                words.write(Space.FRAME.at((FIRST + places[k & Places.MASK]) * 4), ++value);
            }
            journal.leave(0);
        }
        words.recorder(Recorder.NONE);
        return journal;
    }
}
