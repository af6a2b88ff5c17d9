// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A machine, for reading: typed tables over any {@link WordSource}. Holds no state of its own, so making one is cheap.
 */
public final class MachineView {
    /** Domain id of the idle domain. */
    public static final int DOMID_IDLE = 0x7fff;
    /** Domain id that owns MMIO and low memory. */
    public static final int DOMID_IO = 0x7ff1;
    /** Domain id that owns Xen's own shared frames. */
    public static final int DOMID_XEN = 0x7ff2;
    /** Domain id that owns copy-on-write frames. */
    public static final int DOMID_COW = 0x7ff3;

    private final WordSource source;
    private final FrameView frames;
    private final PageView pages;
    private final RecordView<DomainWord> domains;
    private final RecordView<VcpuWord> vcpus;
    private final RecordView<PcpuWord> pcpus;
    private final RecordView<GlobalWord> globals;
    private final RecordView<CounterWord> counters;

    /** The machine in {@code source}, whose frame table is laid out as {@code layout} says. */
    public MachineView(WordSource source, PageInfoLayout layout) {
        this.source = source;
        frames = new FrameView(source, layout);
        pages = new PageView(source);
        domains = new RecordView<>(source, Space.DOMAIN, DomainWord.RECORD_WORDS);
        vcpus = new RecordView<>(source, Space.VCPU, VcpuWord.RECORD_WORDS);
        pcpus = new RecordView<>(source, Space.PCPU, PcpuWord.RECORD_WORDS);
        globals = new RecordView<>(source, Space.GLOBAL, GlobalWord.RECORD_WORDS);
        counters = new RecordView<>(source, Space.COUNTER, CounterWord.RECORD_WORDS);
    }

    /** Where the words come from. */
    public WordSource source() {
        return source;
    }

    /** The frame table. */
    public FrameView frames() {
        return frames;
    }

    /** Contents of frames, and the M2P. */
    public PageView pages() {
        return pages;
    }

    /** Domain records by domain id. */
    public RecordView<DomainWord> domains() {
        return domains;
    }

    /** vCPU records by ordinal. */
    public RecordView<VcpuWord> vcpus() {
        return vcpus;
    }

    /** Physical CPU records by number. */
    public RecordView<PcpuWord> pcpus() {
        return pcpus;
    }

    /** One of a kind, row 0. */
    public RecordView<GlobalWord> globals() {
        return globals;
    }

    /** Counters, row 0. */
    public RecordView<CounterWord> counters() {
        return counters;
    }

    /** Number of frames. */
    public long maxPage() {
        return globals.get(0, GlobalWord.MAX_PAGE);
    }

    /**
     * {@code mfn_valid}: whether {@code mfn} is a frame with a row. Where a machine has a hole in its memory, Xen maps no frame
     * table, and numbers in it are none; {@code xen/common/pdx.c}, RELEASE-4.17.0.
     */
    public boolean isFrame(long mfn) {
        return mfn >= 0 && mfn < maxPage() && source.present(FrameView.address(mfn, FrameView.CAF));
    }

    /** Number of physical CPUs. */
    public int cpuCount() {
        return (int) globals.get(0, GlobalWord.NR_CPUS);
    }

    /** Number of vCPU records, idle ones included. */
    public int vcpuCount() {
        return (int) globals.get(0, GlobalWord.NR_VCPUS);
    }

    /**
     * Ids of the domains on the domain list, in order of id; idle and system domains come last. A list that is broken
     * ends where it comes back or leads to an id that no domain can have.
     */
    public List<Integer> domainIds() {
        Set<Integer> ids = new LinkedHashSet<>();
        long next = globals.get(0, GlobalWord.DOMAIN_LIST);
        while (next > 0 && next <= DOMID_IDLE + 1L && ids.add((int) next - 1)) {
            next = domains.get(next - 1, DomainWord.NEXT);
        }
        return new ArrayList<>(ids);
    }

    /** What sort of domain {@code domid} is. */
    public DomainKind kind(long domid) {
        return DomainKind.of(domains.get(domid, DomainWord.KIND));
    }

    /** What sort of domain the vCPU with {@code ordinal} belongs to. */
    public DomainKind kindOfVcpu(long ordinal) {
        return kind(vcpus.get(ordinal, VcpuWord.DOMAIN));
    }

    /** The ordinal of vCPU {@code id} of {@code domid}, or -1 when there is none. */
    public long vcpu(long domid, long id) {
        boolean known = domains.is(domid, DomainWord.EXISTS) && id >= 0 && id < domains.get(domid, DomainWord.NR_VCPUS);
        return known ? domains.get(domid, DomainWord.VCPU_BASE) + id : -1;
    }

    /** {@code d1v0}, or {@code idle} with the CPU's number when there are several CPUs; {@code -} for none. */
    public String vcpuName(long ordinal) {
        if (ordinal < 0) {
            return "-";
        }
        long domid = vcpus.get(ordinal, VcpuWord.DOMAIN);
        long id = vcpus.get(ordinal, VcpuWord.ID);
        if (domid == DOMID_IDLE) {
            return cpuCount() > 1 ? "idle" + id : "idle";
        }
        return "d" + domid + "v" + id;
    }
}
