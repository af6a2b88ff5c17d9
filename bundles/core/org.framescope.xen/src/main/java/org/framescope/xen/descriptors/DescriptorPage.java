// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.PageView;

/**
 * The descriptors of one page, in order, each sixteen-byte one as one. Reads 512 words.
 *
 * @param entries its descriptors
 */
public record DescriptorPage(List<Entry> entries) {
    /** Whose page it is, which decides what takes sixteen bytes. */
    public enum Owner {
        /** Xen's per-CPU page: present TSS and LDT descriptors take sixteen bytes. */
        XEN,
        /** A page of a 64-bit guest: a call gate takes sixteen bytes when its second half has type 0. */
        GUEST64,
        /** A page of a 32-bit guest: everything takes eight bytes. */
        GUEST32
    }

    /**
     * A descriptor and its place.
     *
     * @param index number of its first entry inside the page, 0 to 511
     * @param descriptor what stands there
     */
    public record Entry(int index, Descriptor descriptor) {
        /** The selector with RPL 0 when the page stands in slot {@code page} (0 to 15) of a GDT or LDT. */
        public int selector(int page, boolean local) {
            return (page * PageView.WORDS + index << 3 | (local ? 4 : 0)) & 0xffff;
        }
    }

    /** Reads the page {@code mfn}. */
    public static DescriptorPage read(PageView pages, long mfn, Owner owner) {
        List<Entry> entries = new ArrayList<>();
        int index = 0;
        while (index < PageView.WORDS) {
            long word = pages.get(mfn, index);
            long next = index + 1 < PageView.WORDS ? pages.get(mfn, index + 1) : 0;
            boolean wide = index + 1 < PageView.WORDS && takesTwo(Descriptor.of(word), Descriptor.of(next), owner);
            entries.add(new Entry(index, wide ? Descriptor.wide(word, next) : Descriptor.of(word)));
            index += wide ? 2 : 1;
        }
        return new DescriptorPage(List.copyOf(entries));
    }

    private static boolean takesTwo(Descriptor first, Descriptor second, Owner owner) {
        if (!first.present() || !first.isSystem()) {
            return false;
        }
        int type = first.type();
        return switch (owner) {
            case XEN -> type == Descriptor.LDT || type == Descriptor.TSS_AVAILABLE || type == Descriptor.TSS_BUSY;
            case GUEST64 -> type == Descriptor.CALL_GATE && second.isSystem() && second.type() == 0;
            case GUEST32 -> false;
        };
    }
}
