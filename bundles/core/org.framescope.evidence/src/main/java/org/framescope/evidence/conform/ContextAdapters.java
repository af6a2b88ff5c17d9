// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.Fields;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.RecordView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Errno;
import org.framescope.xen.domains.VcpuContext;
import org.framescope.xen.frames.Frames;

/** Contexts of vCPUs: set, reset and read by the toolstack. */
final class ContextAdapters {
    private static final int CONTEXT_GDT_FRAMES = 16;
    private static final int GDT_FRAMES = 14;
    private static final List<String> ADDRESSES = List.of("rip", "rsp", "ksp", "syscall", "evcb", "failsafe", "traps");

    private ContextAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "setvcpucontext", ContextAdapters::set,
                "setvcpucontext_null", ContextAdapters::reset,
                "getvcpucontext", ContextAdapters::get);
    }

    private static Outcome set(Simulation simulation, StepInput input) throws RecordingException {
        VcpuContext context = context(input);
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        int rc = simulation.xen().domctl().vcpus().setContext(vcpu(simulation, input), context);
        dom0GoesOn(simulation);
        return Outcome.rc(rc);
    }

    private static long vcpu(Simulation simulation, StepInput input) throws RecordingException {
        return simulation.view().vcpu(simulation.domain(), input.args().number("vcpu", 0, Integer.MAX_VALUE));
    }

    private static VcpuContext context(StepInput input) throws RecordingException {
        Fields args = input.args();
        List<Long> addresses = new ArrayList<>();
        for (String name : ADDRESSES) {
            if (args.has(name)) {
                addresses.add(args.word(name));
            }
        }
        long[] gdt = args.frames("gdt").stream().mapToLong(FrameRef::mfn).toArray();
        return new VcpuContext(
                input.number("flags", VcpuContext.IN_KERNEL | VcpuContext.ONLINE),
                addresses.stream().mapToLong(Long::longValue).toArray(),
                input.number("ldt_base", 0),
                args.has("ldt_base") ? input.number("ldt_ents", 0) : 0,
                gdt,
                args.word("gdt_ents"),
                frame(args, "cr3"),
                frame(args, "cr1"),
                input.number("vmassist", 0));
    }

    private static long frame(Fields args, String name) throws RecordingException {
        return args.has(name) ? args.frame(name).mfn() : 0;
    }

    private static Outcome reset(Simulation simulation, StepInput input) throws RecordingException {
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        int rc = simulation.xen().domctl().vcpus().reset(vcpu(simulation, input));
        dom0GoesOn(simulation);
        return Outcome.rc(rc);
    }

    /**
     * A domctl may leave a deferred put to dom0's vCPU. dom0 is a PV guest whose kernel changes its own page tables all the
     * time, and each such hypercall begins with what is deferred; nothing recorded ever shows it undone.
     */
    private static void dom0GoesOn(Simulation simulation) {
        Frames frames = simulation.xen().frames();
        long current = simulation.xen().caller().vcpu();
        int rc = frames.putOldGuestTable(current);
        while (rc != 0) {
            rc = frames.putOldGuestTable(current);
        }
    }

    /** {@code XEN_DOMCTL_getvcpucontext}: -ESRCH, -EINVAL, -ENODATA before a context was set. */
    private static Outcome get(Simulation simulation, StepInput input) throws RecordingException {
        long vcpu = vcpu(simulation, input);
        if (!simulation.domainExists()) {
            return get(Outcome.rc(-Errno.ESRCH), simulation, -1);
        }
        if (vcpu < 0) {
            return get(Outcome.rc(-Errno.EINVAL), simulation, -1);
        }
        boolean initialised = simulation.view().vcpus().is(vcpu, VcpuWord.IS_INITIALISED);
        return get(Outcome.rc(initialised ? 0 : -Errno.ENODATA), simulation, initialised ? vcpu : -1);
    }

    private static Outcome get(Outcome outcome, Simulation simulation, long vcpu) {
        RecordView<VcpuWord> vcpus = simulation.view().vcpus();
        List<String> gdt = new ArrayList<>();
        for (int i = 0; i < CONTEXT_GDT_FRAMES; i++) {
            gdt.add(vcpu < 0 || i >= GDT_FRAMES ? "0" : Long.toHexString(vcpus.get(vcpu, VcpuWord.GDT_FRAMES, i)));
        }
        return outcome.with("ctx.cr3", hex(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GUEST_TABLE) << 12))
                .with("ctx.cr1", hex(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GUEST_TABLE_USER) << 12))
                .with("ctx.ldt_base", ldtBase(vcpus, vcpu))
                .with("ctx.ldt_ents", Long.toString(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.LDT_ENTS)))
                .with("ctx.gdt_ents", Long.toString(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GDT_ENTS)))
                .with("ctx.gdt", String.join(",", gdt));
    }

    /** Without entries the base is none of the guest's. */
    private static String ldtBase(RecordView<VcpuWord> vcpus, long vcpu) {
        boolean has = vcpu >= 0 && vcpus.get(vcpu, VcpuWord.LDT_ENTS) != 0;
        return hex(has ? vcpus.get(vcpu, VcpuWord.LDT_BASE) : 0);
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }
}
