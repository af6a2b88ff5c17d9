// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Xen says of a frame in words: {@code xen/arch/x86/mm.c} and others, RELEASE-4.4.0 to RELEASE-4.22.0. */
class FrameMessagesTest {
    private final ConsoleText console = new ConsoleText();

    private ConsoleLog read(String release, String... messages) {
        String[] lines = new String[messages.length + 1];
        lines[0] = "(XEN) Xen version " + release + " (x) debug=n";
        for (int i = 0; i < messages.length; i++) {
            lines[i + 1] = "(XEN) " + messages[i];
        }
        return console.read(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.4.1  | Error while validating | mm.c:2096:d1 Error while validating mfn 12ab (pfn 34) for type 1000000000000000: caf=8000000000000003 taf=7400000000000001
            4.22.0 | Error while validating | arch/x86/mm.c:2659:d1v0 Error while validating mfn 012ab (pfn 00034) for type 2000000000000000: caf=8000000000000003 taf=e400000000000001
            4.4.1  | Bad donate | mm.c:4156:d1 Bad donate 00000000000012ab: ed=ffff830012345000(1), sd=0000000000000000, caf=8000000000000003, taf=7400000000000001
            4.7.0  | Bad donate | mm.c:4383:d1 Bad donate 12ab: ed=1 sd=32756 caf=8000000000000003 taf=7400000000000001
            4.13.0 | Bad donate | mm.c:4271:d0v1 Bad donate mfn 012ab to d1 (owner d32756) caf=8000000000000003 taf=e400000000000001
            4.4.1  | Bad page | mm.c:4205:d1 Bad page 00000000000012ab: ed=ffff830012345000(1), sd=ffff830012345000, caf=8000000000000003, taf=7400000000000001
            4.8.5  | Bad page | mm.c:4434:d1v0 Bad page 12ab: ed=1 sd=2 caf=8000000000000003 taf=7400000000000001
            4.17.2 | Bad steal | arch/x86/mm.c:4439:d0v1 Bad steal mfn 012ab from d1 (owner d2) caf=8000000000000003 taf=e400000000000001
            4.11.4 | Odd p2m page | sh error: shadow_free_p2m_page(): d3: Odd p2m page 012ab d=32756 c=8000000000000003 t=e400000000000001
            4.17.2 | Odd unpaged pt | d3: Odd unpaged pt 012ab c=8000000000000003 t=e400000000000001
            4.4.1  | can't find all mappings | sh error: sh_remove_all_mappings(): can't find all mappings of mfn 12ab: c=8000000000000003 t=7400000000000001
            4.9.4  | can't find all mappings | sh error: sh_remove_all_mappings(): can't find all mappings of mfn 12ab (gfn 34): c=8000000000000003 t=7400000000000001 x=0 i=0
            4.17.2 | can't find all mappings | can't find all mappings of mfn 012ab (gfn 00034): c=8000000000000003 t=e400000000000001 s=0 i=0
            """)
    void whatIsPrintedWithBothWordsIsRead(String release, String what, String text) {
        ConsoleLog log = read(release, text);
        FrameMessage message = log.messages().getFirst();
        PageInfoLayout layout = log.ofMessages().getFirst();
        assertEquals(1, log.messages().size());
        assertEquals(what, message.what());
        assertEquals(0x12ab, message.mfn());
        assertEquals(3, layout.count(message.caf()));
        assertEquals(PageType.WRITABLE, layout.type(message.taf()));
        assertEquals(1, layout.typeCount(message.taf()));
        assertEquals(2, message.line());
        assertEquals(text, message.text());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    @Test
    void aTypeThatWasToBeValidatedIsTheWantedOne() {
        ConsoleLog log = read(
                "4.17.2",
                "arch/x86/mm.c:2659:d1v0 Error while validating mfn 012ab (pfn ffffffffffffffff) for type 2000000000000000:"
                        + " caf=00000001 taf=2000000000000001");
        FrameMessage message = log.messages().getFirst();
        assertEquals(PageType.L1, log.layout().type(message.wanted()));
        assertEquals(1, message.caf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg[3] MFN 012ab c=0x8000000000000003 o=0 v=0x1 t=0x9c",
                "pg MFN 012ab c=0x8000000000000003 o=18 v=0xe400000000000001 t=0"
            })
    void aFrameOfTheHeapHasACountAndNoType(String text) {
        FrameMessage message = read("4.17.2", text).messages().getFirst();
        assertEquals("heap", message.what());
        assertEquals(0x12ab, message.mfn());
        assertEquals(0x8000_0000_0000_0003L, message.caf());
        assertEquals(0, message.taf());
    }

    @Test
    void aFrameThatIsWrittenToHasATypeAndNoCount() {
        FrameMessage message = read("4.17.2", "can't remove write access to mfn 012ab, type_info is e400000000000001")
                .messages()
                .getFirst();
        assertEquals("can't remove write access", message.what());
        assertEquals(0xe400_0000_0000_0001L, message.taf());
        assertEquals(0, message.caf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mm.c:1979:d1 Leaking pfn 12ab", "arch/x86/mm.c:2534:d1v0 Leaking mfn 012ab"})
    void aLeakedFrameHasNoWordsThatCouldBeDoubtful(String text) {
        FrameMessage message = console.read("(XEN) " + text).messages().getFirst();
        assertEquals("Leaking", message.what());
        assertEquals(0x12ab, message.mfn());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad page free for domain 3",
                "hap error: hap_free_p2m_page(): Odd p2m page ffff82e000024680 count c=0x2 t=e400000000000001",
                "sh error: shadow_free_p2m_page(): Odd p2m page count c=0x2 t=e400000000000001",
                "pg offlined",
                "Leaking memory?"
            })
    void whatNamesNoFrameIsAnotherMessage(String text) {
        ConsoleLog log = read("4.9.4", text);
        assertTrue(log.messages().isEmpty());
        assertEquals(0, console.report().build().unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error while validating mfn 012ab (pfn 00034) for type 2000000000000000: caf=8000000000000003 taf=e4000000",
                "Error while validating mfn 012ab (pfn 00034) for ty",
                "Bad steal mfn 012ab from d1 (owner d2) caf=80000000",
                "pg[3] MFN 012ab c=0x8000",
                "Odd p2m page 012ab d=32756 c=8000000000000003 t=e4"
            })
    void whatWasCutIsUnknownAndNoWordOfItIsTakenForWhole(String text) {
        ConsoleLog log = read("4.17.2", text, "Scrubbing Free RAM in background.");
        assertTrue(log.messages().isEmpty(), () -> log.messages().toString());
        assertEquals(1, console.report().build().unknown());
    }

    @Test
    void whatAMailWrappedIsJoined() {
        ConsoleLog log = console.read(
                "(XEN) Xen version 4.17.2 (x) debug=n",
                "(XEN) arch/x86/mm.c:2659:d1v0 Error while validating mfn 012ab (pfn 00034) for type",
                "2000000000000000: caf=8000000000000003 taf=e400000000000001",
                "(XEN) arch/x86/mm.c:2659:d1v0 Error while validating mfn 012ac (pfn 00034) for type 2000000000000000: caf=8000000000000003 taf=e400000000000001",
                "(XEN) arch/x86/mm.c:2659:d1v0 Error while validating mfn 012ac (pfn 00034) for type 2000000000000000: caf=8000000000000003 taf=e400000000000001");
        assertEquals(3, log.messages().size());
        assertEquals(0xe400_0000_0000_0001L, log.messages().getFirst().taf());
    }
}
