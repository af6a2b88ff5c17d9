// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.machine.PageType;

/** Tells frames apart by type; untyped ones of Xen's heap are a kind of their own. */
final class TypeClassifier extends Classifier {
    private static final int HEAP = IDLE.size();
    private static final int FIRST = HEAP + 1;

    TypeClassifier(State state) {
        super(state);
    }

    @Override
    int used(long caf, long taf, long tail) {
        PageType type = layout().type(taf);
        return type == PageType.NONE && (caf & layout().xenHeap()) != 0 ? HEAP : FIRST + type.ordinal();
    }

    @Override
    List<FrameKind> kinds() {
        List<FrameKind> kinds = new ArrayList<>(IDLE);
        kinds.add(new FrameKind("Xen heap", "h", "PGC_xen_heap, without a type", new FrameKind.Hue.Numbered(3)));
        for (PageType type : PageType.values()) {
            kinds.add(new FrameKind(type.label(), letter(type), meaning(type), new FrameKind.Hue.Typed(type.label())));
        }
        return List.copyOf(kinds);
    }

    private static String letter(PageType type) {
        return switch (type) {
            case NONE -> "";
            case SEG_DESC -> "S";
            case SHARED -> "s";
            case WRITABLE -> "w";
            default -> Integer.toString(type.ordinal());
        };
    }

    private static String meaning(PageType type) {
        return type == PageType.NONE
                ? "PGT_none: general references alone"
                : "PGT_" + type.label() + (type.isPageTable() ? "_page_table" : "_page");
    }
}
