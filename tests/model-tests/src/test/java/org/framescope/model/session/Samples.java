// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.FrameView;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.machine.Words;
import org.framescope.run.Cursor;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;

/**
 * A source of runs for tests: domain 1 owns frames 1 to 64, and each statement {@code add MFN N} is an operation with a
 * nested call that adds N to the frame's caf and taf; {@code break MFN} says that an assertion broke; {@code error} ends
 * as Java does where a mapped file has no bytes any more; {@code free} is refused.
 */
public final class Samples implements RunSource {
    private static final Call ADD =
            Call.operation("add", Param.of("mfn", Param.Kind.MFN), Param.of("n", Param.Kind.NUMBER));
    private static final Call INNER = Call.function("inner");
    private static final Event BROKEN = Event.bug("broken", "frame {mfn} broke", Param.of("mfn", Param.Kind.MFN));

    private final long frames;
    private final List<String> statements;
    final AtomicInteger loads = new AtomicInteger();

    public Samples(long frames, List<String> statements) {
        this.frames = frames;
        this.statements = List.copyOf(statements);
    }

    /** {@code count} statements over frames 0 to 63. */
    public static List<String> adds(int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("add " + i % 64 + " " + (1 + i % 3));
        }
        return all;
    }

    @Override
    public LoadedRun load(String release, Map<String, String> choices, Work work) throws LoadException {
        loads.incrementAndGet();
        Release chosen = release(release, choices);
        Xen xen = boot(chosen);
        populate(xen);
        Journal journal = new Journal(xen.machine().words());
        apply(xen.machine(), statements, work);
        return new LoadedRun("sample", journal.run(), chosen, Map.of(20L, "L1"), List.of(), null);
    }

    private static void populate(Xen xen) throws LoadException {
        int rc = xen.domains().create(1, DomainKind.PV64, 1024, 2);
        for (long mfn = 1; mfn <= 64 && rc == 0; mfn++) {
            boolean free = xen.heap().take(mfn);
            xen.machine().frames().setCaf(mfn, 0);
            rc = free ? xen.assignPages().assignPage(mfn, 1) : -1;
        }
        if (rc != 0) {
            throw new LoadException("domain 1 cannot be set up: " + rc);
        }
    }

    private Xen boot(Release release) throws LoadException {
        try {
            return new MachineBuilder(release).frames(frames).cpus(2).build();
        } catch (BootException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    private static Release release(String name, Map<String, String> choices) throws LoadException {
        try {
            Release release = Release.named(name == null ? Release.DEFAULT : name);
            var all = release.choices();
            for (Map.Entry<String, String> choice : choices.entrySet()) {
                all = all.with(choice.getKey(), choice.getValue());
            }
            return new Release(release.name(), release.layout(), all);
        } catch (UnknownNameException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    @Override
    public LoadedRun extend(LoadedRun parent, int step, List<String> added, Work work) throws LoadException {
        Run run = parent.run();
        Cursor cursor = new Cursor(run);
        cursor.toStep(step);
        Words words = new Words(cursor.reading());
        Journal journal = new Journal(words, run, step);
        apply(new Machine(words, parent.release()), added, work);
        return new LoadedRun(parent.title(), journal.run(), parent.release(), parent.frameNames(), List.of(), null);
    }

    private static void apply(Machine machine, List<String> statements, Work work) throws LoadException {
        int line = 0;
        for (String statement : statements) {
            line++;
            if (work.cancelled()) {
                throw new LoadException("Cancelled.");
            }
            work.progress(line, statements.size());
            String[] words = statement.split(" ");
            switch (words[0]) {
                case "add" -> add(machine, Long.parseLong(words[1]), Long.parseLong(words[2]));
                case "error" -> throw new InternalError("a fault occurred in an unsafe memory access operation");
                case "break" -> broken(machine, Long.parseLong(words[1]));
                default ->
                    throw new LoadException(
                            "line " + line + ": unknown statement " + words[0] + ", expected add or break",
                            List.of(new LoadException.Place(line, 1, words[0].length(), "unknown statement")),
                            null);
            }
        }
    }

    private static void add(Machine machine, long mfn, long n) {
        Recorder recorder = machine.recorder();
        recorder.enter(ADD, mfn, n);
        machine.frames().setCaf(mfn, machine.frames().caf(mfn) + n);
        recorder.enter(INNER);
        machine.frames().setTaf(mfn, machine.frames().taf(mfn) + n);
        recorder.leave(Recorder.NO_RC);
        recorder.leave(0);
    }

    private static void broken(Machine machine, long mfn) {
        machine.recorder().enter(ADD, mfn, 0);
        machine.recorder().event(BROKEN, mfn);
        machine.recorder().leave(-22);
    }

    static long caf(long mfn) {
        return FrameView.address(mfn, FrameView.CAF);
    }
}
