// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.junit.jupiter.api.Test;

class FrameMemoryTest {
    private final TestMachine m = new TestMachine();
    private final PageInfoLayout layout = m.machine().layout();

    private FrameMemory typed(int mfn, PageType type) {
        m.machine().frames().setTaf(mfn, layout.typeBits(type) | layout.validated() | 1);
        return FrameMemory.of(m.state(), mfn);
    }

    @Test
    void pageTableEntriesLeadToTheirFrames() {
        m.machine().pages().set(0x13, 2, TestMachine.entry(0x14, true));
        m.machine().pages().set(0x13, 3, 0x4000_0000_0000_0001L | 0xfffL << 40);
        m.machine().pages().set(0x13, 4, 0x1000);
        FrameMemory memory = typed(0x13, PageType.L1);
        assertEquals(FrameMemory.Kind.PAGE_TABLE, memory.kind());
        assertEquals("rw u a d  14  none 0/1  -  d1", memory.row(2).reading());
        assertEquals(Target.frame(0x14), memory.row(2).target());
        assertEquals("010", memory.row(2).offset());
        assertEquals("67 40 01 00 00 00 00 00", memory.row(2).bytes());
        assertTrue(memory.row(3).reading().endsWith("no frame"), memory.row(3).reading());
        assertNull(memory.row(3).target());
        assertEquals("not present", memory.row(4).reading());
        assertEquals("", memory.row(5).reading());
    }

    @Test
    void descriptorsSharedInfoAndPlainWordsAreReadAsWhatTheyAre() {
        m.machine().pages().set(0x14, 1, 0x00af_fb00_0000_ffffL);
        FrameMemory descriptors = typed(0x14, PageType.SEG_DESC);
        assertTrue(
                descriptors.row(1).reading().startsWith("code r-x"),
                descriptors.row(1).reading());
        m.machine().domains().set(1, DomainWord.SHARED_INFO, 0x15);
        FrameMemory shared = typed(0x15, PageType.WRITABLE);
        assertEquals("vcpu_info[1].pending_sel", shared.row(9).reading());
        assertEquals("evtchn_pending[0]", shared.row(256).reading());
        assertEquals("evtchn_mask[63]", shared.row(383).reading());
        FrameMemory plain = FrameMemory.of(m.state(), 0x16);
        assertEquals(FrameMemory.Kind.WORDS, plain.kind());
        assertFalse(plain.present());
        assertEquals(
                FrameMemory.Kind.PAGE_TABLE,
                plain.as(FrameMemory.Kind.PAGE_TABLE).kind());
    }

    @Test
    void aFrameBeyondTheMachineIsAbsentWords() {
        FrameMemory none = FrameMemory.of(m.state(), 0x10_0000);
        assertFalse(none.present());
        assertEquals("0000000000000000", none.row(511).hex());
    }

    @Test
    void changedWordsAreThoseThatDiffer() {
        State before = m.state();
        m.machine().pages().set(0x13, 7, 1);
        m.machine().pages().set(0x13, 511, 1);
        FrameMemory memory = FrameMemory.of(m.state(), 0x13);
        assertEquals(
                "{7, 511}", memory.changed(Changes.between(before, m.state())).toString());
    }
}
