// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** One side of a {@link Choice}; implemented by enums. */
public interface ChoiceValue {
    /** What is written on the command line, such as {@code hypercall+rcu}. */
    String label();

    /** What Xen or Linux does under this value, in a sentence. */
    String description();

    /** Where the behaviour is documented: commit, release or thread. */
    String source();
}
