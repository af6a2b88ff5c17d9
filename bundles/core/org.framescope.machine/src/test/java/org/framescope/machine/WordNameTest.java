// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordNameTest {
    /** 4096 frames, two CPUs; domain 1 has vCPUs 2 and 3, after the idle ones. */
    private static WordName names(int cpus) {
        Words words = new Words();
        MachineView view =
                new MachineView(words, PageInfoLayouts.load().of("4.17").orElseThrow());
        words.write(Space.GLOBAL.at(GlobalWord.MAX_PAGE.offset()), 4096);
        words.write(Space.GLOBAL.at(GlobalWord.NR_CPUS.offset()), cpus);
        words.write(Space.GLOBAL.at(GlobalWord.NR_VCPUS.offset()), cpus + 2);
        domain(words, view, MachineView.DOMID_IDLE, 0, cpus);
        domain(words, view, 1, cpus, 2);
        return new WordName(view);
    }

    private static void domain(Words words, MachineView view, long domid, int base, int vcpus) {
        words.write(view.domains().address(domid, DomainWord.EXISTS), 1);
        words.write(view.domains().address(domid, DomainWord.NR_VCPUS), vcpus);
        words.write(view.domains().address(domid, DomainWord.VCPU_BASE), base);
        for (int id = 0; id < vcpus; id++) {
            words.write(view.vcpus().address(base + id, VcpuWord.EXISTS), 1);
            words.write(view.vcpus().address(base + id, VcpuWord.DOMAIN), domid);
            words.write(view.vcpus().address(base + id, VcpuWord.ID), id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FRAME, 128, frame 0x20 link",
        "FRAME, 129, frame 0x20 count_info",
        "FRAME, 130, frame 0x20 type_info",
        "FRAME, 131, frame 0x20 owner+stamp",
        "PAGE, 16389, page 0x20[5]",
        "M2P, 32, m2p[0x20]",
        "OWNER, 48, domain_at[0x30]",
        "DOMAIN, 68, d1.tot_pages",
        "DOMAIN, 83, d1.page_list[1]",
        "DOMAIN, 114, d1.event_array[1]",
        "DOMAIN, 2097091, dom_idle.refcnt",
        "DOMAIN, 2096195, dom_io.refcnt",
        "VCPU, 305, d1v0.l1e[14]",
        "VCPU, 394, d1v1.cr3",
        "VCPU, 138, idle1.cr3",
        "VCPU, 906, vcpu#7.cr3",
        "VCPU, 383, d1v0[127]",
        "PCPU, 4, cpu0.gdtr.base",
        "PCPU, 40, cpu1.ldt_desc[1]",
        "GLOBAL, 4, tlbflush_clock",
        "GLOBAL, 31, global[31]",
        "COUNTER, 1, slot14",
        "COUNTER, 15, counter[15]",
        "ACTOR, 12, actor[12]",
    })
    void aWordHasItsNameAndTheNameLeadsBack(Space space, long index, String name) throws Exception {
        WordName names = names(2);
        assertEquals(name, names.of(space.at(index)));
        assertEquals(space.at(index), names.parse(name));
    }

    @ParameterizedTest
    @CsvSource({
        "20 caf, frame 0x20 count_info",
        "  FRAME   20   TAF  , frame 0x20 type_info",
        "frame 0x20 up, frame 0x20 link",
        "frame 20 list, frame 0x20 link",
        "0xd1 owner, frame 0xd1 owner+stamp",
        "d1 caf, frame 0xd1 count_info",
        "frame fff stamp, frame 0xfff owner+stamp",
        "page 20[5], page 0x20[5]",
        "m2p 20, m2p[0x20]",
        "d1 tot_pages, d1.tot_pages",
        "d1v0.l1e, d1v0.l1e[0]",
        "idle.cr3, idle0.cr3",
        "dom_xen.refcnt, dom_xen.refcnt",
        "d32767.refcnt, dom_idle.refcnt",
        "vcpu#2.cr3, d1v0.cr3",
        "counter slot14, slot14",
        "global tlbflush_clock, tlbflush_clock",
    })
    void otherWaysToSayItAreUnderstood(String text, String name) throws Exception {
        WordName names = names(2);
        assertEquals(name, names.of(names.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame 20 cav | 10 | a row of the frame table has no word \"cav\", expected link, count_info (caf), type_info (taf) or owner+stamp",
                "frame 20 | 9 | a row of the frame table has no word \"\", expected link, count_info (caf), type_info (taf) or owner+stamp",
                "frame | 6 | expected the number of a frame, hexadecimal, not \"\"",
                "frame x | 7 | expected the number of a frame, hexadecimal, not \"x\"",
                "frame 1000 caf | 7 | there is no frame 0x1000, the machine has 0x1000 frames",
                "frame ffffffffffffffffffff caf | 7 | there is no frame 0xffffffffffffffffffff, the machine has 0x1000 frames",
                "page 20[512] | 9 | a page has 512 words, expected 0 to 511, not 512",
                "page 20 | 8 | expected \"[\"",
                "page 20[x] | 9 | expected a decimal number, not \"x\"",
                "page 20[5 | 10 | expected \"]\"",
                "page 20[5] 7 | 12 | unexpected \"7\" after the name of a word",
                "m2p[2000] | 5 | there is no frame 0x2000, the machine has 0x1000 frames",
                "cpu2.cr3 | 1 | the machine has 2 CPUs, expected 0 to 1, not 2",
                "cpu0.cr9 | 6 | a CPU has no word \"cr9\", expected one of online, current, curr_vcpu, idle_vcpu, gdtr.base,"
                        + " gdtr.limit, ldtr, ldt_desc, cr3, full_gdt_loaded, gdt_va, gdt_mfn, gdt_l1e, compat_gdt_va,"
                        + " compat_gdt_mfn, compat_gdt_l1e, idle_cr3, tlbflush_time, irqs_enabled, last_vcpu, tlb_table",
                "d1v2.cr3 | 1 | vCPU 2 does not exist, the domain has 2 vCPUs",
                "d5v0.cr3 | 1 | domain 5 does not exist",
                "d40000.refcnt | 1 | domain ids are less than 32768, expected 0 to 32767, not 40000",
                "d99999999999999999999.refcnt | 1 | the number 99999999999999999999 is too large",
                "dom_you.refcnt | 1 | no domain is called \"dom_you\", expected dom_idle, dom_io, dom_xen or dom_cow",
                "d1v0.l1e[32] | 10 | l1e has 32 words, expected 0 to 31, not 32",
                "d1[64] | 4 | a domain has 64 words, expected 0 to 63, not 64",
                "counter[16] | 9 | counter words end here, expected 0 to 15, not 16",
                "vcpu#4294967296.cr3 | 1 | there are no more vCPUs, expected 0 to 4294967295, not 4294967296",
            })
    void whatIsWrongIsSaidWithItsPlace(String text, int column, String problem) {
        WordNameException e = assertThrows(WordNameException.class, () -> names(2).parse(text));
        assertEquals("column " + column + ": " + problem, e.getMessage());
        assertEquals(column, e.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nothing", "d1", "d1v0", "[5]", "\u00e9", "tlbflush_clock_", "slot14.x", "0x20"})
    void whatIsNoWordAtAllGetsTheForms(String text) {
        WordNameException e = assertThrows(WordNameException.class, () -> names(2).parse(text));
        assertEquals(
                "expected a word such as frame 0x20 count_info, page 0x20[5], m2p[0x20], d1.tot_pages, d1v0.l1e[14],"
                        + " cpu0.gdtr.base or tlbflush_clock",
                e.getMessage().substring(e.getMessage().indexOf("expected")));
    }

    @Property(tries = 300)
    void everyNameOfAWordLeadsBackToIt(@ForAll long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        WordName names = names(1 + random.nextInt(3));
        long address = switch (random.nextInt(8)) {
            case 0 -> Space.FRAME.at(random.nextInt(4096 * 4));
            case 1 -> Space.PAGE.at(random.nextInt(4096 * 512));
            case 2 -> Space.DOMAIN.at(random.nextInt(0x8000 * DomainWord.RECORD_WORDS));
            case 3 -> Space.VCPU.at(random.nextInt(6 * VcpuWord.RECORD_WORDS));
            case 4 -> Space.PCPU.at(random.nextInt(PcpuWord.RECORD_WORDS));
            case 5 -> Space.GLOBAL.at(random.nextInt(GlobalWord.RECORD_WORDS));
            case 6 -> Space.COUNTER.at(random.nextInt(CounterWord.RECORD_WORDS));
            default -> Space.M2P.at(random.nextInt(4096));
        };
        assertEquals(address, names.parse(names.of(address)), names.of(address));
    }

    @Property(tries = 500)
    void anyTextIsAWordOrAnErrorWithAPlace(@ForAll String text) {
        try {
            names(2).parse(text);
        } catch (WordNameException e) {
            assertEquals(true, e.column() >= 1 && e.column() <= text.length() + 1, text);
        }
    }

    @Test
    void aWordIsShownAsItsKindSays() {
        WordName names = names(1);
        assertEquals(Param.Kind.VCPU, names.kind(Space.PCPU.at(PcpuWord.CURRENT.offset())));
        assertEquals(Param.Kind.MFN, names.kind(Space.DOMAIN.at(64 + DomainWord.PAGE_LIST.offset() + 1)));
        assertEquals(Param.Kind.HEX, names.kind(Space.VCPU.at(VcpuWord.SLOTS.offset())));
        assertEquals(Param.Kind.NUMBER, names.kind(Space.GLOBAL.at(GlobalWord.TLBFLUSH_CLOCK.offset())));
        assertEquals(Param.Kind.NUMBER, names.kind(Space.COUNTER.at(CounterWord.CR3.offset())));
        assertEquals(Param.Kind.HEX, names.kind(Space.FRAME.at(1)));
        assertEquals(Param.Kind.HEX, names.kind(Space.VCPU.at(127)));
    }

    @Test
    void theOnlyIdleVcpuNeedsNoNumber() throws Exception {
        WordName names = names(1);
        assertEquals("idle.cr3", names.of(names.parse("idle0.cr3")));
        assertEquals(names.parse("idle.cr3"), names.parse("idle0.cr3"));
    }

    @Test
    void wordsThereIsOneOfAndCountersHaveDifferentNames() {
        Set<String> seen = new HashSet<>();
        for (RecordShape shape : new RecordShape[] {RecordShape.GLOBAL, RecordShape.COUNTER}) {
            shape.words().forEach(w -> assertEquals(true, seen.add(w.label()), w.label()));
        }
    }

    @Test
    void withoutFramesAnyFrameNumberXenCanLinkIsTaken() throws Exception {
        WordName names = new WordName(
                new MachineView(new Words(), PageInfoLayouts.load().of("4.17").orElseThrow()));
        assertEquals(FrameView.address(0xffffffffL, FrameView.CAF), names.parse("frame ffffffff caf"));
        assertThrows(WordNameException.class, () -> names.parse("frame 100000000 caf"));
    }
}
