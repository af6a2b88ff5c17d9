// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.VcpuWord;

/**
 * Who holds the references that a frame counts.
 *
 * @param frame the frame
 * @param holders everybody found, allocation and pin first, then slots, roots and entries
 * @param unexplainedGeneral the general count less what was found; negative when more was found than is counted
 * @param unexplainedType the type count less what was found; 0 for a page of a shadow, which has no type
 */
public record Holders(FrameRow frame, List<Holder> holders, long unexplainedGeneral, long unexplainedType) {

    /**
     * What the words of {@code mfn} in {@code state} themselves say of who holds it: all that is known where contents of frames
     * are not.
     */
    public static Holders ofWords(State state, long mfn) {
        FrameRow row = FrameRow.of(state, mfn);
        return of(row, ofWords(state.layout(), row.caf(), row.taf()));
    }

    /** Allocation and pin, as far as a frame with these words has them; a free frame has neither. */
    public static List<Holder> ofWords(PageInfoLayout layout, long caf, long taf) {
        List<Holder> found = new ArrayList<>();
        if ((caf & layout.allocated()) != 0 && layout.count(caf) != 0) {
            found.add(of(HolderKind.ALLOCATION, null, -1, HolderKind.ALLOCATION.label(), null, -1));
        }
        if ((taf & layout.pinned()) != 0 && layout.count(caf) != 0) {
            found.add(of(HolderKind.PIN, null, -1, HolderKind.PIN.label(), null, -1));
        }
        return found;
    }

    /** The holders of {@code mfn} in {@code state}. Cost: {@link References#visit}. */
    public static Holders of(State state, long mfn) {
        return of(state, List.of(mfn)).getFirst();
    }

    /** The holders of each of {@code mfns} in {@code state}, in that order. Cost: {@link References#visit}, once. */
    public static List<Holders> of(State state, Iterable<Long> mfns) {
        return of(state, mfns, () -> false);
    }

    /** The same, for a thread that can be stopped: none at all when {@code cancelled} said so meanwhile. */
    public static List<Holders> of(State state, Iterable<Long> mfns, BooleanSupplier cancelled) {
        Map<Long, Map<HolderKind, List<Holder>>> found = new LinkedHashMap<>();
        mfns.forEach(mfn -> found.put(mfn, new EnumMap<>(HolderKind.class)));
        if (found.isEmpty()) {
            return List.of();
        }
        MachineView machine = state.machine();
        Names names = state.names();
        new References(state)
                .visit(
                        (kind, target, holder, slot) -> {
                            Map<HolderKind, List<Holder>> byKind = found.get(target);
                            if (byKind != null) {
                                add(byKind, machine, names, kind, holder, slot);
                            }
                        },
                        cancelled);
        if (cancelled.getAsBoolean()) {
            return List.of();
        }
        List<Holders> all = new ArrayList<>();
        found.forEach((mfn, byKind) -> all.add(of(FrameRow.of(state, mfn), byKind)));
        return all;
    }

    /** The holders of {@code mfn}, as {@code index} has them. Cost: its holders. */
    public static Holders of(ReverseIndex index, long mfn) {
        MachineView machine = index.state().machine();
        Names names = index.state().names();
        Map<HolderKind, List<Holder>> byKind = new EnumMap<>(HolderKind.class);
        index.visit(mfn, (kind, _, holder, slot) -> add(byKind, machine, names, kind, holder, slot));
        return of(FrameRow.of(index.state(), mfn), byKind);
    }

    private static void add(
            Map<HolderKind, List<Holder>> byKind,
            MachineView machine,
            Names names,
            HolderKind kind,
            long holder,
            int slot) {
        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(holder(machine, names, kind, holder, slot));
    }

    private static Holders of(FrameRow row, Map<HolderKind, List<Holder>> byKind) {
        return of(row, byKind.values().stream().flatMap(List::stream).toList());
    }

    private static Holders of(FrameRow row, List<Holder> found) {
        long general = found.stream().mapToLong(Holder::general).sum();
        long type = found.stream().mapToLong(Holder::type).sum();
        return new Holders(row, found, row.count() - general, row.shadow() || row.heap() ? 0 : row.typeCount() - type);
    }

    static Holder holder(MachineView machine, Names names, HolderKind kind, long holder, int slot) {
        if (kind.isVcpu()) {
            String vcpu = names.vcpu(holder);
            String what = slot < 0 ? kind.label() : kind.label().toUpperCase(Locale.ROOT) + " " + slot;
            return of(
                    kind,
                    vcpu,
                    slot,
                    what + " of " + vcpu,
                    Target.vcpu(holder),
                    machine.vcpus().get(holder, VcpuWord.DOMAIN));
        }
        if (kind.isEntry()) {
            String table = Names.mfn(holder);
            String access = kind == HolderKind.L1_ENTRY_RW ? " rw" : kind == HolderKind.L1_ENTRY_RO ? " ro" : "";
            return of(
                    kind,
                    "0x" + table,
                    slot,
                    kind.label() + " entry " + slot + " of " + table + access,
                    Target.frame(holder),
                    machine.frames().owner(holder));
        }
        if (kind.isDomain()) {
            return ofDomain(kind, holder, slot);
        }
        if (kind.isActor()) {
            String actor = "actor" + holder;
            return of(kind, actor, -1, "in hand of " + actor, null, -1);
        }
        if (kind == HolderKind.SHADOW) {
            return of(kind, "0x" + Names.mfn(holder), -1, "shadow " + Names.mfn(holder), Target.frame(holder), -1);
        }
        return of(kind, null, -1, kind.label(), null, -1);
    }

    private static Holder ofDomain(HolderKind kind, long holder, int slot) {
        String domain = Names.domain((int) holder);
        String access = kind.type() > 0 ? " rw" : " ro";
        String what = switch (kind) {
            case IOREQ -> "ioreq page " + slot + " of " + domain;
            case SHARED_INFO -> "shared_info of " + domain;
            case EVENT_ARRAY -> "event array page " + slot + " of " + domain;
            case PIRQ_EOI_MAP -> "pirq_eoi_map of " + domain;
            case FOREIGN_MAP_RO, FOREIGN_MAP_RW -> "foreign mapping " + slot + " by " + domain + access;
            default -> "grant handle " + slot + " of " + domain + access;
        };
        return of(kind, domain, slot, what, Target.domain(holder), holder);
    }

    private static Holder of(HolderKind kind, String by, int slot, String text, Target target, long domain) {
        return new Holder(kind.label(), by, slot, kind.general(), kind.type(), text, target, (int) domain);
    }

    /** Those that hold general references. */
    public List<Holder> general() {
        return holders.stream().filter(h -> h.general() > 0).toList();
    }

    /** Those that hold type references. */
    public List<Holder> type() {
        return holders.stream().filter(h -> h.type() > 0).toList();
    }
}
