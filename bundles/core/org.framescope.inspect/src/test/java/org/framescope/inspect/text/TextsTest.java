// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.inspect.Properties;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final TestMachine m = new TestMachine();

    @Test
    void everyWordOfEveryRecordIsExplained() {
        WordMeanings meanings = WordMeanings.load();
        Stream.<RecordWord[]>of(
                        DomainWord.values(),
                        VcpuWord.values(),
                        PcpuWord.values(),
                        GlobalWord.values(),
                        CounterWord.values())
                .flatMap(Stream::of)
                .forEach(word -> assertFalse(meanings.of(word).isBlank(), word.toString()));
    }

    @Test
    void pastedTextGivesItsWords() {
        PastedWords words = PastedWords.in("(XEN)     DomPage 0000000000000030: caf=00000001, taf=a400000000000001");
        assertEquals(1, words.caf().orElseThrow());
        assertEquals(0xa400_0000_0000_0001L, words.taf().orElseThrow());
        assertTrue(PastedWords.in("nothing of that sort").isEmpty());
        assertTrue(PastedWords.in("caf=12345678901234567").isEmpty());
        List<org.framescope.inspect.text.Property> lines = Properties.of(words, TestMachine.release());
        assertTrue(lines.stream()
                .anyMatch(l -> l.name().equals("PGT_type") && l.value().equals("seg_desc")));
    }

    @Property
    void decodingAWordAccountsForEachOfItsBits(@ForAll long word) {
        for (var layout : PageInfoLayouts.load().all()) {
            CountInfo caf = CountInfo.of(layout, word);
            long bits = caf.count()
                    | word & layout.stateMask()
                    | (caf.allocated() || caf.needScrub() ? word & (layout.allocated() | layout.needScrub()) : 0)
                    | (caf.xenHeap() ? layout.xenHeap() : 0)
                    | (caf.extra() ? layout.extra() : 0)
                    | (caf.shadowedPt() ? layout.shadowedPt() : 0)
                    | (caf.broken() ? layout.broken() : 0)
                    | caf.otherBits();
            assertEquals(word, bits, layout.id());
            TypeInfo taf = TypeInfo.of(layout, word);
            long typeBits = taf.count()
                    | word & layout.typeMask()
                    | (taf.locked() ? layout.locked() : 0)
                    | (taf.pinned() ? layout.pinned() : 0)
                    | (taf.validated() ? layout.validated() : 0)
                    | (taf.paeXenL2() ? layout.paeXenL2() : 0)
                    | (taf.partial() ? layout.partial() : 0)
                    | (taf.nonCoherent() ? layout.nonCoherent() : 0)
                    | taf.otherBits();
            assertEquals(word, typeBits, layout.id());
        }
    }

    @Test
    void resultsAreNumbersOrErrorsByName() {
        assertEquals("0", Names.result(0));
        assertEquals("7", Names.result(7));
        assertEquals("-EBUSY", Names.result(-16));
        assertEquals("-4000", Names.result(-4000));
        assertEquals("", Names.result(Recorder.NO_RC));
    }

    @Test
    void namesAreThoseOfTheMachine() {
        Names names = m.state().names();
        assertEquals("d1v1", names.vcpu(TestMachine.D1V1));
        assertEquals("idle1", names.vcpu(TestMachine.IDLE0 + 1));
        assertEquals("-", names.vcpu(-1));
        assertEquals("dom_io", Names.domain(0x7ff1));
        assertEquals("-", Names.domain(-1));
    }

    @Test
    void everyWordHasANameAndItsValuesAText() {
        long[] addresses = {
            FrameView.address(0x13, FrameView.LINK),
            FrameView.address(0x13, FrameView.CAF),
            FrameView.address(0x13, FrameView.TAIL),
            m.machine().vcpus().address(TestMachine.D1V0, VcpuWord.SLOTS, 14),
            m.machine().domains().address(1, DomainWord.TOT_PAGES),
            m.machine().pcpus().address(1, PcpuWord.CURRENT),
            org.framescope.machine.PageView.address(0x13, 5),
            org.framescope.machine.Space.M2P.at(0x13),
            org.framescope.machine.Space.OWNER.at(0x39),
            m.machine().globals().address(0, GlobalWord.TLBFLUSH_CLOCK),
            m.machine().counters().address(0, CounterWord.CR3),
            org.framescope.machine.Space.ACTOR.at(3)
        };
        List<String> texts = java.util.Arrays.stream(addresses)
                .mapToObj(a -> WordText.of(m.state(), a))
                .map(w -> w.text() + " = "
                        + w.value(m.state(), m.state().reading().read(w.address())))
                .toList();
        assertEquals(
                List.of(
                        "13 link = 12:14",
                        "13 caf = 8000000000000001",
                        "13 owner/stamp = d1 stamp 0",
                        "d1v0 l1e[14] = 0x0",
                        "d1 tot_pages = 16",
                        "cpu1 current = idle1",
                        "13 [5] = 0000000000000000",
                        "13 m2p = INVALID",
                        "struct page 39 domain = d2",
                        "tlbflush_clock = 1",
                        "counter cr3 = 0",
                        "actor [3] = 0000000000000000"),
                texts);
    }

    @Test
    void everythingThatCanBeSelectedHasProperties() {
        Properties properties = new Properties();
        for (Target target : List.of(
                Target.frame(0x13),
                Target.frame(0x30),
                Target.vcpu(TestMachine.D1V0),
                Target.pcpu(0),
                Target.domain(1),
                Target.word(FrameView.address(0x13, 1)))) {
            List<org.framescope.inspect.text.Property> lines = properties.of(m.state(), target);
            assertFalse(lines.isEmpty(), target.toString());
            lines.forEach(l -> assertFalse(l.name().isBlank() || l.explanation().isBlank(), l.toString()));
        }
        assertEquals(List.of(), properties.of(m.state(), Target.position(3)));
    }
}
