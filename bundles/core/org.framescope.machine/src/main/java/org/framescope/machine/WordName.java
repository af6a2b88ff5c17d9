// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Map;
import java.util.Optional;

/**
 * Addresses of words as people name them, and back:
 *
 * <table>
 * <caption>Forms; frame numbers are hexadecimal with or without {@code 0x}, other numbers decimal</caption>
 * <tr><td>{@code frame 0x20 count_info}</td><td>also {@code type_info}, {@code link}, {@code owner+stamp}; {@code caf},
 * {@code taf}, {@code list}, {@code up}, {@code owner} and {@code stamp} are understood</td></tr>
 * <tr><td>{@code page 0x20[5]}</td><td>word 5 of the contents of a frame</td></tr>
 * <tr><td>{@code m2p[0x20]}</td><td>its machine-to-physical entry</td></tr>
 * <tr><td>{@code d1.tot_pages}, {@code dom_io.refcnt}</td><td>a domain; {@code d1[50]} for a word without a name</td></tr>
 * <tr><td>{@code d1v0.l1e[14]}, {@code idle0.cr3}</td><td>a vCPU; {@code vcpu#7.cr3} where none was created</td></tr>
 * <tr><td>{@code cpu0.gdtr.base}</td><td>a physical CPU</td></tr>
 * <tr><td>{@code tlbflush_clock}, {@code slot14}</td><td>one of a kind, or a counter; {@code global[30]},
 * {@code counter[12]} for those without a name</td></tr>
 * <tr><td>{@code domain_at[0x30]}</td><td>whose struct domain lies in a frame</td></tr>
 * <tr><td>{@code actor[12]}</td><td>what actors remember</td></tr>
 * </table>
 *
 * <p>vCPUs are called by the names that they have in the machine it was made for. Safe in any thread when that machine is.
 */
public final class WordName {
    private static final String[] ROW = {"link", "count_info", "type_info", "owner+stamp"};
    private static final Map<Long, String> SPECIAL = Map.of(
            (long) MachineView.DOMID_IDLE, "dom_idle",
            (long) MachineView.DOMID_IO, "dom_io",
            (long) MachineView.DOMID_XEN, "dom_xen",
            (long) MachineView.DOMID_COW, "dom_cow");

    private final MachineView machine;

    /** Names of the words of {@code machine}. */
    public WordName(MachineView machine) {
        this.machine = machine;
    }

    /**
     * The name of the word at {@code address}; {@link #parse} leads back.
     *
     * @throws IllegalArgumentException when the address lies in no space
     */
    public String of(long address) {
        long index = Space.index(address);
        return switch (ChunkTable.spaceOf(address)) {
            case FRAME -> "frame " + hex(index / FrameView.ROW_WORDS) + " " + ROW[(int) (index % FrameView.ROW_WORDS)];
            case PAGE -> "page " + hex(index / PageView.WORDS) + "[" + index % PageView.WORDS + "]";
            case M2P -> "m2p[" + hex(index) + "]";
            case OWNER -> "domain_at[" + hex(index) + "]";
            case DOMAIN -> field(domain(RecordShape.DOMAIN.row(index)), RecordShape.DOMAIN, index);
            case VCPU -> field(vcpu(RecordShape.VCPU.row(index)), RecordShape.VCPU, index);
            case PCPU -> field("cpu" + RecordShape.PCPU.row(index), RecordShape.PCPU, index);
            case GLOBAL -> single("global", RecordShape.GLOBAL, index);
            case COUNTER -> single("counter", RecordShape.COUNTER, index);
            case ACTOR -> "actor[" + index + "]";
            case KEPT -> "kept[" + hex(index) + "]";
        };
    }

    /**
     * The address of the word that {@code text} names. Upper and lower case are the same.
     *
     * @throws WordNameException when it names none; the message lists what would
     */
    public long parse(String text) throws WordNameException {
        return new WordNameParser(machine, text).parse();
    }

    /** How values of the word at {@code address} are shown. */
    public Param.Kind kind(long address) {
        long index = Space.index(address);
        Optional<RecordWord> word = switch (ChunkTable.spaceOf(address)) {
            case DOMAIN -> RecordShape.DOMAIN.word(index);
            case VCPU -> RecordShape.VCPU.word(index);
            case PCPU -> RecordShape.PCPU.word(index);
            case GLOBAL -> RecordShape.GLOBAL.word(index);
            case COUNTER -> RecordShape.COUNTER.word(index);
            case FRAME, PAGE, M2P, OWNER, ACTOR, KEPT -> Optional.empty();
        };
        return word.map(RecordWord::kind).orElse(Param.Kind.HEX);
    }

    private static String field(String record, RecordShape shape, long index) {
        String field = shape.field(index);
        return field.startsWith("[") ? record + field : record + "." + field;
    }

    /** A word of the only record of its kind needs no more than its own name. */
    private static String single(String name, RecordShape shape, long index) {
        boolean named = shape.row(index) == 0 && shape.word(index).isPresent();
        return named ? shape.field(index) : name + "[" + index + "]";
    }

    private static String domain(long domid) {
        return SPECIAL.getOrDefault(domid, "d" + domid);
    }

    private String vcpu(long ordinal) {
        boolean named = machine.vcpus().is(ordinal, VcpuWord.EXISTS)
                && machine.vcpu(
                                machine.vcpus().get(ordinal, VcpuWord.DOMAIN),
                                machine.vcpus().get(ordinal, VcpuWord.ID))
                        == ordinal;
        return named ? machine.vcpuName(ordinal) : "vcpu#" + ordinal;
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
