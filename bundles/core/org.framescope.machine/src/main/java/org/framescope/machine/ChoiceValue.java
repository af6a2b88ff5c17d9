// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** One side of a {@link Choice}; implemented by enums. */
public interface ChoiceValue {
    /**
     * What is said of a value.
     *
     * @param label what is written on the command line, such as {@code hypercall+rcu}
     * @param description what Xen or Linux does under this value, in a sentence
     * @param source where the behaviour is documented: commit, release or thread
     */
    record Text(String label, String description, String source) {}

    /** What is said of it. */
    Text text();

    /** What is written on the command line, such as {@code hypercall+rcu}. */
    default String label() {
        return text().label();
    }

    /** What Xen or Linux does under this value, in a sentence. */
    default String description() {
        return text().description();
    }

    /** Where the behaviour is documented: commit, release or thread. */
    default String source() {
        return text().source();
    }
}
