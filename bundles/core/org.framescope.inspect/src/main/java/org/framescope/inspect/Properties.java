// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framescope.inspect.frames.FrameMemory;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.inspect.steps.Refusal;
import org.framescope.inspect.steps.StepNode;
import org.framescope.inspect.steps.StepTree;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.EntryBits;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.text.PastedWords;
import org.framescope.inspect.text.Property;
import org.framescope.inspect.text.TypeInfo;
import org.framescope.inspect.text.WordMeanings;
import org.framescope.inspect.text.WordText;
import org.framescope.inspect.verified.Verified;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordView;
import org.framescope.machine.RecordWord;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.ops.Operations;

/** Whatever is selected, decoded into lines of (group, name, value, explanation) in Xen's words. Unchanging. */
public final class Properties {
    private static final String HOLDERS = "holders";
    private static final String REFUSED = "refused";
    private static final Operations OPERATIONS = AllOperations.create();
    private static final Verified VERIFIED = Verified.load();

    private final WordMeanings meanings = WordMeanings.load();

    /** The lines of {@code target} in {@code state}, of a frame without its holders; none for a position of the run. */
    public List<Property> of(State state, Target target) {
        return switch (target.kind()) {
            case FRAME -> frame(state, target.number());
            case VCPU -> record(state, state.machine().vcpus(), target.number(), VcpuWord.values());
            case PCPU -> record(state, state.machine().pcpus(), target.number(), PcpuWord.values());
            case DOMAIN -> record(state, state.machine().domains(), target.number(), DomainWord.values());
            case WORD -> word(state, target.number());
            case POSITION -> List.of();
        };
    }

    /** The lines of pasted text with a caf, a taf or both, read as {@code release} lays them out. */
    public static List<Property> of(PastedWords words, Release release) {
        List<Property> lines = new ArrayList<>();
        words.caf()
                .ifPresent(
                        caf -> lines.addAll(CountInfo.of(release.layout(), caf).properties()));
        words.taf()
                .ifPresent(
                        taf -> lines.addAll(TypeInfo.of(release.layout(), taf).properties()));
        return lines;
    }

    private static List<Property> frame(State state, long mfn) {
        FrameView frames = state.machine().frames();
        FrameRow row = FrameRow.of(state, mfn);
        if (row.shadow()) {
            return shadow(state, row);
        }
        List<Property> lines = new ArrayList<>();
        lines.add(new Property("frame", "mfn", Names.mfn(mfn), row.line()));
        lines.add(new Property("frame", "owner", row.ownerName(), "the domain whose struct the row names")
                .at(row.tailWord()));
        lines.add(m2p(state.machine(), mfn));
        lines.addAll(at(CountInfo.of(state.layout(), frames.caf(mfn)).properties(), row.cafWord()));
        if (!row.heap()) {
            lines.addAll(at(TypeInfo.of(state.layout(), frames.taf(mfn)).properties(), row.tafWord()));
            lines.addAll(at(lastWord(state, mfn), row.tailWord()));
        }
        return lines;
    }

    /** The lines of who holds a frame, and what nobody known holds. */
    public static List<Property> of(Holders holders) {
        List<Property> lines = new ArrayList<>();
        for (Holder holder : holders.holders()) {
            String held = holder.general() + " general, " + holder.type() + " type";
            lines.add(new Property(HOLDERS, holder.text(), held, "holds references to this frame"));
        }
        lines.add(new Property(
                HOLDERS,
                "unexplained",
                holders.unexplainedGeneral() + " general, " + holders.unexplainedType() + " type",
                "counted but held by nobody known; negative: held but not counted"));
        return lines;
    }

    /** The line that stands there while they are being looked for. */
    public static List<Property> counting() {
        return List.of(new Property(HOLDERS, "counting…", "", "every frame is looked at for what holds this one"));
    }

    private static List<Property> at(List<Property> lines, long word) {
        return lines.stream().map(line -> line.at(word)).toList();
    }

    /** A page of a shadow has shadow words where another frame has counts, so it is read as that. */
    private static List<Property> shadow(State state, FrameRow row) {
        List<Property> lines = new ArrayList<>();
        lines.add(new Property("shadow", "mfn", Names.mfn(row.mfn()), row.line()));
        for (int domid : ShadowPins.domains(state)) {
            ShadowPins.of(state, domid)
                    .find(row.mfn())
                    .ifPresent(shadow -> lines.addAll(shadow(Names.domain(domid), shadow, row)));
        }
        return lines;
    }

    private static List<Property> shadow(String domain, ShadowPins.Row shadow, FrameRow row) {
        String group = "shadow";
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(group, "domain", domain, "the domain in whose pool the page lies"));
        lines.add(new Property(group, "type", shadow.type(), "what it is a shadow of").at(row.tafWord()));
        lines.add(new Property(group, "head", bit(shadow.head()), "it is the first page of its shadow")
                .at(row.tafWord()));
        lines.add(new Property(group, "pinned", bit(shadow.pinned()), "a pin holds one reference").at(row.tafWord()));
        lines.add(new Property(group, "count", Long.toString(shadow.count()), "references to the shadow")
                .at(row.tafWord()));
        lines.add(new Property(group, "backpointer", Names.mfn(shadow.back()), "the guest frame that it shadows")
                .at(row.tailWord()));
        String link = shadow.meaning().equals("up") ? "the entry that maps it" : "its neighbours in the list";
        lines.add(new Property(group, shadow.meaning(), shadow.link(), link).at(row.linkWord()));
        return lines;
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    private static Property m2p(MachineView machine, long mfn) {
        long gpfn = machine.pages().m2p(mfn);
        String text = gpfn == ~0L ? "INVALID" : gpfn == ~1L ? "SHARED" : Long.toHexString(gpfn);
        return new Property("frame", "m2p", text, "guest frame number, which a PV guest may set as it likes");
    }

