// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * What changed, sorted by what it means for references.
 *
 * @param frames frames of which words changed that hold references or count them
 * @param reowned frames that changed their owner, which decides what others hold to them
 * @param retyped frames that changed their type, which decides what those mean that hold type references to them
 * @param vcpus vCPUs of which a word changed
 * @param domains whether what domains hold may have changed
 * @param actors whether what actors have in hand may have changed
 * @param everything whether what anybody holds may have changed
 */
record Touched(
        Set<Long> frames,
        Set<Long> reowned,
        Set<Long> retyped,
        Set<Long> vcpus,
        boolean domains,
        boolean actors,
        boolean everything) {
    static Touched by(Changes changes) {
        Collector collector = new Collector(changes);
        for (int i = 0; i < changes.count(); i++) {
            collector.add(changes.address(i));
        }
        return collector.result();
    }

    private static final class Collector {
        private final Changes changes;
        private final FrameView before;
        private final FrameView after;
        private final long typeBits;
        private final long xenHeap;
        private final Set<Long> frames = new LinkedHashSet<>();
        private final Set<Long> reowned = new LinkedHashSet<>();
        private final Set<Long> retyped = new LinkedHashSet<>();
        private final Set<Long> vcpus = new TreeSet<>();
        private long lastContents = -1;
        private boolean domains;
        private boolean actors;
        private boolean everything;

        Collector(Changes changes) {
            this.changes = changes;
            before = changes.from().machine().frames();
            after = changes.to().machine().frames();
            PageInfoLayout layout = changes.to().layout();
            xenHeap = layout.xenHeap();
            typeBits = layout.typeMask() | layout.paeXenL2();
        }

        Touched result() {
            return new Touched(frames, reowned, retyped, vcpus, domains, actors, everything);
        }

        void add(long address) {
            long index = Space.index(address);
            switch (Space.of(address).orElseThrow()) {
                case FRAME -> addRow(index / FrameView.ROW_WORDS, (int) (index % FrameView.ROW_WORDS));
                case PAGE -> addContents(index / PageView.WORDS);
                case KEPT -> frames.add(index);
                case VCPU -> vcpus.add(index / VcpuWord.RECORD_WORDS);
                case DOMAIN -> {
                    int word = (int) (index % DomainWord.RECORD_WORDS);
                    everything |= decides(word);
                    domains |= leads(word);
                }
                case OWNER -> everything = true;
                case ACTOR -> actors = true;
                case GLOBAL -> {
                    everything |= index == GlobalWord.ZERO_PAGE.offset();
                    domains |= index == GlobalWord.DOMAIN_LIST.offset();
                }
                default -> {
                    // nothing there holds a reference
                }
            }
        }

        /** What domains hold stands in frames of the Xen heap. */
        private void addContents(long mfn) {
            if (mfn != lastContents) {
                lastContents = mfn;
                frames.add(mfn);
                domains |= ((before.caf(mfn) | after.caf(mfn)) & xenHeap) != 0;
            }
        }

        private void addRow(long mfn, int word) {
            if (word != FrameView.LINK) {
                frames.add(mfn);
            }
            if (word == FrameView.TAIL && before.owner(mfn) != after.owner(mfn)) {
                reowned.add(mfn);
            }
            if (word == FrameView.TAF && ((before.taf(mfn) ^ after.taf(mfn)) & typeBits) != 0) {
                retyped.add(mfn);
            }
        }

        /** Whether the word leads to what a domain holds, or to the domain. */
        private static boolean leads(int word) {
            return word == DomainWord.NEXT.offset()
                    || word == DomainWord.GRANT_TABLE.offset()
                    || word == DomainWord.FOREIGN_MAPS.offset()
                    || word == DomainWord.SHARED_INFO.offset()
                    || word == DomainWord.PIRQ_EOI_MAP.offset()
                    || isIn(word, DomainWord.IOREQ_PAGES)
                    || isIn(word, DomainWord.EVENT_ARRAY);
        }

        private static boolean isIn(int word, DomainWord run) {
            return word >= run.offset() && word < run.offset() + run.length();
        }

        private static boolean decides(int word) {
            return word == DomainWord.KIND.offset()
                    || word == DomainWord.EXISTS.offset()
                    || word == DomainWord.EXTERNAL_PAGING.offset()
                    || word == DomainWord.SHADOW_MODE.offset();
        }
    }
}
