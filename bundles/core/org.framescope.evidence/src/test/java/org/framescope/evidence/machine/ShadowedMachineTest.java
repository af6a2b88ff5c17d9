// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory of a machine with a guest in shadow mode, as while it is migrated. */
class ShadowedMachineTest {
    private static final int SHADOW = 70;
    private static final int P2M = 71;
    private static final long L1_64_HEAD = 7 | 1 << 6 | 1 << 7;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void framesThatAreShadowsAreToldApart(boolean shadowed) throws Exception {
        Release release = Release.named("4.17");
        PageInfoLayout layout = release.layout();
        SmallMachine small = new SmallMachine(XenArea.PLAIN, release, false);
        long caf = layout.allocated() | 3 | (shadowed ? layout.shadowedPt() : 0);
        long taf = layout.typeBits(PageType.L1) | layout.validated() | 1;
        small.rewrite(SmallMachine.L1, caf, taf, 1L << 7 + 32 | SmallMachine.DOM0);
        small.rewrite(SHADOW, 0, L1_64_HEAD, SmallMachine.L1);
        small.rewrite(P2M, 0, 13, 0);
        byte[] note = DumpFiles.qemuNote(
                (long) SmallMachine.ROOT << 12, XenArea.PLAIN.directmap() + 31 * 4096L + 0xe68, XenArea.PER_DOMAIN);
        byte[] file = DumpFiles.elf(small.pages(), note);
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE)
                .read(Bytes.of("test", file), Sidecar.NONE, new ReportBuilder("test"))) {
            assertEquals(Verdict.COMPLETE, evidence.report().verdict());
            MachineMemory machine =
                    assertInstanceOf(Evidence.Machine.class, evidence).machine();
            MachineView view = new MachineView(machine.table().reading(), layout);
            assertEquals(shadowed ? 2 : 0, view.globals().get(0, GlobalWord.SHADOW_PAGES));
            long sections = evidence.report().sections().stream()
                    .map(Section::name)
                    .filter("shadows"::equals)
                    .count();
            assertEquals(shadowed ? 1 : 0, sections);
        }
    }
}
