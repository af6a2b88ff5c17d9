// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.grants.GrantOperations;
import org.framescope.xen.memory.MemoryOperations;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.Test;

/** The life of a domain, told in operations by name, and what each answers when its arguments name nothing. */
class LifeByNameTest {
    private static final int ESRCH = -3;

    private final PvGuest g = new PvGuest();

    private long does(String name, Object... arguments) {
        Arguments given = new Arguments();
        for (int i = 0; i < arguments.length; i += 2) {
            long[] value = arguments[i + 1] instanceof long[] list
                    ? list
                    : new long[] {((Number) arguments[i + 1]).longValue()};
            given.with((String) arguments[i], value);
        }
        return operation(name).execute(g.m.xen, given);
    }

    private static Operation operation(String name) {
        return AllOperations.create().all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDomainIsFilledRunMappedAndKilled() {
        assertEquals(0, does("grant_table_init", "domain", 1));
        assertEquals(
                2, does("populate_physmap", "domain", 1, "count", 2, "gpfn", 8, "frames", new long[] {0x30, 0x31}));
        assertEquals(1, does("increase_reservation", "domain", 1, "count", 1, "frames", new long[] {0x32}));
        assertEquals(1, does("decrease_reservation", "domain", 1, "frames", new long[] {0x32}));
        assertEquals(0, does("exchange", "domain", 1, "frames", new long[] {0x31}, "new_frames", new long[] {0x33}));
        assertEquals(0, does("claim_pages", "domain", 1, "pages", 20));
        assertEquals(0, does("max_mem", "domain", 1, "max_pages", 12));
        assertEquals(
                0,
                does(
                        "setvcpucontext",
                        "vcpu",
                        g.vcpu0,
                        "root",
                        PvGuest.L4,
                        "gdt",
                        new long[] {PvGuest.GDT},
                        "rip",
                        0x1000));
        assertEquals(512, g.m.machine.vcpus().get(g.vcpu0, VcpuWord.GDT_ENTS), "all of the frames");
        assertEquals(0x4000_0000L, does("getpageframeinfo3", "domain", 1, "frame", PvGuest.L4));
        long mapping = does("foreign_map", "by", 0, "domain", 1, "frame", 0x30);
        assertEquals(0, does("grant_access", "domain", 1, "ref", 8, "to", 0, "frame", 0x30));
        long grant = does("map_grant_ref", "domain", 0, "granter", 1, "ref", 8);
        assertEquals("8000000000000003 e400000000000002", g.m.row(0x30));
        assertEquals(0, does("pausedomain", "domain", 1));
        assertEquals(0, does("vcpu_reset", "vcpu", g.vcpu0));
        assertEquals(0, does("destroydomain", "domain", 1));
        assertEquals("0000000000000002 e400000000000002", g.m.row(0x30));
        assertEquals(0, does("foreign_unmap", "by", 0, "handle", mapping));
        assertEquals(0, does("unmap_grant_ref", "domain", 0, "handle", grant));
        assertFalse(g.m.xen.domains().exists(1));
        assertEquals(1, does("rcu_barrier"));
        assertEquals(0, does("rcu_barrier"));
    }

    @Test
    void whatIsDoneToAnUnknownDomainIsRefused() {
        for (String name : List.of(
                "max_mem",
                "pausedomain",
                "destroydomain",
                "getpageframeinfo3",
                "claim_pages",
                "grant_table_init",
                "grant_access",
                "alloc_ioreq_page",
                "exchange")) {
            assertEquals(ESRCH, does(name, "domain", 7), name);
        }
        for (String name : List.of("grant_setup_table", "map_grant_ref", "unmap_grant_ref")) {
            assertEquals(-2, does(name, "domain", 7), name + ": GNTST_bad_domain");
        }
        assertEquals(ESRCH, does("foreign_map", "by", 7, "domain", 1, "frame", 0x20));
        assertEquals(ESRCH, does("foreign_map", "by", 0, "domain", 7, "frame", 0x20));
        assertEquals(ESRCH, does("foreign_unmap", "by", 7, "handle", 0));
        assertEquals(0, does("populate_physmap", "domain", 7, "count", 1));
        g.destroy();
        assertEquals(ESRCH, does("setvcpucontext", "vcpu", g.vcpu0, "root", PvGuest.L4));
        assertEquals(ESRCH, does("vcpu_reset", "vcpu", g.vcpu0));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertEquals(-22, does("max_mem", "domain", 1, "max_pages", -1));
        assertEquals(-1, does("grant_setup_table", "domain", 1, "frames", 65));
        assertEquals(-22, does("grant_access", "domain", 1, "ref", 8, "to", 0, "frame", 0x20), "no table");
        assertEquals(-22, does("alloc_ioreq_page", "domain", 1), "not translated");
        assertEquals(-2, does("foreign_unmap", "by", 0, "handle", 5));
        assertEquals(-2, does("foreign_unmap", "by", 0, "handle", -1));
        assertEquals(-1, does("exchange", "domain", 1, "frames", new long[] {0x20}, "order_in", -1));
    }

    @Test
    void aRunningGuestActsByName() {
        g.set(VcpuContext.ofRoot(PvGuest.L4));
        g.m.running(g.vcpu0, 1);
        assertEquals(0, does("vcpu_initialise", "vcpu", g.vcpu0, "id", 1, "root", PvGuest.L4));
        assertEquals(1, does("vcpu_is_up", "vcpu", g.vcpu0, "id", 1));
        assertEquals(0, does("vcpu_down", "vcpu", g.vcpu0, "id", 1));
        assertEquals(0, does("vcpu_up", "vcpu", g.vcpu0, "id", 1));
        assertEquals(0, does("register_vcpu_info", "vcpu", g.vcpu0, "id", 0, "frame", PvGuest.SPARE, "offset", 0));
        assertEquals(0, does("vm_assist", "vcpu", g.vcpu0, "command", 0, "type", 2));
        for (String name :
                List.of("vcpu_initialise", "vcpu_up", "vcpu_down", "vcpu_is_up", "register_vcpu_info", "vm_assist")) {
            assertEquals(ESRCH, does(name, "vcpu", g.vcpu1, "id", 0), name);
        }
    }

    @Test
    void aTranslatedDomainGetsItsRequestPages() {
        g.m.domain(3, DomainKind.HVM, 1);
        assertEquals(0, does("alloc_ioreq_page", "domain", 3, "frame", 0x50));
        assertEquals(0, does("alloc_ioreq_page", "domain", 3));
        assertEquals(-17, does("alloc_ioreq_page", "domain", 3));
        assertEquals(2, g.m.machine.domains().get(3, DomainWord.EXTRA_PAGES));
        g.m.domain(4, DomainKind.HVM, 1);
        assertEquals(-12, does("alloc_ioreq_page", "domain", 4, "frame", 0x50), "not free");
        assertEquals(0, does("destroydomain", "domain", 3));
        assertEquals(3, g.m.machine.frames().state(0x50));
    }

    @Test
    void framesGoOutOfUseByName() {
        assertEquals(2, does("page_offline", "frame", 0x60));
        assertEquals(2, does("page_online", "frame", 0x60));
        assertEquals(0x2002, does("page_offline", "frame", 0x60, "broken", 1));
        assertEquals(-22, does("page_online", "frame", 0x60));
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhereXenDoesIt() {
        Set<String> names = new HashSet<>();
        for (List<Operation> all :
                List.of(ControlOperations.all(), VcpuOperations.all(), MemoryOperations.all(), GrantOperations.all())) {
            for (Operation operation : all) {
                assertTrue(names.add(operation.name()), operation.name());
                assertTrue(operation.reference().contains("RELEASE-4.17.0"), operation.name());
                assertFalse(operation.description().isBlank());
            }
        }
    }
}
