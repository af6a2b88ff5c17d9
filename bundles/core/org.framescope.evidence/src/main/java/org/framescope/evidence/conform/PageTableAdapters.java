// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.framescope.evidence.recording.Fields;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.xen.pagetables.Batch;
import org.framescope.xen.pagetables.MmuRequest;
import org.framescope.xen.pagetables.MmuextRequest;

/** What dom0 does to the page tables of the sequence's domain. */
final class PageTableAdapters {
    private static final List<String> COMMANDS =
            List.of("PIN_L1", "PIN_L2", "PIN_L3", "PIN_L4", "UNPIN", "NEW_BASEPTR");

    private static final long MOST_COMMAND = 0xffff_ffffL;

    private PageTableAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "mmuext_op", PageTableAdapters::mmuextOp,
                "mmuext_op_batch", PageTableAdapters::mmuextBatch,
                "mmu_update", PageTableAdapters::mmuUpdate);
    }

    private static Outcome mmuextOp(Simulation simulation, StepInput input) throws RecordingException {
        int command = input.args().get("cmd") instanceof Json.Str name
                ? command(name.value(), input.args())
                : numbered(input.args());
        long mfn = input.args().has("frame") ? input.args().frame("frame").mfn() : 0;
        return batch(simulation, input, List.of(new MmuextRequest(command, mfn, 0)));
    }

    /** The command that is recorded as a number of 32 bits; those above the largest int are negative here. */
    static int numbered(Fields fields) throws RecordingException {
        long number = fields.number("cmd");
        if (number < 0 || number > MOST_COMMAND) {
            throw fields.unexpected("cmd", "a number from 0 to " + MOST_COMMAND);
        }
        return (int) number;
    }

    /** The number of the command that recordings call {@code name}. */
    static int command(String name, Fields fields) throws RecordingException {
        int at = COMMANDS.indexOf(name);
        if (at < 0) {
            throw fields.unexpected("cmd", "a number or one of " + String.join(", ", COMMANDS));
        }
        return at;
    }

    /** Each request is a command and the logical name of a frame. */
    private static Outcome mmuextBatch(Simulation simulation, StepInput input) throws RecordingException {
        List<MmuextRequest> requests = new ArrayList<>();
        for (Json op : input.args().array("ops")) {
            String[] words = op instanceof Json.Str text ? text.value().split(" ") : new String[0];
            OptionalLong mfn = words.length == 2 ? simulation.frameNamed(words[1]) : OptionalLong.empty();
            if (mfn.isEmpty()) {
                throw input.args().unexpected("ops", "commands with a frame each, such as PIN_L1 f0");
            }
            requests.add(new MmuextRequest(command(words[0], input.args()), mfn.getAsLong(), 0));
        }
        return batch(simulation, input, requests);
    }

    private static Outcome batch(Simulation simulation, StepInput input, List<MmuextRequest> requests) {
        return outcome(simulation.xen().pageTables().mmuextOp(requests, input.domain()));
    }

    private static Outcome mmuUpdate(Simulation simulation, StepInput input) throws RecordingException {
        List<MmuRequest> requests = requests(input.args(), updateCommand(input.args()));
        return outcome(
                simulation.xen().pageTables().mmuUpdate(requests, input.args().word("foreigndom")));
    }

    /** The command that all updates of a recorded mmu_update have. */
    static int updateCommand(Fields args) throws RecordingException {
        return switch (args.text("type")) {
            case "normal" -> MmuRequest.NORMAL;
            case "machphys" -> MmuRequest.MACHPHYS;
            case "preserve_ad" -> MmuRequest.PRESERVE_AD;
            case "no_translate" -> MmuRequest.NO_TRANSLATE;
            default -> throw args.unexpected("type", "normal, machphys, preserve_ad or no_translate");
        };
    }

    /** The requests in {@code ups}: entries by frame, index and value, or frames with a new M2P value. */
    static List<MmuRequest> requests(Fields args, int command) throws RecordingException {
        List<MmuRequest> requests = new ArrayList<>();
        for (Fields update : args.objects("ups")) {
            long mfn = update.frame("frame").mfn();
            boolean machphys = command == MmuRequest.MACHPHYS;
            int slot = machphys ? 0 : update.number("idx", 0, 511);
            requests.add(MmuRequest.of(command, mfn, slot, update.word(machphys ? "pfn" : "val")));
        }
        return requests;
    }

    private static Outcome outcome(Batch batch) {
        return Outcome.rc(batch.rc()).with("done", Integer.toString(batch.done()));
    }
}
