// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.framescope.evidence.recording.FrameRef;
import org.framescope.evidence.recording.GuestAnswer;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.Event;
import org.framescope.xen.Xen;
import org.framescope.xen.descriptors.DescriptorEvents;
import org.framescope.xen.memory.FrameSource;
import org.framescope.xen.memory.Reservation;

/** What the running guest does with its descriptor tables, memory and vCPUs. */
final class GuestAdapters {
    private static final int INCREASE = 0;
    private static final int DECREASE = 1;
    private static final int POPULATE = 6;
    private static final int EXCHANGE = 11;
    private static final int VCPUOP_UP = 1;
    private static final int VCPUOP_DOWN = 2;
    private static final int VCPUOP_IS_UP = 3;
    private static final int VCPUOP_REGISTER_VCPU_INFO = 10;
    private static final int LAST_VCPU_COMMAND = 13;
    private static final int ENOENT = 2;
    private static final int EFAULT = 14;
    private static final int ENOSYS = 38;
    /** The bits of a command of memory_op that are one, and the last there is; the others say where to go on. */
    private static final int MEMORY_COMMAND = 0x3f;

    private static final int LAST_MEMORY_COMMAND = 29;
    private static final int GENERAL_PROTECTION = 13;
    private static final int NOT_PRESENT = 11;
    private static final int PAGE_FAULT = 14;

    private GuestAdapters() {}

