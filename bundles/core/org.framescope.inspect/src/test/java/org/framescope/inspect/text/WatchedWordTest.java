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
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "frame 40 caf",
                "page 40[0]",
                "page 10[512]",
                "d9.tot_pages",
                "d1v7.cr3",
                "cpu2.current",
                "d1.nothing",
                "d1v0.l1e[32]",
                "frame 10 colour",
                "?"
            })
    void saysWhatItExpectsInsteadOfAWordThatIsNotThere(String text) {
        assertEquals(OptionalLong.empty(), WatchedWord.address(state, text));
        assertTrue(WatchedWord.problem(state, text).startsWith("No such word. Expected: frame 20 caf"), text);
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
    }
}
