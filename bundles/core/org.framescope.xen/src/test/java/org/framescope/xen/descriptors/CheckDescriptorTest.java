// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.descriptors.CheckDescriptor.FOR_32_BIT;
import static org.framescope.xen.descriptors.CheckDescriptor.FOR_64_BIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDescriptorTest {
    private static long word(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    private static String check(CheckDescriptor rules, String hex) {
        OptionalLong checked = rules.check(word(hex));
        return checked.isEmpty() ? "refused" : String.format("%016x", checked.getAsLong());
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0000000000000000",
        "00007e000010ffff, 00007e000010ffff",
        "00cf92000000ffff, 00cff2000000ffff",
        "00cfd2000000ffff, 00cff2000000ffff",
        "00af9a000000ffff, 00affa000000ffff",
        "0000000000008000, 0000000000008000",
        "0000800000001234, 0000800000001234",
        "0000890000000067, refused",
        "0000820000000fff, refused",
        "00008e0000100000, refused",
        "00008f0000100000, refused",
        "0000850000100000, refused",
        "00008c0000100000, 00008c0000130000",
        "0000ec0000100000, 00008c0000130000",
        "00008c00dfff0000, 00008c00dfff0000",
        "00008c00e0080000, refused",
        "00008c00e0330000, 00008c00e0330000",
        "00008c00e0300000, refused",
        "00008c00e0340000, 00008c00e0370000",
        "00008c01 00100000, refused",
        "00008c20 00100000, refused"
    })
    void descriptorsOf64BitGuests(String given, String expected) {
        assertEquals(expected, check(FOR_64_BIT, given.replace(" ", "")));
    }

    /** What a real 4.17 stored, or refused with -EINVAL. */
    @ParameterizedTest
    @CsvSource({
        "00cffa000000ffff, 00cffa000000ffff",
        "00cff2000000ffff, 00cff2000000ffff",
        "00cf9a000000ffff, 00cffa000000ffff",
        "0000890000000067, refused",
        "0000ec0000080000, 00008c00000b0000"
    })
    void updatesAsRecorded(String given, String expected) {
        assertEquals(expected, check(FOR_64_BIT, given));
    }

    @ParameterizedTest
    @CsvSource({
        "00cf92000000ffff, 00cfb2000000ffff",
        "00cff2000000ffff, 00cff2000000ffff",
        "00af9a000000ffff, refused",
        "00cd92000000ffff, 00cdb2000000ffff",
        "00cf920000005fff, 00cfb2000000ffff",
        "00cf92010000ffff, 00cfb2010000ffff",
        "004f92000000ffff, 004fb2000000ffff",
        "00008c0500100000, 00008c0500110000",
        "00008c2000100000, refused",
        "00008c00e0190000, 00008c00e0190000",
        "00008c00e0330000, refused"
    })
    void descriptorsOf32BitGuests(String given, String expected) {
        assertEquals(expected, check(FOR_32_BIT, given));
    }

    @Test
    void aFlatSegmentThatEndsBelowXensAreaKeepsItsLimit() {
        assertEquals("00cfb2000000 57ff".replace(" ", ""), check(FOR_32_BIT, "00cf9200000057ff"));
        assertEquals("00cfb2000000ffff", check(FOR_32_BIT, "00cf920000005800"));
    }

    @Property
    void whatWasAcceptedOnceIsAcceptedUnchangedIn64Bit(@ForAll long value) {
        OptionalLong once = FOR_64_BIT.check(value);
        if (once.isPresent()) {
            assertEquals(once, FOR_64_BIT.check(once.getAsLong()));
        }
    }

    @Test
    void in32BitAGateLosesItsLevelWhenItIsCheckedAgain() {
        assertEquals("00008c0000130000", check(FOR_32_BIT, "0000ec0000100000"));
        assertEquals("00008c0000110000", check(FOR_32_BIT, "00008c0000130000"));
        assertEquals("00008c00e01b0000", check(FOR_32_BIT, "0000ec00e0190000"));
        assertEquals("refused", check(FOR_32_BIT, "00008c00e01b0000"));
    }

    @Property
    void noAcceptedDescriptorGivesTheGuestXensRights(@ForAll long value, @ForAll CheckDescriptor rules) {
        OptionalLong checked = rules.check(value);
        if (checked.isEmpty() || !Descriptor.of(checked.getAsLong()).present()) {
            return;
        }
        Descriptor d = Descriptor.of(checked.getAsLong());
        if (!d.isSystem()) {
            assertTrue(d.dpl() >= (rules == FOR_64_BIT ? 3 : 1));
        } else if (d.type() != 0) {
            assertEquals(Descriptor.CALL_GATE, d.type());
            assertEquals(0, d.dpl());
        }
    }
}
