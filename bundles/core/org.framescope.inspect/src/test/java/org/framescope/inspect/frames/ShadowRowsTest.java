// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shadows that rows of the frame table tell, of a domain whose hash table is not known. */
class ShadowRowsTest {
    private static final int DOMAIN = 1;
    private static final int STRUCT = 0x20;
    private static final int TABLE = 0x30;
    private static final int SHADOW = 0x40;
    private static final int P2M = 0x41;
    private static final int FREE = 0x42;
    private static final long HEAD_WITH_ONE_REFERENCE = 1 << 6 | 1 << 7;

    private final Words words = new Words();

    private void row(long mfn, long caf, long taf, long tail) {
        words.write(FrameView.address(mfn, FrameView.CAF), caf);
        words.write(FrameView.address(mfn, FrameView.TAF), taf);
        words.write(FrameView.address(mfn, FrameView.TAIL), tail);
    }

    /** A pinned L1 with a shadow, whose type has {@code number} in {@code release}; the flag of {@code flag} is set. */
    private State state(String release, int number, int flag) throws Exception {
        Machine machine = new Machine(words, Release.named(release));
        machine.globals().set(0, GlobalWord.MAX_PAGE, 0x100);
        machine.globals().set(0, GlobalWord.SHADOW_PAGES, 3);
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, DOMAIN + 1L);
        words.write(Space.OWNER.at(STRUCT), DOMAIN + 1L);
        machine.domains().set(DOMAIN, DomainWord.EXISTS, 1);
        machine.domains().set(DOMAIN, DomainWord.STRUCT_PDX, STRUCT);
        machine.domains().set(DOMAIN, DomainWord.KIND, DomainKind.PV64.ordinal());
        PageInfoLayout layout = machine.layout();
        row(STRUCT, layout.xenHeap(), 0, 0);
        long taf = layout.typeBits(PageType.L1) | layout.validated() | layout.pinned() | 1;
        row(TABLE, layout.allocated() | layout.shadowedPt() | 3, taf, (1L << flag) << 32 | STRUCT);
        row(SHADOW, 0, number | HEAD_WITH_ONE_REFERENCE, TABLE);
        row(P2M, 0, 14, 0);
        row(FREE, 0, 0, TABLE);
        return new State(words.reading(), machine.release());
    }

    private static List<String> aboutFrames(State state) {
        return Audit.of(state, 100).violations().stream()
                .filter(v -> v.subject().startsWith("frame "))
                .map(Violation::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"4.14, 8", "4.17, 7"})
    void aShadowHoldsTheTableThatSaysThatItHasOne(String release, int number) throws Exception {
        State state = state(release, number, number);
        assertEquals(List.of(), aboutFrames(state));
        Holders table = Holders.of(state, TABLE);
        assertEquals(0, table.unexplainedGeneral());
        Holder shadow = table.general().stream()
                .filter(h -> h.kind().equals("shadow"))
                .findFirst()
                .orElseThrow();
        assertEquals("0x40", shadow.by());
        assertEquals("sh_l1_64", FrameRow.of(state, SHADOW).type());
        assertTrue(FrameRow.of(state, P2M).shadow());
    }

    @Test
    void aTableThatDoesNotSayThatItHasOneIsHeldByNone() throws Exception {
        Holders table = Holders.of(state("4.17", 7, 9), TABLE);
        assertEquals(1, table.unexplainedGeneral());
    }
}
