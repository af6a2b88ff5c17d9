// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.DomainKind;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainFramesTest {
    /** caf and taf as Xen 4.17 prints them; the last frame of each domain decides. */
    @ParameterizedTest
    @CsvSource({
        "8000000000000002, 6400000000000001, PV32",
        "8000000000000002, 8400000000000001, PV64",
        "0000000000000001, 4000000000000000, PV64",
        "0000000000000001, a400000000000000, PV64",
        "0000000000000002, e400000000000002, PV64",
        "0000000000000001, e400000000000000, HVM",
        "0000000000000001, 0000000000000000, HVM",
        "0200000000000001, e400000000000001, HVM",
        "8000000000000002, e400000000000001, HVM",
        "4000000000000000, e400000000000001, NONE"
    })
    void theFramesThatAreLeftTellWhatSortOfDomainItWas(String caf, String taf, DomainKind expected)
            throws UnknownNameException {
        DomainFrames frames = new DomainFrames(7, Release.named("4.17").layout());
        frames.add(0x4000_0000_0000_0000L, 0xe400_0000_0000_0001L);
        frames.add(Long.parseUnsignedLong(caf, 16), Long.parseUnsignedLong(taf, 16));
        assertEquals(expected, frames.kind());
    }

    @ParameterizedTest
    @CsvSource({"384, HVM", "385, PV64"})
    void aDomainThatIsBeingBuiltHasNoTablesYetAndManyFramesThatOthersWrite(int written, DomainKind expected)
            throws UnknownNameException {
        DomainFrames frames = new DomainFrames(7, Release.named("4.17").layout());
        for (int i = 0; i < written; i++) {
            frames.add(0x8000_0000_0000_0002L, 0xe400_0000_0000_0001L);
        }
        assertEquals(expected, frames.kind());
    }

    @ParameterizedTest
    @CsvSource({"0x7ff1", "0x7ff2"})
    void domainsOfXensOwnAreNone(String domid) throws UnknownNameException {
        DomainFrames frames =
                new DomainFrames(Integer.decode(domid), Release.named("4.17").layout());
        frames.add(0x8000_0000_0000_0001L, 0xe400_0000_0000_0001L);
        assertEquals(DomainKind.SYSTEM, frames.kind());
    }
}
