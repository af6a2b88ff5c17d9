// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * A machine that the engine works on: its words, the typed tables over them, and which release it runs. Confined to the
 * engine's thread.
 */
public final class Machine {
    private final Words words;
    private final Release release;
    private final FrameTable frames;
    private final Pages pages;
    private final RecordTable<DomainWord> domains;
    private final RecordTable<VcpuWord> vcpus;
    private final RecordTable<PcpuWord> pcpus;
    private final RecordTable<GlobalWord> globals;
    private final RecordTable<CounterWord> counters;
    private final MachineView view;

    /** The machine in {@code words} running {@code release}. */
    public Machine(Words words, Release release) {
        this.words = words;
        this.release = release;
        frames = new FrameTable(words, release.layout());
        pages = new Pages(words);
        domains = new RecordTable<>(words, Space.DOMAIN, DomainWord.RECORD_WORDS);
        vcpus = new RecordTable<>(words, Space.VCPU, VcpuWord.RECORD_WORDS);
        pcpus = new RecordTable<>(words, Space.PCPU, PcpuWord.RECORD_WORDS);
        globals = new RecordTable<>(words, Space.GLOBAL, GlobalWord.RECORD_WORDS);
        counters = new RecordTable<>(words, Space.COUNTER, CounterWord.RECORD_WORDS);
        view = new MachineView(words, release.layout());
    }

    /** The words. */
    public Words words() {
        return words;
    }

    /** Who is told of everything that happens. */
    public Recorder recorder() {
        return words.recorder();
    }

    /** The release, its layout and choices. */
    public Release release() {
        return release;
    }

    /** Where the bits of the frame table lie. */
    public PageInfoLayout layout() {
        return release.layout();
    }

    /** What was chosen for {@code choice}. */
    public <E extends Enum<E> & ChoiceValue> E choice(Choice<E> choice) {
        return release.choices().get(choice);
    }

    /** The frame table. */
    public FrameTable frames() {
        return frames;
    }

    /** Contents of frames, and the M2P. */
    public Pages pages() {
        return pages;
    }

    /** Domain records by domain id. */
    public RecordTable<DomainWord> domains() {
        return domains;
    }

    /** vCPU records by ordinal. */
    public RecordTable<VcpuWord> vcpus() {
        return vcpus;
    }

    /** Physical CPU records by number. */
    public RecordTable<PcpuWord> pcpus() {
        return pcpus;
    }

    /** One of a kind, row 0. */
    public RecordTable<GlobalWord> globals() {
        return globals;
    }

    /** Counters, row 0. */
    public RecordTable<CounterWord> counters() {
        return counters;
    }

    /** The same machine, for reading. */
    public MachineView view() {
        return view;
    }
}
