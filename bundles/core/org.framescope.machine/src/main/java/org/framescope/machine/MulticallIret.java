// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** What becomes of a multicall in which an iret has left the kernel. */
public enum MulticallIret implements ChoiceValue {
    /** It goes on: calls for the kernel are done in user mode. */
    GOES_ON(
            "goes-on",
            "It goes on: calls for the kernel are done in user mode.",
            "do_multicall before XSA-213, May 2017"),
    /** It ends with the iret. */
    ENDS("ends", "It ends with the iret.", "arch_do_multicall_call, XSA-213, from 4.9 on");

    private final Text text;

    MulticallIret(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
