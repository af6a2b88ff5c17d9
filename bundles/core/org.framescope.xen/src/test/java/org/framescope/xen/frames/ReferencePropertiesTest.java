// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;

/** Random references to a few frames, against a model that only counts. */
class ReferencePropertiesTest {
    private static final int FRAMES = 3;
    private static final long FIRST = 0x20;

    private enum Kind {
        GET,
        PUT,
        GET_WRITABLE,
        GET_SEG_DESC,
        PUT_TYPE,
        DROP_ALLOCATION
    }

    private record Action(Kind kind, int frame) {}

    /** What a frame should look like. */
    private static final class Model {
        private boolean allocated = true;
        private int general;
        private int typed;
        private PageType type = PageType.NONE;

        private boolean free() {
            return !allocated && general == 0;
        }
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Kind> kinds = Arbitraries.of(Kind.class);
        Arbitrary<Integer> frames = Arbitraries.integers().between(0, FRAMES - 1);
        return Combinators.combine(kinds, frames).as(Action::new).list().ofMaxSize(80);
    }

    @Property(tries = 300)
    void rowsAlwaysSayWhatAModelCounts(@ForAll("actions") List<Action> actions, @ForAll("releases") String release) {
        TestMachine m = TestMachine.of(release);
        m.domain(1, DomainKind.PV64, 1);
        m.running(m.vcpu(1, 0), 0);
        Model[] models = new Model[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            m.owned(1, FIRST + i);
            models[i] = new Model();
        }
        m.events();
        for (Action action : actions) {
            apply(m, action.kind(), FIRST + action.frame(), models[action.frame()]);
            for (int i = 0; i < FRAMES; i++) {
                check(m, FIRST + i, models[i]);
            }
        }
        boolean anyBug = m.events().stream().anyMatch(s -> s.event().severity() == Event.Severity.BUG);
        assertTrue(!anyBug, "no assertion of Xen's was broken");
    }

    @Provide
    Arbitrary<String> releases() {
        return Arbitraries.of("4.10.0", "4.13.5", "4.14.0", "4.17.0", "4.18.0", "4.22.0");
    }

    private static void apply(TestMachine m, Kind kind, long mfn, Model model) {
        Frames frames = m.xen.frames();
        switch (kind) {
            case GET -> {
                assertEquals(!model.free(), frames.getPage(mfn, 1));
                model.general += model.free() ? 0 : 1;
            }
            case PUT -> {
                if (model.general > model.typed) {
                    frames.putPage(mfn);
                    model.general--;
                }
            }
            case GET_WRITABLE -> getType(frames, mfn, PageType.WRITABLE, model);
            case GET_SEG_DESC -> getType(frames, mfn, PageType.SEG_DESC, model);
            case PUT_TYPE -> {
                if (model.typed > 0) {
                    frames.putPageAndType(mfn);
                    model.typed--;
                    model.general--;
                }
            }
            case DROP_ALLOCATION -> {
                if (model.general > 0) {
                    frames.putPageAllocRef(mfn);
                    model.allocated = false;
                }
            }
        }
    }

    private static void getType(Frames frames, long mfn, PageType type, Model model) {
        boolean expected = !model.free() && (model.typed == 0 || model.type == type);
        assertEquals(expected, frames.getPageAndType(mfn, 1, type) == 0);
        if (expected) {
            model.type = type;
            model.typed++;
            model.general++;
        }
    }

    private static void check(TestMachine m, long mfn, Model model) {
        PageInfoLayout layout = m.machine.layout();
        if (model.free()) {
            assertEquals(PageInfoLayout.FREE, m.machine.frames().state(mfn));
            assertEquals(-1, m.machine.frames().owner(mfn));
            return;
        }
        assertEquals(
                model.general + (model.allocated ? 1 : 0), m.machine.frames().count(mfn));
        assertEquals(model.typed, m.machine.frames().typeCount(mfn));
        assertEquals(model.type, m.machine.frames().type(mfn));
        assertTrue(m.machine.frames().count(mfn) >= m.machine.frames().typeCount(mfn));
        boolean validated = (m.machine.frames().taf(mfn) & layout.validated()) != 0;
        assertEquals(model.type != PageType.NONE, validated);
        assertEquals(1, m.machine.frames().owner(mfn));
    }
}
