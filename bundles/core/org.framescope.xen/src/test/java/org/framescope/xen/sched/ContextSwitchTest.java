// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainKind;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.Errno;
import org.framescope.xen.ops.Arguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextSwitchTest {
    private SwitchBench bench;

    @BeforeEach
    void boot() throws Exception {
        bench = new SwitchBench(GdtSwitch.C, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "d1v0 | d2v0  | slot14 d2v0 cpu0-regular, cr3 d2v0",
                "d1v1 | d2v0  | slot14 d2v0 cpu0-regular, lgdt default-regular, cr3 d2v0, lgdt full@0",
                "d1v0 | d4v0  | lgdt default-regular, cr3 d4v0",
                "d1v0 | idle0 | ''",
                "d4v0 | d1v0  | slot14 d1v0 cpu0-regular, cr3 d1v0, lgdt full@0",
                "d4v0 | d1v1  | slot14 d1v1 cpu0-regular, cr3 d1v1, lgdt full@1",
                "d4v0 | idle0 | ''",
                "-    | d1v0  | slot14 d1v0 cpu0-regular, cr3 d1v0, lgdt full@0",
                "-    | d1v1  | slot14 d1v1 cpu0-regular, cr3 d1v1, lgdt full@1",
                "-    | d4v0  | cr3 d4v0"
            })
    void eachPairOfContextsCostsWhatTheTableOfCasesSays(String saved, String next, String events) throws Exception {
        for (GdtSwitch version : GdtSwitch.values()) {
            SwitchBench fresh = new SwitchBench(version, 2);
            if (saved != null) {
                fresh.running(0, saved);
            }
            assertEquals(events, fresh.to(next), version::label);
        }
    }

    @Test
    void twoHvmVcpusNeedOnlyCr3() throws Exception {
        assertEquals(0, bench.xen.domains().create(5, DomainKind.HVM, 1, 1));
        assertEquals(0, bench.xen.domains().createVcpu(5, 0));
        assertEquals("cr3 d5v0", bench.running(0, "d4v0").to("d5v0"));
    }

    @ParameterizedTest
    @CsvSource({"d1v1, 'lgdt default-regular, cr3 idle0'", "d3v0, 'lgdt default-regular, cr3 idle0'", "d4v0, cr3 idle0"
    })
    void aForcedSwitchToIdleLoadsWhatIdleNeeds(String saved, String events) throws Exception {
        for (GdtSwitch version : GdtSwitch.values()) {
            SwitchBench fresh = new SwitchBench(version, 2).running(0, saved);
            fresh.to("idle0");
            assertTrue(fresh.xen.sched().syncLocalExecstate(0));
            assertEquals(events, fresh.events());
            assertEquals("default-regular", fresh.gdtr(0));
            assertEquals(List.of(), fresh.dirty(0));
        }
    }

    @Test
    void theMicroStepsAreCallsInXensOrder() {
        bench.running(0, "d1v1").to("d2v0");
        assertEquals(
                List.of(
                        "context_switch",
                        "set_current",
                        "__context_switch",
                        "ctxt_switch_from",
                        "set dirty_cpumask",
                        "ctxt_switch_to",
                        "psr_ctxt_switch_to",
                        "update_xen_slot_in_full_gdt",
                        "load_default_gdt",
                        "write_ptbase",
                        "load_full_gdt",
                        "clear dirty_cpumask",
                        "set curr_vcpu",
                        "load_segments",
                        "load_LDT",
                        "prediction_barrier",
                        "sched_context_switched"),
                bench.calls);
    }

    @Test
    void aCr3WriteTicksTheTlbClockAndStampsTheCpu() {
        bench.running(1, "d1v0").to(1, "d2v0");
        assertEquals(2, bench.machine.globals().get(0, GlobalWord.TLBFLUSH_CLOCK));
        assertEquals(2, bench.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
        assertEquals(0, bench.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
        assertEquals(SwitchBench.cr3(2, 0), bench.machine.pcpus().get(1, PcpuWord.CR3));
    }

    @Test
    void aPvVcpuWithAnLdtGetsItsDescriptorAndSelector() {
        long v1 = bench.vcpu("d1v1");
        bench.machine.vcpus().set(v1, VcpuWord.LDT_ENTS, 1024);
        bench.to("d1v1");
        assertEquals(0xe050, bench.machine.pcpus().get(0, PcpuWord.LDTR));
        long page = bench.machine.pcpus().get(0, PcpuWord.GDT_MFN);
        assertEquals(0x0000_8203_0000_1fffL, bench.machine.pages().get(page, 10));
        assertEquals(0xffff_8200L, bench.machine.pages().get(page, 11));
        bench.to("d4v0");
        assertEquals(0xe050, bench.machine.pcpus().get(0, PcpuWord.LDTR), "HVM leaves LDTR alone");
        bench.to("d1v0");
        assertEquals(0, bench.machine.pcpus().get(0, PcpuWord.LDTR));
        assertEquals(2, bench.counter(CounterWord.LLDT));
    }

    @Test
    void runningFlagsFollowTheScheduler() {
        bench.running(0, "d1v0").to("d2v0");
        assertFalse(bench.machine.vcpus().is(bench.vcpu("d1v0"), VcpuWord.IS_RUNNING));
        assertTrue(bench.machine.vcpus().is(bench.vcpu("d2v0"), VcpuWord.IS_RUNNING));
        assertEquals(1, bench.machine.pcpus().get(0, PcpuWord.IRQS_ENABLED));
        assertEquals(bench.vcpu("d2v0"), bench.machine.pcpus().get(0, PcpuWord.LAST_GUEST));
        assertEquals("", bench.to("d2v0"), "what runs already goes on running");
        assertEquals(List.of(), bench.calls);
    }

    @Test
    void decisionsThatNoSchedulerTakesAreBugsAndChangeNothing() {
        bench.running(0, "d1v0");
        long before = bench.machine.words().reading().hash();
        long[][] impossible = {
            {1, bench.vcpu("d1v0")},
            {0, bench.vcpu("idle1")},
            {0, -1},
            {0, bench.view.vcpuCount()},
            {2, bench.vcpu("d2v0")},
            {-1, bench.vcpu("d2v0")}
        };
        for (long[] request : impossible) {
            bench.seen.clear();
            assertEquals(-Errno.EINVAL, bench.xen.sched().contextSwitch((int) request[0], request[1]));
            assertTrue(bench.events().startsWith("ASSERT: "), bench.events());
        }
        assertEquals(before, bench.machine.words().reading().hash());
    }

    @Test
    void aCpuThatGoesOffLineKeepsNoContext() {
        bench.running(1, "d1v1").seen.clear();
        assertEquals(0, bench.xen.sched().power().down(1));
        assertEquals("lgdt default-regular, cr3 idle1", bench.events());
        assertEquals(List.of(), bench.dirty(1));
        assertEquals(-Errno.EEXIST, bench.xen.sched().power().down(1));
        assertEquals(-Errno.EINVAL, bench.xen.sched().contextSwitch(1, bench.vcpu("d1v1")));
        bench.seen.clear();
        assertEquals(0, bench.xen.sched().power().up(1));
        assertEquals("lgdt default-regular", bench.events());
        assertEquals(-Errno.EEXIST, bench.xen.sched().power().up(1));
        assertEquals("slot14 d1v1 cpu1-regular, cr3 d1v1, lgdt full@1", bench.to(1, "d1v1"));
        assertEquals(-Errno.EINVAL, bench.xen.sched().power().down(0));
        assertEquals(-Errno.EINVAL, bench.xen.sched().power().down(2));
        assertEquals(-Errno.EINVAL, bench.xen.sched().power().up(-1));
    }

    @Test
    void aLazilyKeptContextIsSavedWhenItsCpuGoesOffLine() {
        bench.running(1, "d4v0").to(1, "idle1");
        assertEquals(0, bench.xen.sched().power().down(1));
        assertEquals(bench.vcpu("idle1"), bench.machine.pcpus().get(1, PcpuWord.CURR_VCPU));
    }

    @Test
    void afterS3TheNextSwitchLoadsTheFullGdtAgain() {
        bench.running(0, "d1v0");
        assertEquals(-Errno.EBUSY, bench.xen.sched().power().resume(), "a guest runs");
        bench.to("idle0");
        assertEquals(-Errno.EBUSY, bench.xen.sched().power().resume(), "CPU 1 is on line");
        bench.xen.sched().power().down(1);
        assertEquals(0, bench.xen.sched().power().resume());
        assertEquals("default-regular", bench.gdtr(0));
        assertFalse(bench.machine.pcpus().is(0, PcpuWord.FULL_GDT_LOADED));
        assertEquals("slot14 d1v0 cpu0-regular, cr3 d1v0, lgdt full@0", bench.to("d1v0"));
    }

    @Test
    void operationsMakeTheirVcpuTheCaller() {
        bench.running(0, "d1v0");
        var operations = AllOperations.create();
        var next = new Arguments().with("cpu", 0).with("next", bench.vcpu("d2v0"));
        assertEquals(Recorder.NO_RC, operations.named("switch").orElseThrow().execute(bench.xen, next));
        assertEquals(bench.vcpu("d2v0"), bench.xen.caller().vcpu());
        var sync = operations.named("sync").orElseThrow();
        assertEquals(Recorder.NO_RC, sync.execute(bench.xen, new Arguments().with("cpu", 0)));
        for (long cpu : new long[] {-1, 2, 64, 1L << 32, Long.MIN_VALUE}) {
            Arguments bad = new Arguments().with("cpu", cpu).with("next", bench.vcpu("d2v0"));
            for (String name : List.of("sync", "switch", "cpu_down", "cpu_up")) {
                assertEquals(-Errno.EINVAL, operations.named(name).orElseThrow().execute(bench.xen, bad), name);
            }
        }
    }
}
