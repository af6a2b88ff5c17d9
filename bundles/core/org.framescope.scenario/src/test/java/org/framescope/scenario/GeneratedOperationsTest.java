// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.machine.Reading;
import org.framescope.run.Cursor;
import org.framescope.run.Run;
import org.framescope.xen.Errno;
import org.junit.jupiter.api.Test;

class GeneratedOperationsTest {
    private static ScenarioRun run(long n, long seed) throws Exception {
        Scenario scenario = ScenarioLibrary.load().scenario("generate:operations?n=" + n + "&d=3&p=2&seed=" + seed);
        return new ScenarioRunner().run(scenario, scenario.release(null, Map.of()), RunProgress.NONE);
    }

    @Property(tries = 8)
    void everySeedRunsToItsEndForwardBackAndForwardAgain(@ForAll long seed) throws Exception {
        Run run = run(1500, seed).run();
        assertEquals(1500, run.operationCount());
        Cursor cursor = new Cursor(run);
        Reading begin = cursor.reading();
        cursor.moveTo(run.length());
        Reading end = cursor.reading();
        cursor.moveTo(0);
        assertEquals(begin.hash(), cursor.reading().hash());
        cursor.moveTo(run.length());
        assertEquals(end.hash(), cursor.reading().hash());
        assertEquals(run.hash(), run(1500, seed).run().hash());
    }

    @Test
    void operationsSucceedAndAreRefusedForManyReasons() throws Exception {
        ScenarioRun run = run(6000, 7);
        TreeSet<String> seen = new TreeSet<>();
        for (int n = 1; n <= run.stepCount(); n++) {
            long rc = run.run().rc(run.run().operation(n));
            seen.add(run.step(n).operation().name() + " " + (Errno.name(rc) == null ? "ok" : Errno.name(rc)));
        }
        for (String expected : new String[] {
            "mmu_update ok",
            "mmu_update EINVAL",
            "mmu_update EPERM",
            "mmu_update EBUSY",
            "pin_l4_table ok",
            "pin_l2_table ERESTART",
            "unpin_table ok",
            "new_baseptr ok",
            "new_user_baseptr ok",
            "set_gdt ok",
            "update_va_mapping ok",
            "guest_store EFAULT",
            "destroydomain ok",
            "setvcpucontext ok",
            "setvcpucontext EOPNOTSUPP",
            "exchange ok",
            "foreign_map ok",
            "foreign_map EBUSY",
            "register_vcpu_info ok"
        }) {
            assertTrue(seen.contains(expected), expected + " is missing in " + seen);
        }
    }
}
