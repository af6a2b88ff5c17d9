// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import org.framescope.inspect.State;

/** What a map of frames tells them apart by. */
public enum Colouring {
    /** Their types. */
    TYPE("Type"),
    /** The domains that own them. */
    OWNER("Owner"),
    /** How many general references they count. */
    COUNT("Count"),
    /** The flags that are set; of several the rarest use. */
    FLAGS("Flags");

    private final String label;

    Colouring(String label) {
        this.label = label;
    }

    /** What a menu says. */
    public String label() {
        return label;
    }

    /** What tells frames of {@code state} apart. */
    Classifier classifier(State state) {
        return switch (this) {
            case TYPE -> new TypeClassifier(state);
            case OWNER -> new OwnerClassifier(state);
            case COUNT -> new CountClassifier(state);
            case FLAGS -> new FlagsClassifier(state);
        };
    }
}
