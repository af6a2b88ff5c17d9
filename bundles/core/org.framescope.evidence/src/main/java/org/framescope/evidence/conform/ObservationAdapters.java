// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.RecordView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Errno;

/** Steps that look only. */
final class ObservationAdapters {
    private static final int PEEKED_WORDS = 512;
    private static final int CONTEXT_GDT_FRAMES = 16;
    private static final int GDT_FRAMES = 14;
    /** {@code XEN_DOMCTL_PFINFO_XTAB}: not a frame of the domain, or one of Xen's. */
    private static final long XTAB = 0xf000_0000L;
    /** {@code XEN_DOMCTL_PFINFO_LPINTAB}: pinned. */
    private static final long PINNED = 0x8000_0000L;

    private static final int TYPE_SHIFT = 28;

    private ObservationAdapters() {}

    static Map<String, OperationAdapter> all() {
        Map<String, OperationAdapter> all = new HashMap<>();
        for (String op : List.of("after_", "grant_frame", "vcpu1", "new_frames", "exchange_result", "debug_key_")) {
            all.put(op, (simulation, input) -> Outcome.observed());
        }
        all.put("peek", ObservationAdapters::peek);
        all.put("getpageframeinfo3", ObservationAdapters::frameInfo);
        all.put("getvcpucontext", ObservationAdapters::context);
        return all;
    }

    /** The first words, however many are recorded, and the single words {@code w0} to {@code w511}. */
    private static Outcome peek(Simulation simulation, StepInput input) throws RecordingException {
        FrameRef frame = input.args().frame("frame");
        PageView pages = simulation.view().pages();
        Outcome outcome = Outcome.observed();
        List<String> words = new ArrayList<>();
        for (int slot = 0; slot < PEEKED_WORDS; slot++) {
            String word = "0x" + Long.toHexString(pages.get(frame.mfn(), slot));
            words.add(word);
            outcome = outcome.with("w" + slot, word);
        }
        return outcome.with("words", String.join(",", words));
    }

    /** {@code XEN_DOMCTL_getpageframeinfo3} ({@code xen/arch/x86/domctl.c}, RELEASE-4.17.0). */
    private static Outcome frameInfo(Simulation simulation, StepInput input) throws RecordingException {
        List<String> types = new ArrayList<>();
        for (FrameRef frame : input.args().frames("frames")) {
            types.add(Long.toHexString(type(simulation, frame.mfn())));
        }
        int rc = simulation.domainExists() ? 0 : -Errno.ESRCH;
        return Outcome.rc(rc).with("types", String.join(",", types));
    }

    private static long type(Simulation simulation, long mfn) {
        FrameView frames = simulation.view().frames();
        PageInfoLayout layout = frames.layout();
        boolean owned = simulation.xen().frames().isValid(mfn)
                && frames.state(mfn) == PageInfoLayout.INUSE
                && frames.owner(mfn) == simulation.domain()
                && frames.count(mfn) > 0;
        if (!owned || (frames.caf(mfn) & layout.xenHeap()) != 0) {
            return XTAB;
        }
        PageType type = frames.type(mfn);
        long level = type.isPageTable() ? (long) type.value() << TYPE_SHIFT : 0;
        return level | ((frames.taf(mfn) & layout.pinned()) != 0 ? PINNED : 0);
    }

    /** {@code XEN_DOMCTL_getvcpucontext}: -ESRCH, -EINVAL, -ENODATA before a context was set. */
    private static Outcome context(Simulation simulation, StepInput input) throws RecordingException {
        int id = input.args().number("vcpu", 0, Integer.MAX_VALUE);
        long vcpu = simulation.view().vcpu(simulation.domain(), id);
        if (!simulation.domainExists()) {
            return context(Outcome.rc(-Errno.ESRCH), simulation, -1);
        }
        if (vcpu < 0) {
            return context(Outcome.rc(-Errno.EINVAL), simulation, -1);
        }
        boolean initialised = simulation.view().vcpus().is(vcpu, VcpuWord.IS_INITIALISED);
        return context(Outcome.rc(initialised ? 0 : -Errno.ENODATA), simulation, initialised ? vcpu : -1);
    }

    private static Outcome context(Outcome outcome, Simulation simulation, long vcpu) {
        RecordView<VcpuWord> vcpus = simulation.view().vcpus();
        List<String> gdt = new ArrayList<>();
        for (int i = 0; i < CONTEXT_GDT_FRAMES; i++) {
            gdt.add(vcpu < 0 || i >= GDT_FRAMES ? "0" : Long.toHexString(vcpus.get(vcpu, VcpuWord.GDT_FRAMES, i)));
        }
        return outcome.with("ctx.cr3", hex(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GUEST_TABLE) << 12))
                .with("ctx.cr1", hex(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GUEST_TABLE_USER) << 12))
                .with("ctx.ldt_base", ldtBase(vcpus, vcpu))
                .with("ctx.ldt_ents", decimal(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.LDT_ENTS)))
                .with("ctx.gdt_ents", decimal(vcpu < 0 ? 0 : vcpus.get(vcpu, VcpuWord.GDT_ENTS)))
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

    private static String decimal(long value) {
        return Long.toString(value);
    }
}
