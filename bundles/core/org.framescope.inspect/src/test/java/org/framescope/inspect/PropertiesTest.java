// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.steps.StepNode;
import org.framescope.inspect.steps.StepTree;
import org.framescope.inspect.text.EntryBits;
import org.framescope.inspect.text.Property;
import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Param;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.run.Journal;
import org.junit.jupiter.api.Test;

class PropertiesTest {
    private final TestMachine m = new TestMachine();
    private final FrameTable frames = m.machine().frames();
    private final PageInfoLayout layout = m.machine().layout();

    private List<Property> of(Target target) {
        return new Properties().of(m.state(), target);
    }

    private static String value(List<Property> lines, String name) {
        return lines.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing in " + lines))
                .value();
    }

    private void table(long flags) {
        frames.setCaf(0x13, layout.allocated() | 3);
        frames.setTaf(0x13, layout.typeBits(PageType.L1) | flags | 1);
        m.machine().pages().set(0x13, 5, TestMachine.entry(0x14, false));
    }

    @Test
    void anEntryOfATableIsShownBitByBit() {
        table(layout.validated());
        List<Property> lines = of(Target.word(PageView.address(0x13, 5)));
        assertEquals("14", value(lines, "mfn"));
        assertEquals("1", value(lines, "_PAGE_PRESENT"));
        assertEquals("0", value(lines, "_PAGE_RW"));
        assertEquals("0", value(lines, "_PAGE_NX"));
    }

    @Test
    void aPartialTableShowsHowFarItsAuditIs() {
        table(layout.partial());
        frames.setProgress(0x13, 7, true, 0);
        List<Property> lines = of(Target.frame(0x13));
        assertEquals("7", value(lines, "nr_validated_ptes"));
        assertEquals("1", value(lines, "PTF_partial_set"));
        assertEquals("0", value(lines, "linear_pt_count"));
    }

    @Test
    void aSlotOfAVcpuIsShownAsAnEntry() {
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 2, TestMachine.entry(0x15, true));
        long slot = Space.VCPU.at(VcpuWord.SLOTS.offset() + 2L);
        assertEquals("15", value(of(Target.word(slot)), "mfn"));
        assertEquals(1, of(Target.word(Space.VCPU.at(VcpuWord.CR3.offset()))).size());
    }

    @Test
    void aDescriptorIsShownFieldByField() {
        frames.setTaf(0x16, layout.typeBits(PageType.SEG_DESC) | layout.validated() | 1);
        m.machine().pages().set(0x16, 1, 0x00af_fb00_0000_ffffL);
        List<Property> code = of(Target.word(PageView.address(0x16, 1)));
        assertEquals("1", value(code, "S"));
        assertEquals("3", value(code, "DPL"));
        assertEquals("1", value(code, "L"));
        assertEquals("ffffffff", value(code, "limit"));
        List<Property> gate = EntryBits.descriptor(0x0000_ec05_0008_1234L);
        assertEquals("0008", value(gate, "selector"));
        assertEquals("1234", value(gate, "offset"));
        assertEquals("5", value(gate, "parameters"));
    }

    @Test
    void typeInfoOfAFrameInTheHeapIsNotDecoded() {
        assertEquals(1, of(Target.word(FrameView.address(0x30, FrameView.TAF))).size());
        assertTrue(of(Target.word(FrameView.address(0x30, FrameView.CAF))).size() > 1);
        assertEquals(1, of(Target.word(FrameView.address(0x30, FrameView.LINK))).size());
    }

    @Test
    void aStepShowsItsArgumentsItsResultAndWhatItChanged() {
        Journal journal = new Journal(m.machine().words());
        m.machine().recorder().enter(Call.operation("set_caf", Param.of("mfn", Param.Kind.MFN)), 0x13);
        frames.setCaf(0x13, layout.allocated() | 2);
        m.machine().recorder().leave(-22);
        StepTree tree = new StepTree(journal.run(), m.machine().release());
        StepNode operation = tree.child(tree.root(), 0);
        List<Property> lines = Properties.of(tree, operation);
        assertEquals("13", value(lines, "mfn"));
        assertEquals("-EINVAL", value(lines, "rc"));
        List<Property> change = Properties.of(tree, tree.child(operation, 0));
        assertTrue(value(change, "change").contains("13"), change.toString());
        assertTrue(value(change, "chip").contains("+1"), change.toString());
    }
}
