// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** How a guest flushes the TLBs of its other vCPUs before it frees a page table. */
public enum RemoteFlush implements ChoiceValue {
    /** By an interrupt that the other CPU takes only with interrupts enabled. */
    IPI("ipi", "By an interrupt that the other CPU takes only with interrupts enabled.", "native_flush_tlb_others"),
    /** By a hypercall that does not wait for the guest; tables are freed at once. */
    HYPERCALL(
            "hypercall",
            "By a hypercall that does not wait for the guest; tables are freed at once.",
            "thread of August 2017"),
    /** By a hypercall; tables are freed after an RCU grace period. */
    HYPERCALL_RCU(
            "hypercall+rcu", "By a hypercall; tables are freed after an RCU grace period.", "thread of August 2017");

    private final Text text;

    RemoteFlush(String label, String description, String source) {
        text = new Text(label, description, source);
    }

    @Override
    public Text text() {
        return text;
    }
}
