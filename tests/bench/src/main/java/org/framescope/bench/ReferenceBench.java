// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.concurrent.TimeUnit;
import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.run.Journal;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** References taken and put through the micro-step programs with everything recorded; the goal is a million a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class ReferenceBench {
    private static final int OPERATIONS = 1_000_000;
    private static final Call OPERATION = Call.operation("bench");
    private static final long FIRST = 0x20;
    private static final int FRAMES = 64;

    private Xen xen;
    private Journal journal;

    /** A domain with frames, and an empty journal. */
    @Setup(Level.Iteration)
    public void boot() throws UnknownNameException, BootException {
        xen = new MachineBuilder(Release.named(Release.DEFAULT)).build();
        xen.domains().create(1, DomainKind.PV64, FRAMES, 1);
        xen.domains().assignPages(1, FIRST, FRAMES);
        journal = new Journal(xen.machine().words());
    }

    /** get_page and put_page. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public Journal getAndPutPage() {
        for (int i = 0; i < OPERATIONS; i += 2) {
            journal.enter(OPERATION);
            xen.frames().getPage(FIRST + i % FRAMES, 1);
            xen.frames().putPage(FIRST + i % FRAMES);
            journal.leave(0);
        }
        return journal;
    }

    /** get_page_type and put_page_type, with the general reference held. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public Journal getAndPutPageType() {
        for (int i = 0; i < OPERATIONS; i += 2) {
            journal.enter(OPERATION);
            xen.frames().getPageType(FIRST + i % FRAMES, PageType.WRITABLE);
            xen.frames().putPageType(FIRST + i % FRAMES);
            journal.leave(0);
        }
        return journal;
    }
}
