// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuInfoLayout;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.actors.ActorRecord;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.shadow.Shadow;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.ShadowView;

/**
 * What the cells of a table say, against a state. A frame is caf/taf, or free, offlined; a page of a shadow is
 * pin/count/word, of which a dash is any, or pool; {@code MFN[SLOT]} is a word of a frame, {@code MFN.linear} its
 * linear_pt_count, {@code MFN.validated} its nr_validated_ptes, {@code MFN.stamp} its stamp; {@code clock} is the TLB clock,
 * {@code cpu0.time} when a CPU flushed last; {@code pinned} is the pinned list, head to tail;
 * {@code d1v0.if} is 1 while the vCPU takes events, {@code d1v0.ipi} while one is pending; {@code actor0.pc} is the step that an actor
 * does next, or done; {@code count.NAME} is a counter; {@code d1.si} the frame of shared_info, {@code said} what was told in the step;
 * {@code d1v0.gdt} are frames in GDT slots, {@code d1v0.ldt} pages and frames of LDT slots, {@code d1v0.mapcnt} their count, {@code d1v0.cpu} the CPU
 * that holds its context.
 */
final class TableCells {
    private static final String LIST = "pinned";
    /** Behind what broke, what has begun, depth, result and program. */
    private static final int NEXT_STEP = 5;

    private static final long PENDING = 0xff;
    private static final long MASKED = 0xff00;
    private static final int GDT_SLOTS = 14;
    private static final int FIRST_LDT = 16;
    private static final int LDT_SLOTS = 16;
    private static final Map<String, DomainWord> WORDS = Map.of(
            "tot", DomainWord.TOT_PAGES,
            "extra", DomainWord.EXTRA_PAGES,
            "xenheap", DomainWord.XENHEAP_PAGES,
            "ref", DomainWord.REFCNT,
            "max", DomainWord.MAX_PAGES,
            "dying", DomainWord.DYING,
            "pool", DomainWord.SHADOW_FREE_PAGES,
            "opt", DomainWord.SHADOW_OPT_FLAGS,
            "dirty", DomainWord.DIRTY_CPUMASK,
            "claim", DomainWord.OUTSTANDING_PAGES);

    private final State state;
    private final Set<String> said;
    private final FrameView frames;

    /** What cells say against {@code state}, and against the names of the events of the step that led there. */
    TableCells(State state, Set<String> said) {
        this.state = state;
        this.said = said;
        frames = state.machine().frames();
    }

    /** What is not as {@code cells} of frames and {@code domain} say; a dash says nothing. */
    List<String> differences(String cells, String domain) {
        List<String> differences = new ArrayList<>();
        if (!cells.equals("-")) {
            for (String cell : cells.split(" ")) {
                String[] parts = cell.split("=");
                String expected = parts.length > 1 ? parts[1] : "";
                compare(parts[0], expected, actual(parts[0], expected), differences);
            }
        }
        if (!domain.equals("-")) {
            String[] parts = domain.split(":");
            for (String cell : parts[1].split(",")) {
                String[] word = cell.split("=");
                compare(word[0], word[1], Long.toString(domainWord(Integer.parseInt(parts[0]), word[0])), differences);
            }
        }
        return differences;
    }

