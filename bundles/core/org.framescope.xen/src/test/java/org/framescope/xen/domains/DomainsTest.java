// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.SharedInfo;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DomainsTest {
    private Xen xen;
    private Machine machine;
    private Domains domains;

    @BeforeEach
    void boot() throws Exception {
        xen = new MachineBuilder(Release.named("4.17")).cpus(2).build();
        machine = xen.machine();
        domains = xen.domains();
    }

    @Test
    void aNewDomainHasEmptyListsAndOneReference() {
        assertEquals(0, domains.create(3, DomainKind.PV64, 64, 2));
        for (DomainWord list : List.of(DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST, DomainWord.XENPAGE_LIST)) {
            assertEquals(Links.NONE, xen.lists().head(3, list));
            assertEquals(Links.NONE, xen.lists().tail(3, list));
        }
        assertEquals(1, machine.domains().get(3, DomainWord.REFCNT));
        long pdx = machine.domains().get(3, DomainWord.STRUCT_PDX);
        assertEquals(machine.layout().xenHeap(), machine.frames().caf(pdx));
    }

    @Test
    void domainsAreListedInOrderOfTheirIds() {
        for (int domid : new int[] {5, 0, 0x7fef, 2}) {
            assertEquals(0, domains.create(domid, DomainKind.HVM, 1, 1));
        }
        assertEquals(
                List.of(0, 2, 5, 0x7fef, 0x7ff1, 0x7ff2, 0x7fff), machine.view().domainIds());
    }

    @Test
    void badRequestsGetTheirErrorAndChangeNothing() throws Exception {
        domains.create(1, DomainKind.PV64, 1, 1);
        long before = machine.words().reading().hash();
        assertEquals(-Errno.EEXIST, domains.create(1, DomainKind.PV64, 1, 1));
        assertEquals(-Errno.EINVAL, domains.create(0x7ff0, DomainKind.PV64, 1, 1));
        assertEquals(-Errno.EINVAL, domains.create(-1, DomainKind.PV64, 1, 1));
        assertEquals(-Errno.EINVAL, domains.create(2, DomainKind.IDLE, 1, 1));
        assertEquals(-Errno.EINVAL, domains.create(2, DomainKind.PV64, -1, 1));
        assertEquals(-Errno.EINVAL, domains.create(2, DomainKind.PV64, 1, 8193));
        assertEquals(-Errno.EINVAL, domains.create(2, DomainKind.HVM, 1, 129));
        assertEquals(-Errno.EINVAL, domains.create(2, DomainKind.PV64, 1, 0));
        assertEquals(-Errno.ESRCH, domains.createVcpu(2, 0));
        assertEquals(-Errno.EINVAL, domains.createVcpu(1, 1));
        assertEquals(-Errno.ESRCH, domains.allocSharedInfo(2));
        assertEquals(-Errno.ESRCH, domains.assignPages(2, 1, 1));
        assertEquals(before, machine.words().reading().hash());
        Xen no32 = new MachineBuilder(Release.named("4.17")).pv32(false).build();
        assertEquals(-Errno.EOPNOTSUPP, no32.domains().create(1, DomainKind.PV32, 1, 1));
    }

    @Test
    void vcpusAreCreatedAscendingWithEmptySlots() {
        domains.create(1, DomainKind.PV64, 1, 3);
        domains.create(2, DomainKind.PV64, 1, 1);
        assertEquals(0, domains.createVcpusUpTo(1, 2));
        assertEquals(-Errno.EINVAL, domains.createVcpu(1, 3));
        long v2 = machine.view().vcpu(1, 2);
        assertEquals("d1v2", machine.view().vcpuName(v2));
        for (int slot = 0; slot < 32; slot++) {
            assertEquals(0, machine.vcpus().get(v2, VcpuWord.SLOTS, slot));
        }
        assertEquals(Links.CLEAN, machine.vcpus().get(v2, VcpuWord.DIRTY_CPU));
        assertEquals(-1, machine.view().vcpu(2, 0));
    }

    @Test
    void aSharedXenHeapFrameIsTypedWritableAndHoldsTheDomain() {
        domains.create(1, DomainKind.PV64, 1, 1);
        long mfn = domains.allocSharedInfo(1, 0x7e0);
        assertEquals(0x7e0, mfn);
        assertEquals(0xc000_0000_0000_0001L, machine.frames().caf(mfn));
        assertEquals(0xe400_0000_0000_0001L, machine.frames().taf(mfn));
        assertEquals(1, machine.frames().owner(mfn));
        assertEquals(2, machine.domains().get(1, DomainWord.REFCNT));
        assertEquals(1, machine.domains().get(1, DomainWord.XENHEAP_PAGES));
        assertEquals(0, machine.domains().get(1, DomainWord.TOT_PAGES));
        assertEquals(-Errno.EEXIST, domains.allocSharedInfo(1));
        domains.create(2, DomainKind.PV64, 1, 1);
        assertEquals(-Errno.EINVAL, domains.allocSharedInfo(2, 0x7e0));
        assertTrue(domains.allocSharedInfo(2) > 0x7e0);
    }

    @Test
    void anExtraFrameCountsAmongTheDomainsButNotAgainstItsLimit() throws Exception {
        Release release = Release.named("4.17");
        Release extra = new Release(
                release.name(), release.layout(), release.choices().with(Choice.SHARED_INFO, SharedInfo.EXTRA));
        Xen other = new MachineBuilder(extra).build();
        other.domains().create(1, DomainKind.PV64, 0, 1);
        long mfn = other.domains().allocSharedInfo(1);
        assertEquals(1, mfn, "the lowest free frame");
        assertEquals(0x8200_0000_0000_0002L, other.machine().frames().caf(mfn));
        assertEquals(0xe400_0000_0000_0001L, other.machine().frames().taf(mfn));
        assertEquals(1, other.machine().domains().get(1, DomainWord.EXTRA_PAGES));
        assertEquals(2, other.machine().domains().get(1, DomainWord.REFCNT));
    }

    @Test
    void framesAreGivenInOrderUntilOneIsRefused() {
        domains.create(1, DomainKind.PV64, 3, 1);
        assertEquals(0, domains.assignPages(1, 0x10, 2));
        assertEquals(-Errno.EINVAL, domains.assignPages(1, 0x11, 1));
        assertEquals(-Errno.EINVAL, domains.assignPages(1, 4096, 1));
        assertEquals(-Errno.E2BIG, domains.assignPages(1, 0x20, 2));
        assertEquals(3, machine.domains().get(1, DomainWord.TOT_PAGES));
        assertEquals(PageInfoLayout.FREE, machine.frames().state(0x21));
        assertEquals(0x10, xen.lists().head(1, DomainWord.PAGE_LIST));
        assertEquals(0x20, xen.lists().tail(1, DomainWord.PAGE_LIST));
        assertEquals(0x8000_0000_0000_0001L, machine.frames().caf(0x10));
    }

    @Test
    void freedFramesComeBackBeforeHigherOnes() {
        domains.create(1, DomainKind.PV64, 8, 1);
        domains.assignPages(1, 1, 4);
        assertEquals(5, xen.heap().allocDomheapPage());
        xen.frames().putPageAllocRef(2);
        assertEquals(PageInfoLayout.FREE, machine.frames().state(2));
        assertEquals(2, xen.heap().allocDomheapPage());
        assertEquals(6, xen.heap().allocDomheapPage());
    }

    @Test
    void aFrameThatHadAnOwnerIsFlushedAndScrubbedBeforeItsNextUse() {
        domains.create(1, DomainKind.PV64, 8, 1);
        domains.assignPages(1, 7, 1);
        machine.pages().set(7, 3, 0x1234);
        xen.clock().flushed(1);
        machine.domains().set(1, DomainWord.DYING, 1);
        xen.frames().putPageAllocRef(7);
        assertEquals(0x1234, machine.pages().get(7, 3));
        xen.clock().flushed(1);
        assertTrue(xen.heap().take(7));
        assertEquals(0, machine.pages().get(7, 3));
        assertEquals(
                4, machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME), "CPU 0 did not flush since the frame was freed");
        assertEquals(3, machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME), "CPU 1 did");
        assertEquals(0, machine.frames().caf(7));
    }

    @Test
    void operationsCreateADomainWithItsVcpusAndSharedInfo() {
        Operations operations = AllOperations.create();
        Operation create = operations.named("createdomain").orElseThrow();
        Operation maxVcpus = operations.named("max_vcpus").orElseThrow();
        Operation sharedInfo = operations.named("alloc_shared_info").orElseThrow();
        Arguments d5 = new Arguments().with("domain", 5).with("max_pages", 9).with("max_vcpus", 2);
        assertEquals(
                -Errno.ESRCH,
                maxVcpus.execute(xen, new Arguments().with("domain", 5).with("count", 2)));
        assertEquals(0, create.execute(xen, d5.with("pv32", 1)));
        assertEquals(DomainKind.PV32, machine.view().kind(5));
        assertEquals(-Errno.EEXIST, create.execute(xen, d5));
        assertEquals(-Errno.EINVAL, create.execute(xen, d5.with("hvm", 1).with("domain", 6)));
        assertEquals(
                -Errno.EINVAL,
                create.execute(xen, new Arguments().with("domain", 7).with("max_vcpus", 1L << 40)));
        assertEquals(
                -Errno.EINVAL,
                maxVcpus.execute(xen, new Arguments().with("domain", 5).with("count", 1)));
        assertEquals(0, maxVcpus.execute(xen, new Arguments().with("domain", 5).with("count", 2)));
        assertEquals("d5v1", machine.view().vcpuName(machine.view().vcpu(5, 1)));
        assertEquals(
                0, sharedInfo.execute(xen, new Arguments().with("domain", 5).with("frame", 0x7e0)));
        assertEquals(0x7e0, machine.domains().get(5, DomainWord.SHARED_INFO));
        for (long domid : new long[] {-1, 0x7fff, 0x8000, Long.MAX_VALUE}) {
            assertEquals(-Errno.ESRCH, sharedInfo.execute(xen, new Arguments().with("domain", domid)));
        }
    }

    @Test
    void theHeapSaysWhenItIsExhausted() throws Exception {
        Xen small = new MachineBuilder(Release.named("4.17")).frames(68).build();
        long free = small.machine().globals().get(0, GlobalWord.FREE_PAGES);
        for (long i = 0; i < free; i++) {
            assertTrue(((i & 1) == 0
                            ? small.heap().allocDomheapPage()
                            : small.heap().allocXenheapPage())
                    >= 0);
        }
        assertEquals(0, small.machine().globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(-1, small.heap().allocDomheapPage());
        assertEquals(-1, small.heap().allocXenheapPage());
        assertFalse(small.heap().take(3));
        assertEquals(-Errno.ENOMEM, small.domains().create(1, DomainKind.PV64, 1, 1));
    }

    @Test
    void aRunningVcpuLeavesWhatASwitchToItWouldLeave() {
        domains.create(1, DomainKind.PV64, 8, 2);
        domains.createVcpusUpTo(1, 1);
        domains.assignPages(1, 0x10, 1);
        long v1 = machine.view().vcpu(1, 1);
        assertEquals(0, domains.initialState().setRoot(v1, 0x10));
        assertEquals(0x8000_0000_0000_0002L, machine.frames().caf(0x10));
        assertEquals(0x8400_0000_0000_0001L, machine.frames().taf(0x10));
        assertEquals(0, domains.setRunning(1, v1));
        assertEquals(v1, machine.pcpus().get(1, PcpuWord.CURR_VCPU));
        assertEquals(0xffff_8200_0002_0000L, machine.pcpus().get(1, PcpuWord.GDTR_BASE));
        assertEquals(1, machine.pcpus().get(1, PcpuWord.FULL_GDT_LOADED));
        assertEquals(0x10000, machine.pcpus().get(1, PcpuWord.CR3));
        assertEquals(2, machine.domains().get(1, DomainWord.DIRTY_CPUMASK));
        assertEquals(1, machine.domains().get(0x7fff, DomainWord.DIRTY_CPUMASK));
        assertEquals(machine.pcpus().get(1, PcpuWord.GDT_L1E), machine.vcpus().get(v1, VcpuWord.SLOTS, 14));
        assertEquals(-Errno.EBUSY, domains.setRunning(0, v1));
        assertEquals(-Errno.EINVAL, domains.setRunning(2, v1));
        assertEquals(-Errno.EINVAL, domains.setRunning(0, 999));
    }
}
