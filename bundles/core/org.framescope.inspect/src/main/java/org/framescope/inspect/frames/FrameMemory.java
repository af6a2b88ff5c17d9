// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.BitSet;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.descriptors.CpuPages;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.descriptors.Descriptor;
import org.framescope.xen.pagetables.Pte;

/**
 * The contents of a frame as 512 words, and what they are.
 *
 * @param state the state asked
 * @param mfn the frame
 * @param kind as what its words are read
 * @param present whether any of its contents are known; absent ones read as zero
 */
public record FrameMemory(State state, long mfn, Kind kind, boolean present) {
    /** Words of a page. */
    public static final int WORDS = PageView.WORDS;

    /** What a frame's words are. */
    public enum Kind {
        /** Entries of a page table. */
        PAGE_TABLE("page table"),
        /** Segment descriptors. */
        DESCRIPTORS("descriptors"),
        /** The page that Xen and the guest share. */
        SHARED_INFO("shared_info"),
        /** Anything. */
        WORDS("words");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** For a choice in a toolbar. */
        public String label() {
            return label;
        }
    }

    /**
     * A word.
     *
     * @param index its number, 0 to 511
     * @param offset its byte offset, three hexadecimal digits
     * @param word its value
     * @param hex its value, 16 hexadecimal digits
     * @param bytes the same as eight bytes in memory order
     * @param reading what it says, or nothing
     * @param target where it leads, or null
     */
    public record Row(int index, String offset, long word, String hex, String bytes, String reading, Target target) {}

    /** The address of word {@code index}, 0 to 511. */
    public long address(int index) {
        return PageView.address(mfn, index);
    }

    /** The contents of {@code mfn} read as its type, or its use, suggests. */
    public static FrameMemory of(State state, long mfn) {
        return new FrameMemory(state, mfn, kindOf(state, mfn), isPresent(state, mfn));
    }

    /** The same contents read as {@code other}. */
    public FrameMemory as(Kind other) {
        return new FrameMemory(state, mfn, other, present);
    }

    private static boolean isPresent(State state, long mfn) {
        return mfn < state.maxPage() && state.reading().present(PageView.address(mfn, 0));
    }

    private static Kind kindOf(State state, long mfn) {
        MachineView machine = state.machine();
        PageInfoLayout layout = state.layout();
        if (state.machine().frames().state(mfn) >= PageInfoLayout.OFFLINED) {
            return Kind.WORDS;
        }
        PageType type = layout.type(machine.frames().taf(mfn));
        if (type.isPageTable()) {
            return Kind.PAGE_TABLE;
        }
        if (type == PageType.SEG_DESC || CpuPages.isGdt(machine, mfn)) {
            return Kind.DESCRIPTORS;
        }
        int owner = machine.frames().owner(mfn);
        boolean shared = owner >= 0 && mfn != 0 && machine.domains().get(owner, DomainWord.SHARED_INFO) == mfn;
        return shared ? Kind.SHARED_INFO : Kind.WORDS;
    }

    /** Word {@code index}, 0 to 511. */
    public Row row(int index) {
        long word = word(index);
        return new Row(
                index,
                String.format("%03x", index * 8),
                word,
                Names.word(word),
                bytes(word),
                reading(index, word),
                kind == Kind.PAGE_TABLE && Pte.isPresent(word) && Pte.mfn(word) < state.maxPage()
                        ? Target.frame(Pte.mfn(word))
                        : null);
    }

    private long word(int index) {
        return state.machine().pages().get(mfn, index);
    }

    private static String bytes(long word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "" : " ").append(String.format("%02x", word >>> 8 * i & 0xff));
        }
        return text.toString();
    }

    private String reading(int index, long word) {
        return switch (kind) {
            case PAGE_TABLE -> entry(word);
            case DESCRIPTORS -> word == 0 ? "" : descriptor(Descriptor.of(word));
            case SHARED_INFO -> sharedInfo(index);
            case WORDS -> "";
        };
    }

    /** {@code 14  rw u a d nx}; an entry that is not present but not zero says so. */
    private String entry(long entry) {
        if (!Pte.isPresent(entry)) {
            return entry == 0 ? "" : "not present";
        }
        long target = Pte.mfn(entry);
        String flags = (Pte.isWritable(entry) ? "rw" : "ro")
                + ((entry & Pte.USER) != 0 ? " u" : "")
                + ((entry & Pte.ACCESSED) != 0 ? " a" : "")
                + ((entry & Pte.DIRTY) != 0 ? " d" : "")
                + ((entry & Pte.NX) != 0 ? " nx" : "");
        String frame = target < state.maxPage() ? FrameRow.of(state, target).line() : Names.mfn(target) + "  no frame";
        return flags + "  " + frame;
    }

    private static String descriptor(Descriptor d) {
        return (d.present() ? "" : "not present  ") + d.typeName() + "  base " + Long.toHexString(d.base()) + " limit "
                + Long.toHexString(d.effectiveLimit()) + " dpl " + d.dpl();
    }

    /** The fields of a 64-bit {@code struct shared_info}: {@code xen/include/public/xen.h}, RELEASE-4.17.0. */
    private static String sharedInfo(int index) {
        if (index < 256) {
            String[] fields = {"upcall_pending, mask", "pending_sel", "cr2", "pad", "time.version", "", "", ""};
            String field = fields[index % 8];
            return "vcpu_info[" + index / 8 + "]" + (field.isEmpty() ? ".time" : "." + field);
        }
        if (index < 320) {
            return "evtchn_pending[" + (index - 256) + "]";
        }
        if (index < 384) {
            return "evtchn_mask[" + (index - 320) + "]";
        }
        return index < 386 ? "wc" : index < 400 ? "arch" : "";
    }

    /** Which words of the frame {@code changes} has. */
    public BitSet changed(Changes changes) {
        BitSet changed = new BitSet(WORDS);
        for (int i = 0; i < WORDS; i++) {
            if (changes.changed(PageView.address(mfn, i))) {
                changed.set(i);
            }
        }
        return changed;
    }
}
