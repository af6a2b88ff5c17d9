// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations on shadows answer when a frame, a level, a slot or a vCPU is none that they can be about. */
class ShadowArgumentsTest {
    private static final long POOL = 0x60;
    private static final long L4 = 0x70;
    private static final long L3 = 0x71;
    private static final long DATA = 0x72;

    private final TestMachine m = TestMachine.of("4.17.0");
    private long l4Shadow;
    private long l3Shadow;

    /** d7 has shadows of an L4 and of an L3, d1 none. */
    @BeforeEach
    void aShadowedDomain() {
        m.domain(1, DomainKind.PV64, 1);
        m.domain(7, DomainKind.HVM, 1);
        m.owned(1, 0x20);
        m.owned(7, L4, L3, DATA);
        assertTrue(m.xen.shadows().enable(7));
        for (long page = POOL; page < POOL + 6; page++) {
            assertTrue(m.xen.shadows().addToPool(7, page));
        }
        l4Shadow = m.xen.shadows().makeShadow(7, L4, ShadowType.L4_64);
        l3Shadow = m.xen.shadows().makeShadow(7, L3, ShadowType.L3_64);
        assertEquals(List.of(POOL, POOL + 1), List.of(l4Shadow, l3Shadow));
    }

    private long execute(String name, String operands) {
        Operation operation = ShadowOperations.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
        Arguments arguments = new Arguments();
        Arrays.stream(operands.split(" "))
                .map(word -> word.split("="))
                .forEach(word -> arguments.with(
                        word[0], word[1].startsWith("d") ? m.vcpu(word[1].charAt(1) - '0', 0) : Long.decode(word[1])));
        return operation.execute(m.xen, arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "sh_pin, domain=1 shadow=0x60",
        "sh_pin, domain=7 shadow=0x62",
        "sh_pin, domain=7 shadow=0x70",
        "sh_unpin, domain=1 shadow=0x60",
        "sh_unpin, domain=7 shadow=0x20",
        "sh_remove_shadows, domain=1 frame=0x20",
        "sh_remove_shadows, domain=7 frame=0x400",
        "sh_make_shadow, domain=1 frame=0x20 level=1",
        "sh_make_shadow, domain=7 frame=0x72 level=0",
        "sh_make_shadow, domain=7 frame=0x72 level=5",
        "sh_make_shadow, domain=7 frame=0x20 level=1",
        "sh_make_shadow, domain=7 frame=0x400 level=1",
        "sh_make_shadow, domain=7 frame=0x70 level=4",
        "sh_set_toplevel_shadow, vcpu=-1 frame=0x70",
        "sh_set_toplevel_shadow, vcpu=9999 frame=0x70",
        "sh_set_toplevel_shadow, vcpu=d1 frame=0x20",
        "sh_set_toplevel_shadow, vcpu=d7 frame=0x20",
        "sh_set_toplevel_shadow, vcpu=d7 frame=0x70 paging=3",
        "shadow_prealloc, domain=1 pages=1",
        "shadow_prealloc, domain=7 pages=0",
        "shadow_set_l4e, domain=1 shadow=0x60 slot=0",
        "shadow_set_l4e, domain=7 shadow=0x61 slot=0",
        "shadow_set_l4e, domain=7 shadow=0x70 slot=0",
        "shadow_set_l4e, domain=7 shadow=0x60 slot=-1",
        "shadow_set_l4e, domain=7 shadow=0x60 slot=512",
        "shadow_set_l4e, domain=7 shadow=0x60 slot=0 child=0x60",
        "shadow_set_l4e, domain=7 shadow=0x60 slot=0 child=0x72",
        "leave_toplevel, domain=1"
    })
    void whatItCannotBeAboutIsInvalidAndChangesNothing(String name, String operands) {
        long before = m.machine.words().reading().hash();
        assertEquals(-22, execute(name, operands));
        assertEquals(before, m.machine.words().reading().hash());
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void theFirstAndTheLastSlotOfAnL4Point() {
        for (int slot : new int[] {0, 511}) {
            assertEquals(1, execute("shadow_set_l4e", "domain=7 shadow=0x60 child=0x61 slot=" + slot));
            assertEquals(l3Shadow, m.machine.pages().get(l4Shadow, slot) >>> 12);
        }
        assertEquals(3, m.xen.shadows().view().shadow(7, l3Shadow).count(), "two entries, and pinned with the first");
        assertEquals(1, execute("shadow_set_l4e", "domain=7 shadow=0x60 slot=511"));
        assertEquals(2, m.xen.shadows().view().shadow(7, l3Shadow).count());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void eachLevelOfAFrameIsShadowedOnce(int level) {
        assertEquals(POOL + 2, execute("sh_make_shadow", "domain=7 frame=0x72 level=" + level));
        assertEquals(-22, execute("sh_make_shadow", "domain=7 frame=0x72 level=" + level));
        assertEquals(2, m.machine.frames().count(DATA), "the shadow holds it");
    }

    @Test
    void aRootIsLoadedByNumberOfLevels() {
        assertEquals(l4Shadow, execute("sh_set_toplevel_shadow", "vcpu=d7 frame=0x70"));
        assertEquals(l4Shadow, m.machine.vcpus().get(m.vcpu(7, 0), VcpuWord.SHADOW_TABLE, 0));
        assertEquals(POOL + 2, execute("sh_set_toplevel_shadow", "vcpu=d7 frame=0x72 paging=4"));
        assertEquals(POOL + 2, m.machine.vcpus().get(m.vcpu(7, 0), VcpuWord.SHADOW_TABLE, 0));
    }
}
