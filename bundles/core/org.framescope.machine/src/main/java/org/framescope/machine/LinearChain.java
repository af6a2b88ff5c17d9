// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** How far page tables may refer to others of their own level. */
public enum LinearChain implements ChoiceValue {
    /** As far as the guest likes; who takes such a chain apart calls itself for each of its tables. */
    ANY(
            "any",
            "As far as the guest likes; who takes such a chain apart calls itself for each of its tables.",
            "get_linear_pagetable before XSA-240, October 2017"),
    /** One step: no table contains such entries and is their target. */
    ONE(
            "one",
            "One step: no table contains such entries and is their target.",
            "linear_pt_count, XSA-240, from 4.10 on");

    private final Text text;

    LinearChain(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
