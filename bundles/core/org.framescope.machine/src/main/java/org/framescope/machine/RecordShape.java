// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.List;
import java.util.Optional;

/**
 * Records of one kind without their types: where they lie, how long they are, and what their words are called.
 *
 * @param what what one record is of, such as {@code a domain}
 * @param space where they lie, one after the other
 * @param size words of a record
 * @param words the named ones
 */
record RecordShape(String what, Space space, int size, List<RecordWord> words) {
    static final RecordShape DOMAIN =
            new RecordShape("a domain", Space.DOMAIN, DomainWord.RECORD_WORDS, List.of(DomainWord.values()));
    static final RecordShape VCPU =
            new RecordShape("a vCPU", Space.VCPU, VcpuWord.RECORD_WORDS, List.of(VcpuWord.values()));
    static final RecordShape PCPU =
            new RecordShape("a CPU", Space.PCPU, PcpuWord.RECORD_WORDS, List.of(PcpuWord.values()));
    static final RecordShape GLOBAL =
            new RecordShape("the machine", Space.GLOBAL, GlobalWord.RECORD_WORDS, List.of(GlobalWord.values()));
    static final RecordShape COUNTER =
            new RecordShape("the counters", Space.COUNTER, CounterWord.RECORD_WORDS, List.of(CounterWord.values()));

    /** The record that word {@code index} of the space belongs to. */
    long row(long index) {
        return index / size;
    }

    /** The word that word {@code index} of the space is or is part of. */
    Optional<RecordWord> word(long index) {
        long offset = index % size;
        return words.stream()
                .filter(w -> w.offset() <= offset && offset < w.offset() + w.length())
                .findFirst();
    }

    Optional<RecordWord> word(String label) {
        return words.stream().filter(w -> w.label().equals(label)).findFirst();
    }

    /** {@code tot_pages}, {@code l1e[14]}, or {@code [50]} for a word without a name. */
    String field(long index) {
        long offset = index % size;
        return word(index)
                .map(w -> w.length() == 1 ? w.label() : w.label() + "[" + (offset - w.offset()) + "]")
                .orElse("[" + offset + "]");
    }

    long address(long row, long offset) {
        return space.at(row * size + offset);
    }

    String labels() {
        return String.join(", ", words.stream().map(RecordWord::label).toList());
    }
}
