// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedWordTest {
    private final State state = new TestMachine().state();

    private void names(String text, long address) {
        assertEquals(OptionalLong.of(address), WatchedWord.address(state, text), text);
        assertNull(WatchedWord.problem(state, text), text);
    }

    @Test
    void findsWhatAUserNames() {
        names("frame 10 caf", FrameView.address(0x10, FrameView.CAF));
        names("0x10 type_info", FrameView.address(0x10, FrameView.TAF));
        names(" FRAME 0x10 link ", FrameView.address(0x10, FrameView.LINK));
        names("frame 10 stamp", FrameView.address(0x10, FrameView.TAIL));
        names("frame 10 owner", FrameView.address(0x10, FrameView.TAIL));
        names("page 10[511]", PageView.address(0x10, 511));
        names("d1.tot_pages", Space.DOMAIN.at(DomainWord.RECORD_WORDS + DomainWord.TOT_PAGES.offset()));
        names("d1v1.l1e[14]", Space.VCPU.at(VcpuWord.RECORD_WORDS + VcpuWord.SLOTS.offset() + 14L));
        names("cpu1.current", Space.PCPU.at(PcpuWord.RECORD_WORDS + PcpuWord.CURRENT.offset()));
        names("tlbflush_clock", Space.GLOBAL.at(GlobalWord.TLBFLUSH_CLOCK.offset()));
        assertTrue(WatchedWord.address(state, "lgdt_full").isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame 40 caf | column 7: there is no frame 0x40, the machine has 0x40 frames",
                "page 40[0] | column 6: there is no frame 0x40, the machine has 0x40 frames",
                "page 10[512] | column 9: a page has 512 words, expected 0 to 511, not 512",
                "d1v7.cr3 | column 1: vCPU 7 does not exist, the domain has 2 vCPUs",
                "cpu2.current | column 1: the machine has 2 CPUs, expected 0 to 1, not 2",
                "d1v0.l1e[32] | column 10: l1e has 32 words, expected 0 to 31, not 32",
            })
    void saysWhereAndWhyATextNamesNoWord(String text, String problem) {
        assertEquals(OptionalLong.empty(), WatchedWord.address(state, text));
        assertEquals(problem, WatchedWord.problem(state, text));
    }

    @ParameterizedTest
    @CsvSource({
        "d1.nothing, column 4: a domain has no word \"nothing\"",
        "frame 10 colour, column 10: a row of the frame table has no word \"colour\"",
        "?, column 1: no word is called \"?\"",
    })
    void saysWhatItExpectsInsteadOfAWordThatIsNotThere(String text, String problem) {
        assertEquals(OptionalLong.empty(), WatchedWord.address(state, text));
        assertTrue(WatchedWord.problem(state, text).startsWith(problem + ", expected "), text);
    }

    @Test
    void anEmptyTextIsNoMistakeYet() {
        assertEquals("", WatchedWord.problem(state, "  "));
    }

    @Test
    void givesBackNameAndValue() {
        long clock = Space.GLOBAL.at(GlobalWord.TLBFLUSH_CLOCK.offset());
        assertEquals("tlbflush_clock", WatchedWord.name(state, clock));
        assertEquals("1", WatchedWord.value(state, clock));
        names(WatchedWord.name(state, FrameView.address(0x10, FrameView.CAF)), FrameView.address(0x10, FrameView.CAF));
    }
}
