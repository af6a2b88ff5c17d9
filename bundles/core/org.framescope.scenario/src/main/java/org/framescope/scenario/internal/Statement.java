// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;

/** One line of a scenario as it is written; what its names mean is not known yet. */
public sealed interface Statement {
    /** The word it begins with. */
    Word first();

    /** {@code scenario ID "title"}; the title may be null. */
    record Header(Word first, Word id, Word title) implements Statement {}

    /** {@code question}, {@code notice} or {@code source}. */
    record Text(Word first, Word text) implements Statement {}

    /** {@code release 4.17}. */
    record Release(Word first, Word name) implements Statement {}

    /** {@code choice gdt}, with a default or null. */
    record Choice(Word first, Word name, Word value) implements Statement {}

    /** {@code machine frames 4096 cpus 1}. */
    record Machine(Word first, List<Option> options) implements Statement {}

    /** {@code domain d1 pv64 vcpus 2 max 64}. */
    record Domain(Word first, Word name, Word kind, List<Option> options) implements Statement {}

    /** {@code frame GDT 0x20 of d1}. */
    record Frame(Word first, Word name, Word mfn, List<Word> whose) implements Statement {}

    /** {@code shadow S40 0x40 l4_64 of L4}. */
    record Shadow(Word first, Word name, Word mfn, Word kind, Word back) implements Statement {}

    /** {@code contents GDT[1] = 0x…, 0x…}. */
    record Contents(Word first, Place place, List<Value> values) implements Statement {}

    /** {@code entry L1[5] -> DATA ro}. */
    record Entry(Word first, Place place, Word target, List<Word> flags) implements Statement {}

    /** {@code pinned L4 l4}. */
    record Pinned(Word first, Word table, Word level) implements Statement {}

    /** {@code root d1v0 L4}. */
    record Root(Word first, Word vcpu, Word table) implements Statement {}

    /** {@code running cpu0 d1v0}. */
    record Running(Word first, Word cpu, Word vcpu) implements Statement {}

    /** An operation; {@code label} and {@code cpu} may be null. */
    record Operation(Word first, boolean initial, Word label, Word cpu, Word name, List<Argument> arguments)
            implements Statement {}

    /** A name and a value. */
    record Option(Word name, Word value) {}

    /** Values joined by commas. */
    record Argument(List<Value> values) {
        Word first() {
            return values.getFirst().first();
        }
    }

    /** A word, a number, or a place in a frame. */
    record Value(Word word, Place place) {
        Word first() {
            return place == null ? word : place.frame();
        }
    }

    /** {@code GDT[1]}. */
    record Place(Word frame, Word slot) {}
}
