// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags and slots; words are those of {@code asm/page.h} and {@code pv/mm.h}, RELEASE-4.17.0. */
class PteRulesTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private final PteRules rules = m.xen.pageTables().rules();

    PteRulesTest() {
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV32, 1);
        m.domain(3, DomainKind.HVM, 1);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0x198", "3, 1, 0x198", "4, 1, 0x198", "2, 2, 0x198", "4, 2, 0x198"})
    void tablesMayNotHaveCacheAttributesLargePagesOrGlobalEntries(int level, int domid, String mask) {
        assertEquals(Long.decode(mask), rules.disallowed(level, domid));
    }

    @Test
    void theThirdLevelOfA32BitGuestMayHaveLess() {
        assertEquals(0xfff0_0000_0000_0198L, rules.disallowed(3, 2));
    }

    @Test
    void deviceOwnersAndOthersThanPvGuestsMayChooseCaching() {
        assertEquals(0x98, rules.l1Disallowed(1));
        assertEquals(0x98, rules.l1Disallowed(2));
        assertEquals(0, rules.l1Disallowed(3));
        assertEquals(0, rules.l1Disallowed(-1));
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        assertEquals(0, rules.l1Disallowed(1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0x5005, 0x5105",
        "1, 1, 0x5003, 0x10000000005007",
        "1, 1, 0x10000000005007, 0x10000000005007",
        "1, 1, 0x5105, 0x5105",
        "1, 1, 0x5004, 0x5004",
        "1, 2, 0x5003, 0x5003",
        "2, 1, 0x5003, 0x5007",
        "2, 2, 0x5003, 0x5003",
        "3, 1, 0x5001, 0x5005",
        "3, 2, 0x5001, 0x5007",
        "4, 1, 0x5001, 0x5025",
        "4, 2, 0x5001, 0x5021",
        "4, 1, 0x5000, 0x5000"
    })
    void xenAddsFlagsToPresentEntries(int level, int domid, String entry, String adjusted) {
        assertEquals(Long.decode(adjusted), rules.adjusted(level, Long.decode(entry), domid));
    }

    @Test
    void aKernelEntryThatAsksToBeGlobalIsRemarkedUpon() {
        assertEquals(0x10_0000_0000_5107L, rules.adjusted(1, 0x10_0000_0000_5107L, 1));
        assertEquals(List.of("global_kernel_page"), m.eventNames());
    }

    @Test
    void whatXenAddedToA32BitGuestsThirdLevelIsTakenAway() {
        assertEquals(0x5001, rules.unadjustedL3(0x5027, 2));
        assertEquals(0x5026, rules.unadjustedL3(0x5026, 2), "it is not present");
        assertEquals(0x5027, rules.unadjustedL3(0x5027, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 0, 255, true",
        "4, 1, 0, 256, false",
        "4, 1, 0, 271, false",
        "4, 1, 0, 272, true",
        "4, 2, 0, 0, true",
        "4, 2, 0, 1, false",
        "3, 1, 0, 511, true",
        "3, 2, 0, 3, true",
        "2, 1, 0, 511, true",
        "2, 2, 0, 511, true",
        "2, 2, 1, 427, true",
        "2, 2, 1, 428, false"
    })
    void someSlotsAreXens(int level, int domid, int paeXenL2, int slot, boolean guests) {
        long taf = paeXenL2 == 0 ? 0 : m.machine.layout().paeXenL2();
        assertEquals(guests, rules.isGuestSlot(level, domid, taf, slot));
    }

    @ParameterizedTest
    @CsvSource({"0x4", "0x20", "0x40", "0x100", "0xe00", "0x7ff0000000000000", "0x8000000000000000"})
    void someFlagsChangeWithoutReferences(String flag) {
        long entry = Pte.of(5, Pte.PRESENT);
        assertTrue(PteRules.isFastPath(entry ^ Long.parseUnsignedLong(flag.substring(2), 16), entry));
    }

    @ParameterizedTest
    @CsvSource({"0x1", "0x2", "0x8", "0x10", "0x80", "0x1000", "0x8000000000000"})
    void otherBitsDoNot(String flag) {
        long entry = Pte.of(5, Pte.PRESENT);
        assertFalse(PteRules.isFastPath(entry ^ Long.decode(flag), entry));
    }
}