    /** The stamp, or the progress of a page table's audit, which overlay one another. */
    private static List<Property> lastWord(State state, long mfn) {
        FrameView frames = state.machine().frames();
        PageInfoLayout layout = state.layout();
        long taf = frames.taf(mfn);
        boolean table = layout.type(taf).isPageTable() && layout.typeCount(taf) > 0;
        if (!table) {
            return List.of(new Property(
                    "last word",
                    "tlbflush_timestamp",
                    Long.toHexString(frames.stamp(mfn)),
                    "TLB clock when its last dangerous use ended"));
        }
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(
                "last word",
                "linear_pt_count",
                Integer.toString(frames.linearPtCount(mfn)),
                "linear entries: in it +, to it -"));
        if ((taf & layout.partial()) != 0) {
            lines.add(new Property(
                    "last word",
                    "nr_validated_ptes",
                    Integer.toString(frames.nrValidatedPtes(mfn)),
                    "entries below it hold references"));
            lines.add(new Property(
                    "last word",
                    "PTF_partial_set",
                    frames.partialSet(mfn) ? "1" : "0",
                    "the entry at which the audit stopped holds a general reference"));
        }
        return lines;
    }

    private <W extends Enum<W> & RecordWord> List<Property> record(
            State state, RecordView<W> records, long row, W[] words) {
        List<Property> lines = new ArrayList<>();
        for (W word : words) {
            for (int i = 0; i < word.length(); i++) {
                long address = records.address(row, word, i);
                WordText text = WordText.of(state, address);
                String value = text.value(state, records.get(row, word, i));
                lines.add(new Property(text.subject(), text.name(), value, meanings.of(word), address));
            }
        }
        return lines;
    }

    private static List<Property> word(State state, long address) {
        WordText text = WordText.of(state, address);
        long value = state.reading().read(address);
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(text.subject(), text.name(), text.value(state, value), Names.word(value), address));
        lines.addAll(at(bits(state, address, value), address));
        return lines;
    }

    /** The fields of a word, as far as its place says what it is. */
    private static List<Property> bits(State state, long address, long value) {
        long index = Space.index(address);
        return switch (Space.of(address).orElseThrow()) {
            case FRAME -> rowBits(state, index / FrameView.ROW_WORDS, (int) (index % FrameView.ROW_WORDS), value);
            case PAGE ->
                switch (FrameMemory.of(state, index / PageView.WORDS).kind()) {
                    case PAGE_TABLE -> EntryBits.pte(value);
                    case DESCRIPTORS -> EntryBits.descriptor(value);
                    case SHARED_INFO, WORDS -> List.of();
                };
            case VCPU -> {
                long offset = index % VcpuWord.RECORD_WORDS - VcpuWord.SLOTS.offset();
                yield offset >= 0 && offset < VcpuWord.SLOTS.length() ? EntryBits.pte(value) : List.of();
            }
            default -> List.of();
        };
    }

    private static List<Property> rowBits(State state, long mfn, int word, long value) {
        FrameRow row = FrameRow.of(state, mfn);
        if (row.shadow()) {
            return List.of();
        }
        return switch (word) {
            case FrameView.CAF -> CountInfo.of(state.layout(), value).properties();
            case FrameView.TAF ->
                row.heap() ? List.of() : TypeInfo.of(state.layout(), value).properties();
            default -> List.of();
        };
    }

    /** The lines of a step: what it is, its arguments, its result. */
    public static List<Property> of(StepTree tree, StepNode node) {
        List<Property> lines = new ArrayList<>();
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        lines.add(new Property("step", kind, tree.label(node), "step " + tree.step(node)));
        if (node.isGroup()) {
            Call call = tree.run().call(node.number());
            for (Names.Argument argument :
                    tree.names().arguments(call, tree.run().args(node.number()))) {
                lines.add(new Property("arguments", argument.param().name(), argument.text(), ""));
            }
            lines.add(new Property("result", "rc", tree.result(node), "0, a number, or Xen's error"));
            lines.add(new Property("result", "vCPU", tree.vcpu(node), "on whose behalf"));
            lines.add(new Property("result", "pCPU", tree.pcpu(node), "where"));
        }
        if (node.kind() == StepNode.Kind.OPERATION) {
            lines.addAll(operation(tree, node));
        }
        if (node.kind() == StepNode.Kind.CHANGE) {
            lines.add(new Property(
                    "change",
                    "chip",
                    tree.change(node).chip(),
                    tree.change(node).raw()));
        }
        return lines;
    }

    /** Why it was refused, if it was; where Xen does it, and whether a recording shows that Xen does it so. */
    private static List<Property> operation(StepTree tree, StepNode node) {
        List<Property> lines = new ArrayList<>();
        Refusal.of(tree.run(), tree.step(node), tree.names()).ifPresent(refusal -> {
            for (String call : refusal.calls()) {
                lines.add(new Property(REFUSED, "in", call, "a call that failed; the innermost one refused"));
            }
            if (refusal.calls().isEmpty()) {
                lines.add(new Property(REFUSED, "in", tree.label(node), "its own checks refused"));
            }
            for (String message : refusal.messages()) {
                lines.add(new Property(REFUSED, "Xen prints", message, "in Xen's wording"));
            }
        });
        String name = tree.run().call(node.number()).name();
        OPERATIONS.named(name).ifPresent(operation -> {
            lines.add(new Property("source", "Xen", operation.reference(), "where Xen does it"));
            lines.add(new Property(
                    "source", "verified", VERIFIED.mark(name, tree.release()), VERIFIED.meaning(name, tree.release())));
        });
        return lines;
    }
}
