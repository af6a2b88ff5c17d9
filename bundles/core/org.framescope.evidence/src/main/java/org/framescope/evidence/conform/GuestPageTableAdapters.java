// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.evidence.recording.GuestAnswer;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.PageView;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.pagetables.GuestAccess;
import org.framescope.xen.pagetables.MmuRequest;
import org.framescope.xen.pagetables.MmuextRequest;

/** What the running guest does to its own page tables, and its loads and stores. */
final class GuestPageTableAdapters {
    private static final Pattern IN_WORDS = Pattern.compile("([A-Z0-9_]+) (f[0-9]+) on vcpu[0-9]+");
    private static final int FOREIGNDOM = 3;

    private GuestPageTableAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "guest_mmuext_op", GuestCalls.by(GuestPageTableAdapters::mmuextOp),
                "guest_mmu_update", GuestCalls.by(GuestPageTableAdapters::mmuUpdate),
                "guest_update_va_mapping", GuestCalls.by(GuestPageTableAdapters::updateVaMapping),
                "guest_store", GuestCalls.by(GuestPageTableAdapters::store),
                "guest_load", GuestCalls.by(GuestPageTableAdapters::load));
    }

    private static Outcome mmuextOp(Simulation simulation, StepInput input) throws RecordingException {
        if (!input.args().has("cmd") && !input.args().has("what")) {
            return BareCalls.mmuextOp(simulation, input);
        }
        Optional<MmuextRequest> request = input.args().has("cmd")
                ? Optional.of(new MmuextRequest(
                        PageTableAdapters.numbered(input.args()), word(input, "a1"), word(input, "a2")))
                : inWords(simulation, input);
        if (request.isEmpty()) {
            return Outcome.unsupported("mmuext_op of which only a description is recorded, not a command and a frame");
        }
        MmuextRequest asked = request.get();
        int rc = simulation
                .xen()
                .pageTables()
                .mmuextOp(List.of(asked), foreigndom(input))
                .rc();
        if (rc == 0 && asked.cmd() == MmuextRequest.COPY_PAGE) {
            OutsideStores.of(simulation).copied(asked.arg2(), asked.arg1());
        }
        return Outcome.returned(rc);
    }

    private static long word(StepInput input, String name) throws RecordingException {
        return input.args().word(name);
    }

    private static long foreigndom(StepInput input) throws RecordingException {
        long[] args = input.args().words("args");
        if (args.length <= FOREIGNDOM) {
            throw input.args().unexpected("args", "four words");
        }
        return args[FOREIGNDOM];
    }

    /** A request of which only a description is recorded. */
    private static Optional<MmuextRequest> inWords(Simulation simulation, StepInput input) throws RecordingException {
        Matcher matcher = IN_WORDS.matcher(input.args().text("what"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        OptionalLong mfn = simulation.frameNamed(matcher.group(2));
        int command = PageTableAdapters.command(matcher.group(1), input.args());
        return mfn.isEmpty() ? Optional.empty() : Optional.of(new MmuextRequest(command, mfn.getAsLong(), 0));
    }

    private static Outcome mmuUpdate(Simulation simulation, StepInput input) throws RecordingException {
        if (!input.args().has("ups")) {
            return BareCalls.mmuUpdate(simulation, input);
        }
        int command = input.args().has("type") ? PageTableAdapters.updateCommand(input.args()) : MmuRequest.NORMAL;
        List<MmuRequest> requests = PageTableAdapters.requests(input.args(), command);
        return Outcome.returned(simulation
                .xen()
                .pageTables()
                .mmuUpdate(requests, foreigndom(input))
                .rc());
    }

    private static Outcome updateVaMapping(Simulation simulation, StepInput input) throws RecordingException {
        long[] args = input.args().words("args");
        if (args.length != 3) {
            throw input.args().unexpected("args", "an address, an entry and flags");
        }
        return Outcome.returned(simulation.xen().pageTables().updateVaMapping(args[0], args[1], args[2]));
    }

    private static Outcome store(Simulation simulation, StepInput input) throws RecordingException {
        Xen xen = simulation.xen();
        long linear = input.args().word("va");
        GuestAccess access =
                xen.pageTables().store(xen.caller().vcpu(), linear, input.args().word("val"));
        return access.faulted() ? fault(simulation, access) : Outcome.returned(0);
    }

    /** The guest answers with the word that it found; the step itself ends with 0. */
    private static Outcome load(Simulation simulation, StepInput input) throws RecordingException {
        Xen xen = simulation.xen();
        long linear = input.args().word("va");
        GuestAccess access = xen.pageTables().load(xen.caller().vcpu(), linear);
        if (access.faulted()) {
            return fault(simulation, access);
        }
        long mfn = xen.pageTables().walk(xen.caller().vcpu(), linear, GuestAccess.Kind.LOAD);
        Outcome loaded = Outcome.rc(0).with(GuestAnswer.returned(access.value()));
        long word = mfn * PageView.WORDS + linear / Long.BYTES % PageView.WORDS;
        return linear % Long.BYTES == 0 ? loaded.with(Outcome.WORD, Long.toString(word)) : loaded;
    }

    private static Outcome fault(Simulation simulation, GuestAccess access) {
        GuestAnswer answer = new GuestAnswer(
                OptionalLong.of(-Errno.EFAULT),
                OptionalLong.of(access.vector()),
                OptionalLong.of(access.error()),
                GuestProgram.cr2(simulation));
        return Outcome.guest(answer);
    }
}
