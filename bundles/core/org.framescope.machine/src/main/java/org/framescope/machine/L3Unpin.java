// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** How up-pointers of L3 shadows are put right when SHOPT_LINUX_L3_TOPLEVEL is left. */
public enum L3Unpin implements ChoiceValue {
    /** The unpin loop clears up of each L3 on the pinned list. */
    V0("V0", "The unpin loop clears up of each L3 on the pinned list.", "before commit 367bfd397c, October 2010"),
    /** sh_reset_l3_up_pointers walks the whole shadow hash. */
    V1("V1", "sh_reset_l3_up_pointers walks the whole shadow hash.", "commit 367bfd397c, Xen 4.1 to 4.17"),
    /** sh_unpin clears up while a per-domain flag is set around the loop. */
    V2("V2", "sh_unpin clears up while a per-domain flag is set around the loop.", "posted version 2, January 2023"),
    /** sh_unpin always clears up of a single-page L3 shadow. */
    V3("V3", "sh_unpin always clears up of a single-page L3 shadow.", "commit d04a6ee164, Xen 4.18");

    private final Text text;

    L3Unpin(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
