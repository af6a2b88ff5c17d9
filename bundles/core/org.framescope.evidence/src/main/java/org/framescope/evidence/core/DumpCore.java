// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.xen.pagetables.Pte;

/**
 * What a dump of a guest holds. Valid until the bytes it lies over are closed.
 *
 * @param header what its notes say
 * @param vcpus the contexts of the vCPUs
 * @param pages the pages, if they and the table of their numbers are there
 * @param tables types and counts worked out, of a paravirtualised guest whose pages are there
 */
public record DumpCore(
        CoreHeader header, List<CoreVcpu> vcpus, Optional<GuestPages> pages, Optional<GuestTables> tables) {
    private static final int ROOT = 4;
    private static final int INDEX_BITS = 9;
    private static final int PAGE_BITS = 12;
    private static final int ENTRIES = 512;

    /**
     * The guest as a part of a machine, in which everything can be asked that tables and vCPUs tell, once references are counted;
     * empty where types are not known. Cost: some words a page.
     */
    public Optional<FrameTableFile> machine() {
        return tables.isEmpty() ? Optional.empty() : Optional.of(new GuestMachine(this).build());
    }

    /** The page that {@code vcpu} has at {@code address}, -1 if none or not one of the dump's. */
    public int translate(CoreVcpu vcpu, long address) {
        if (pages.isEmpty() || header.hvm()) {
            return -1;
        }
        int table = pages.get().index(vcpu.rootFrame());
        for (int level = ROOT; level > 0 && table >= 0; level--) {
            int slot = (int) (address >>> PAGE_BITS + INDEX_BITS * (level - 1)) & ENTRIES - 1;
            long entry = pages.get().word(table, slot);
            if (!Pte.isPresent(entry) || level > 1 && (entry & Pte.PSE) != 0) {
                return -1;
            }
            table = pages.get().index(Pte.mfn(entry));
        }
        return table;
    }

    /** The descriptors of the GDT of {@code vcpu} that its frames in the dump hold; Xen's own are not among them. */
    public List<Long> gdt(CoreVcpu vcpu) {
        List<Long> words = new ArrayList<>();
        for (int i = 0; i < vcpu.gdtFrames().size(); i++) {
            int index =
                    pages.isEmpty() ? -1 : pages.get().index(vcpu.gdtFrames().get(i));
            if (index < 0) {
                break;
            }
            page(words, index, vcpu.gdtEntries() - (long) i * ENTRIES);
        }
        return List.copyOf(words);
    }

    /** The descriptors of the LDT of {@code vcpu} as far as its pages are mapped and in the dump. */
    public List<Long> ldt(CoreVcpu vcpu) {
        List<Long> words = new ArrayList<>();
        long entries = Math.clamp(vcpu.ldtEntries(), 0, 8192);
        for (long i = 0; i < entries; i += ENTRIES) {
            int index = translate(vcpu, vcpu.ldtBase() + i * Long.BYTES);
            if (index < 0) {
                break;
            }
            page(words, index, entries - i);
        }
        return List.copyOf(words);
    }

    private void page(List<Long> words, int index, long most) {
        for (int i = 0; i < Math.min(ENTRIES, most); i++) {
            words.add(pages.orElseThrow().word(index, i));
        }
    }
}