    private static void compare(String what, String expected, String actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + " " + actual + " instead of " + expected);
        }
    }

    /** No reference is left, and none can be taken, of a domain that is destroyed: DOMAIN_DESTROYED stands for 0. */
    private long domainWord(int domid, String name) {
        long value = state.machine().domains().get(domid, WORDS.get(name));
        return value == 1L << 31 ? 0 : value;
    }

    private String actual(String what, String expected) {
        if (what.equals(LIST)) {
            return shadows().pinnedList(shadowed()).stream()
                    .map(Long::toHexString)
                    .collect(Collectors.joining(","));
        }
        if (what.equals("said")) {
            return said.contains(expected) ? expected : said.toString();
        }
        if (what.equals("clock")) {
            return Long.toString(state.machine().globals().get(0, GlobalWord.TLBFLUSH_CLOCK));
        }
        if (what.indexOf('.') > 0) {
            String[] parts = what.split("\\.");
            return part(parts[0], parts[1]);
        }
        int slot = what.indexOf('[');
        long mfn = Long.parseLong(slot < 0 ? what : what.substring(0, slot), 16);
        if (slot >= 0) {
            int word = Integer.parseInt(what.substring(slot + 1, what.length() - 1));
            return String.format("%016x", state.machine().pages().get(mfn, word));
        }
        String[] parts = expected.split("/");
        return parts.length == 3 || expected.equals("pool") ? shadow(mfn, parts) : frame(mfn);
    }

    private String part(String of, String field) {
        MachineView machine = state.machine();
        if (of.startsWith("cpu")) {
            return Long.toString(machine.pcpus().get(number(of, "cpu"), PcpuWord.TLBFLUSH_TIME));
        }
        if (of.startsWith("actor")) {
            return step(number(of, "actor"));
        }
        if (of.equals("count")) {
            return Long.toString(machine.counters().get(0, CounterWord.valueOf(field.toUpperCase(Locale.ROOT))));
        }
        if (of.matches("d[0-9]+v[0-9]+")) {
            return vcpu(of, field);
        }
        return field.equals("si")
                ? Long.toHexString(machine.domains().get(number(of, "d"), DomainWord.SHARED_INFO))
                : table(of, field);
    }

    private static int number(String of, String prefix) {
        return Integer.parseInt(of.substring(prefix.length()));
    }

    /** Of an actor with one program: the step that it does next. */
    private String step(int actor) {
        long[] record = new long[NEXT_STEP + 1];
        Arrays.setAll(record, i -> state.reading().read(ActorRecord.address(actor) + i));
        return ActorRecord.isFinished(record) ? "done" : Long.toString(record[NEXT_STEP]);
    }

    /** The first word of the vcpu_info in shared_info. */
    private long flags(long vcpu) {
        MachineView machine = state.machine();
        long info = machine.domains().get(machine.vcpus().get(vcpu, VcpuWord.DOMAIN), DomainWord.SHARED_INFO);
        return machine.pages().get(info, (int) machine.vcpus().get(vcpu, VcpuWord.ID) * VcpuInfoLayout.WORDS);
    }

    private String table(String mfn, String field) {
        long table = Long.parseLong(mfn, 16);
        return switch (field) {
            case "linear" -> Integer.toString(frames.linearPtCount(table));
            case "stamp" -> Long.toString(frames.stamp(table));
            default -> Integer.toString(frames.nrValidatedPtes(table));
        };
    }

    private String vcpu(String name, String field) {
        MachineView machine = state.machine();
        String[] numbers = name.substring(1).split("v");
        long vcpu = machine.vcpu(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        if (field.equals("mapcnt")) {
            return Long.toString(machine.vcpus().get(vcpu, VcpuWord.SHADOW_LDT_MAPCNT));
        }
        if (field.equals("cpu")) {
            return Long.toString(machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU));
        }
        if (field.equals("if")) {
            return (flags(vcpu) & MASKED) == 0 ? "1" : "0";
        }
        if (field.equals("ipi")) {
            return (flags(vcpu) & PENDING) == 0 ? "0" : "1";
        }
        boolean gdt = field.equals("gdt");
        long none = machine.globals().get(0, GlobalWord.ZERO_PAGE);
        List<String> slots = new ArrayList<>();
        for (int i = gdt ? 0 : FIRST_LDT; i < (gdt ? GDT_SLOTS : FIRST_LDT + LDT_SLOTS); i++) {
            long entry = machine.vcpus().get(vcpu, VcpuWord.SLOTS, i);
            if (Pte.isPresent(entry) && Pte.mfn(entry) != none) {
                slots.add((gdt ? "" : i - FIRST_LDT + ":") + Long.toHexString(Pte.mfn(entry)));
            }
        }
        return String.join(",", slots);
    }

    private ShadowView shadows() {
        return new ShadowView(state.machine(), state.release());
    }

    private int shadowed() {
        return ShadowPins.domains(state).getFirst();
    }

    private String shadow(long mfn, String... expected) {
        Shadow shadow = shadows().shadow(shadowed(), mfn);
        if (shadow.type() == ShadowType.NONE) {
            return "pool";
        }
        String word = expected.length == 3 && expected[2].equals("-") ? "-" : String.format("%016x", shadow.link());
        return (shadow.pinned() ? 1 : 0) + "/" + shadow.count() + "/" + word;
    }

    private String frame(long mfn) {
        return switch (frames.state(mfn)) {
            case PageInfoLayout.FREE -> "free";
            case PageInfoLayout.OFFLINED -> "offlined";
            default -> String.format("%016x/%016x", frames.caf(mfn), frames.taf(mfn));
        };
    }
}
