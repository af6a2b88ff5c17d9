// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreemptionTest {
    private final Preemption preemption = new Preemption();

    private String checks(int n) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < n; i++) {
            seen.append(preemption.check() ? '!' : '.');
        }
        return seen.toString();
    }

    @Test
    void atFirstNothingIsPending() {
        assertEquals("........", checks(8));
        assertFalse(preemption.isStopped());
    }

    @Test
    void stoppedItIsOnceAndStaysSoUntilItIsSetAnew() {
        preemption.stopAt(3);
        assertEquals("..", checks(2));
        assertFalse(preemption.isStopped());
        assertEquals("!.....", checks(6));
        assertTrue(preemption.isStopped());
        preemption.stopAt(1);
        assertFalse(preemption.isStopped());
        assertEquals("!...", checks(4));
        preemption.never();
        assertFalse(preemption.isStopped());
        assertEquals("....", checks(4));
    }

    @Test
    void eachNthCheckIsPendingAndStopsNothing() {
        preemption.every(3);
        assertEquals("..!..!..!", checks(9));
        assertFalse(preemption.isStopped());
        preemption.every(1);
        assertEquals("!!!", checks(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void eachZerothIsAnErrorAndToStopThereMeansNever(long n) {
        assertThrows(IllegalArgumentException.class, () -> preemption.every(n));
        preemption.stopAt(n);
        assertEquals("....", checks(4));
        assertFalse(preemption.isStopped());
    }

    @Test
    void onlyTheCurrentVcpuOfACpuActs() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 2);
        m.running(m.vcpu(1, 0), 1);
        assertTrue(m.xen.becomeRunning(m.vcpu(1, 0)));
        assertEquals(1, m.xen.caller().cpu());
        assertFalse(m.xen.becomeRunning(m.vcpu(1, 1)));
        assertEquals(List.of("not_running"), m.eventNames());
        m.machine.vcpus().set(m.vcpu(1, 1), VcpuWord.IS_RUNNING, 1);
        assertFalse(m.xen.becomeRunning(m.vcpu(1, 1)), "its CPU runs another");
        m.machine.vcpus().set(m.vcpu(1, 1), VcpuWord.PROCESSOR, 1);
        m.machine.pcpus().set(1, PcpuWord.CURRENT, m.vcpu(1, 1));
        assertTrue(m.xen.becomeRunning(m.vcpu(1, 1)));
        assertEquals(m.vcpu(1, 1), m.xen.caller().vcpu());
    }

    @Test
    void errorsHaveNamesAndOtherResultsNone() {
        assertEquals("EINVAL", Errno.name(-22));
        assertEquals("EOPNOTSUPP", Errno.name(-95));
        for (long rc : new long[] {0, 1, 22, -4096, -1000, Long.MIN_VALUE}) {
            assertEquals(null, Errno.name(rc), "result " + rc);
        }
    }

    @Test
    void twoOperationsOfOneNameAreAnError() {
        Operation one = Operation.of("one", "does nothing", "nowhere", (xen, a) -> 0);
        assertThrows(IllegalArgumentException.class, () -> new Operations(List.of(one), List.of(one)));
        assertEquals(one, new Operations(List.of(one)).named("one").orElseThrow());
    }
}
