// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;
import org.junit.jupiter.api.Test;

class DescriptorTablesTest {
    private final Xen xen = boot();
    private final MachineView view = xen.machine().view();

    private static Xen boot() {
        try {
            Xen xen = new MachineBuilder(TestMachine.release()).cpus(2).build();
            xen.domains().create(1, DomainKind.PV64, 64, 1);
            xen.domains().create(3, DomainKind.PV32, 64, 1);
            xen.domains().create(4, DomainKind.HVM, 64, 1);
            for (int domid : new int[] {1, 3, 4}) {
                xen.domains().createVcpusUpTo(domid, 0);
            }
            xen.domains().assignPages(1, 0x20, 4);
            xen.domains().setRunning(0, xen.machine().view().vcpu(1, 0));
            xen.domains().setRunning(1, xen.machine().view().vcpu(4, 0));
            return xen;
        } catch (BootException e) {
            throw new AssertionError(e);
        }
    }

    private State state() {
        return new State(xen.machine().words().reading(), xen.machine().release());
    }

    @Test
    void slotsSayWhatTheyMap() {
        long vcpu = view.vcpu(1, 0);
        xen.caller().become(0, vcpu);
        assertEquals(0, xen.descriptors().setGdt(vcpu, new long[] {0x20, 0x21}, 600));
        VcpuTables tables = VcpuTables.of(state(), vcpu);
        assertEquals("d1v0", tables.name());
        assertEquals(600, tables.gdtEntries());
        assertEquals(
                List.of("20", "21", "zero"),
                tables.gdt().subList(0, 3).stream().map(VcpuTables.Slot::label).toList());
        assertEquals("cpu0 regular", tables.gdt().get(14).label());
        assertEquals(VcpuTables.Content.CPU_PAGE, tables.gdt().get(14).content());
        assertEquals("-", tables.gdt().get(15).label());
        assertEquals("20  seg_desc 1/2  v  d1", tables.gdt().get(0).text());
        assertEquals(Target.frame(0x20), tables.gdt().get(0).target());
        assertTrue(tables.ldt().stream().allMatch(s -> s.content() == VcpuTables.Content.ABSENT));
        assertEquals(16, tables.ldt().size());
        assertEquals(List.of(vcpu, view.vcpu(3, 0)), VcpuTables.vcpus(state()));
    }

    @Test
    void xensOwnPageShowsItsSelectorsAndWideDescriptorsAsOne() {
        long page = view.pcpus().get(0, PcpuWord.GDT_MFN);
        List<DescriptorRows.Row> rows = DescriptorRows.of(state(), page, 14, false);
        assertEquals(511, rows.size());
        DescriptorRows.Row code = rows.get(1);
        assertEquals("e008", code.selector());
        assertTrue(code.type().startsWith("code r-x"), code.type());
        assertEquals(List.of(1, 0, 1, 1, 0, 1), List.of(code.s(), code.dpl(), code.p(), code.l(), code.d(), code.g()));
        assertEquals("ffffffff", code.limit());
        DescriptorRows.Row tss = rows.stream()
                .filter(r -> r.selector().equals("e040"))
                .findFirst()
                .orElseThrow();
        assertTrue(tss.type().startsWith("tss"), tss.type());
        assertEquals(33, tss.raw().length());
        assertTrue(rows.stream().noneMatch(r -> r.selector().equals("e048")));
        assertTrue(rows.getLast().empty());
    }

    @Test
    void aGuestsCallGateShowsWhereItLeads() {
        xen.machine().pages().set(0x20, 5, 0x0000_8c00_e033_1234L);
        xen.machine().pages().set(0x20, 6, 0x0000_0000_ffff_8000L);
        List<DescriptorRows.Row> rows = DescriptorRows.of(state(), 0x20, 0, true);
        assertEquals("002c", rows.get(5).selector());
        assertEquals("e033:ffff800000001234", rows.get(5).base());
        assertEquals("callgate", rows.get(5).type());
        assertEquals(7, rows.get(6).index());
    }

    @Test
    void registersSayWhatIsLoaded() {
        PcpuRegisters pv = PcpuRegisters.of(state(), 0);
        assertEquals("full@0", pv.gdtr());
        assertEquals("d1v0", pv.current());
        assertEquals(List.of(1), pv.dirty());
        PcpuRegisters hvm = PcpuRegisters.of(state(), 1);
        assertEquals("default-regular", hvm.gdtr());
        assertTrue(!hvm.lazy() && hvm.online());
        xen.sched().contextSwitch(0, view.vcpu(MachineView.DOMID_IDLE, 0));
        PcpuRegisters lazy = PcpuRegisters.of(state(), 0);
        assertTrue(lazy.lazy());
        assertEquals("idle0", lazy.current());
        assertTrue(lazy.rows().stream().anyMatch(r -> r.value().equals("d1v0 (lazy)")));
        assertTrue(lazy.rows().stream().anyMatch(r -> r.name().equals("compat page")));
        long compat = view.pcpus().get(0, PcpuWord.COMPAT_GDT_VA);
        xen.machine().pcpus().set(0, PcpuWord.GDTR_BASE, compat - 0xe000);
        assertEquals("default-compat", PcpuRegisters.of(state(), 0).gdtr());
        xen.machine().pcpus().set(0, PcpuWord.GDTR_BASE, 0x1234);
        assertEquals("0x1234", PcpuRegisters.of(state(), 0).gdtr());
    }
}
