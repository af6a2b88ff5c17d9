// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

/**
 * What is selected, shared by all views. Unchanging. Parts are independent: selecting a vCPU keeps the selected frame.
 *
 * @param mfn the frame, or {@link #NONE}
 * @param vcpu ordinal of the vCPU, or {@link #NONE}
 * @param pcpu number of the physical CPU, or {@link #NONE}
 * @param domain id of the domain, or {@link #NONE}
 * @param record the record of the run, or {@link #NONE}
 * @param word address of the word, or {@link #NONE}
 */
public record Selection(long mfn, long vcpu, int pcpu, int domain, int record, long word) {
    /** Nothing of that sort is selected. */
    public static final int NONE = -1;

    /** Nothing is selected. */
    public static final Selection EMPTY = new Selection(NONE, NONE, NONE, NONE, NONE, NONE);

    /** This with frame {@code selected}. */
    public Selection withFrame(long selected) {
        return new Selection(selected, vcpu, pcpu, domain, record, word);
    }

    /** This with vCPU {@code selected}. */
    public Selection withVcpu(long selected) {
        return new Selection(mfn, selected, pcpu, domain, record, word);
    }

    /** This with physical CPU {@code selected}. */
    public Selection withPcpu(int selected) {
        return new Selection(mfn, vcpu, selected, domain, record, word);
    }

    /** This with domain {@code selected}. */
    public Selection withDomain(int selected) {
        return new Selection(mfn, vcpu, pcpu, selected, record, word);
    }

    /** This with record {@code selected} of the run. */
    public Selection withRecord(int selected) {
        return new Selection(mfn, vcpu, pcpu, domain, selected, word);
    }

    /** This with the word at {@code selected}. */
    public Selection withWord(long selected) {
        return new Selection(mfn, vcpu, pcpu, domain, record, selected);
    }
}