    /** An operation of the guest's vCPU {@code vcpu}, which is the caller. */
    @FunctionalInterface
    private interface GuestOperation {
        Outcome perform(Simulation simulation, StepInput input, long vcpu) throws RecordingException;
    }

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "guest_set_gdt", guest(GuestAdapters::setGdt),
                "guest_update_descriptor", guest(GuestAdapters::updateDescriptor),
                "guest_load_fs", guest(GuestAdapters::loadFs),
                "guest_lsl", guest(GuestAdapters::segmentLimit),
                "guest_memory_op", guest(GuestAdapters::memoryOp),
                "guest_vcpu_op", guest(GuestAdapters::vcpuOp),
                "guest_vm_assist", guest(GuestAdapters::vmAssist),
                "guest_stack_switch", guest((simulation, input, vcpu) -> Outcome.rc(0)));
    }

    private static OperationAdapter guest(GuestOperation operation) {
        return GuestCalls.by((simulation, input) ->
                operation.perform(simulation, input, simulation.xen().caller().vcpu()));
    }

    private static Outcome setGdt(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        long entries = input.args().words("args")[1];
        long[] frames = input.args().has("gdt")
                ? input.args().frames("gdt").stream().mapToLong(FrameRef::mfn).toArray()
                : new long[0];
        return Outcome.rc(simulation.xen().descriptors().setGdt(vcpu, frames, entries));
    }

    private static Outcome updateDescriptor(Simulation simulation, StepInput input, long vcpu)
            throws RecordingException {
        long[] args = input.args().words("args");
        return Outcome.rc(simulation.xen().descriptors().updateDescriptor(vcpu, args[0], args[1]));
    }

    private static Outcome loadFs(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        int selector = (int) input.args().word("sel") & 0xffff;
        return overheard(simulation, () -> simulation.xen().descriptors().loadSelector(vcpu, selector));
    }

    /** The instruction answers all ones, as the register had it, when it finds no limit. */
    private static Outcome segmentLimit(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        int selector = (int) input.args().word("sel") & 0xffff;
        long limit = simulation.xen().descriptors().segmentLimit(vcpu, selector);
        return Outcome.rc(0).with(GuestAnswer.returned(limit));
    }

    /** What an instruction of the guest ended with: its result, or the fault that went to the guest meanwhile. */
    private static Outcome overheard(Simulation simulation, Instruction instruction) {
        EventLog log = new EventLog();
        long[] rc = new long[1];
        log.listen(simulation.xen().machine().words(), () -> rc[0] = instruction.execute());
        for (EventLog.Entry entry : log.entries()) {
            int vector = vector(entry.event());
            if (vector >= 0) {
                OptionalLong cr2 = vector == PAGE_FAULT ? GuestProgram.cr2(simulation) : OptionalLong.empty();
                return Outcome.guest(new GuestAnswer(
                        OptionalLong.of(-EFAULT), OptionalLong.of(vector), OptionalLong.of(entry.args()[1]), cr2));
            }
        }
        return Outcome.rc(rc[0]);
    }

    @FunctionalInterface
    private interface Instruction {
        long execute();
    }

    private static int vector(Event event) {
        if (event == DescriptorEvents.GENERAL_PROTECTION) {
            return GENERAL_PROTECTION;
        }
        if (event == DescriptorEvents.SEGMENT_NOT_PRESENT) {
            return NOT_PRESENT;
        }
        return event == DescriptorEvents.PAGE_FAULT ? PAGE_FAULT : -1;
    }

    private static Outcome memoryOp(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        int command = (int) input.args().words("args")[0] & MEMORY_COMMAND;
        if (command > LAST_MEMORY_COMMAND) {
            return Outcome.rc(-ENOSYS);
        }
        Optional<Outcome> unreadable =
                BareCalls.unreadable(simulation, input.args().words("args")[1]);
        if (unreadable.isPresent()) {
            boolean counts = command == INCREASE || command == DECREASE || command == POPULATE;
            return counts ? Outcome.rc(0) : unreadable.get();
        }
        int order = (int) input.number("order", 0);
        Reservation reservation = simulation.xen().reservation();
        FrameSource source = MemoryAdapters.source(input);
        return switch (command) {
            case INCREASE ->
                Outcome.rc(reservation.increase(simulation.domain(), extents(input, order), order, source));
            case POPULATE ->
                Outcome.rc(reservation.populate(
                        simulation.domain(), extents(input, order), order, input.number("gpfn", 0), source));
            case DECREASE -> Outcome.rc(reservation.decrease(simulation.domain(), frames(input), order));
            case EXCHANGE ->
                Outcome.rc(simulation
                        .xen()
                        .exchange()
                        .exchange(
                                simulation.domain(),
                                frames(input),
                                order,
                                (int) input.number("order_out", order),
                                0,
                                source));
            default -> Outcome.unsupported("memory_op " + command + " by the guest");
        };
    }

    private static long extents(StepInput input, int order) throws RecordingException {
        return input.number("nr", input.handedOut().size() >> order);
    }

    /** The frames given: the argument called so, or the first one that lists frames. */
    private static long[] frames(StepInput input) throws RecordingException {
        String name = "frames";
        for (String other : input.args().names()) {
            boolean lists = input.args().get(other) instanceof Json.Arr a
                    && a.values().stream().allMatch(Json.Obj.class::isInstance);
            if (!input.args().has("frames") && lists) {
                name = other;
                break;
            }
        }
        return input.args().frames(name).stream().mapToLong(FrameRef::mfn).toArray();
    }

    private static Outcome vcpuOp(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        long[] args = input.args().words("args");
        Xen xen = simulation.xen();
        return switch ((int) args[0]) {
            case VCPUOP_UP -> Outcome.rc(xen.domctl().vcpus().up(args[1]));
            case VCPUOP_DOWN -> Outcome.rc(xen.domctl().vcpus().down(args[1]));
            case VCPUOP_IS_UP -> Outcome.rc(xen.domctl().vcpus().isUp(args[1]));
            case VCPUOP_REGISTER_VCPU_INFO -> registerVcpuInfo(simulation, input, args);
            default ->
                args[0] > LAST_VCPU_COMMAND
                        ? Outcome.rc(
                                xen.machine().view().vcpu(simulation.domain(), (int) args[1]) < 0 ? -ENOENT : -ENOSYS)
                        : Outcome.unsupported("vcpu_op " + args[0] + " by the guest");
        };
    }

    private static Outcome registerVcpuInfo(Simulation simulation, StepInput input, long[] args)
            throws RecordingException {
        Optional<Outcome> unreadable = BareCalls.unreadable(simulation, args[2]);
        if (unreadable.isPresent()) {
            boolean known = simulation.view().vcpu(simulation.domain(), (int) args[1]) >= 0;
            return known ? unreadable.get() : Outcome.rc(-ENOENT);
        }
        if (!input.args().has("frame") || !input.args().has("offset")) {
            return Outcome.unsupported("a vcpu_info whose frame and offset are not recorded");
        }
        long mfn = input.args().frame("frame").mfn();
        return Outcome.rc(simulation
                .xen()
                .domctl()
                .vcpus()
                .registerVcpuInfo(args[1], mfn, input.args().word("offset")));
    }

    private static Outcome vmAssist(Simulation simulation, StepInput input, long vcpu) throws RecordingException {
        long[] args = input.args().words("args");
        return Outcome.rc(simulation.xen().domctl().vmAssist().assist(simulation.domain(), args[0], args[1]));
    }
}
