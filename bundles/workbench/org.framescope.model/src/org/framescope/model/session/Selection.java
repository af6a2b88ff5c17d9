// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.eclipse.emf.ecore.EObject;

/**
 * What is selected, shared by all views. Unchanging. Parts are independent: selecting a vCPU keeps the selected frame;
 * {@link #focus} says which part was selected last, for views that show one thing.
 *
 * @param mfn the frame, or {@link #NONE}
 * @param vcpu ordinal of the vCPU, or {@link #NONE}
 * @param pcpu number of the physical CPU, or {@link #NONE}
 * @param domain id of the domain, or {@link #NONE}
 * @param record the record of the run, or {@link #NONE}
 * @param word address of the word, or {@link #NONE}
 * @param object an object of the model that is none of these, such as a branch, a descriptor or a shadow, or null
 * @param focus which of them was selected last
 */
public record Selection(long mfn, long vcpu, int pcpu, int domain, int record, long word, EObject object, Focus focus) {
    /** The part that was selected last. */
    public enum Focus {
        /** None. */
        NOTHING,
        /** {@link Selection#mfn}. */
        FRAME,
        /** {@link Selection#vcpu}. */
        VCPU,
        /** {@link Selection#pcpu}. */
        PCPU,
        /** {@link Selection#domain}. */
        DOMAIN,
        /** {@link Selection#record}. */
        RECORD,
        /** {@link Selection#word}. */
        WORD,
        /** {@link Selection#object}. */
        OBJECT
    }

    /** Nothing of that sort is selected. */
    public static final int NONE = -1;

    /** Nothing is selected. */
    public static final Selection EMPTY = new Selection(NONE, NONE, NONE, NONE, NONE, NONE, null, Focus.NOTHING);

    /** This with frame {@code selected}. */
    public Selection withFrame(long selected) {
        return new Selection(selected, vcpu, pcpu, domain, record, word, object, Focus.FRAME);
    }

    /** This with vCPU {@code selected}. */
    public Selection withVcpu(long selected) {
        return new Selection(mfn, selected, pcpu, domain, record, word, object, Focus.VCPU);
    }

    /** This with physical CPU {@code selected}. */
    public Selection withPcpu(int selected) {
        return new Selection(mfn, vcpu, selected, domain, record, word, object, Focus.PCPU);
    }

    /** This with domain {@code selected}. */
    public Selection withDomain(int selected) {
        return new Selection(mfn, vcpu, pcpu, selected, record, word, object, Focus.DOMAIN);
    }

    /** This with record {@code selected} of the run. */
    public Selection withRecord(int selected) {
        return new Selection(mfn, vcpu, pcpu, domain, selected, word, object, Focus.RECORD);
    }

    /** This with the word at {@code selected}. */
    public Selection withWord(long selected) {
        return new Selection(mfn, vcpu, pcpu, domain, record, selected, object, Focus.WORD);
    }

    /** This with the word at {@code selected}, for questions about it; what was selected last stays that. */
    public Selection pointingAt(long selected) {
        return new Selection(mfn, vcpu, pcpu, domain, record, selected, object, focus);
    }

    /** This with {@code selected}, which is held as long as it is selected. */
    public Selection withObject(EObject selected) {
        return new Selection(mfn, vcpu, pcpu, domain, record, word, selected, Focus.OBJECT);
    }
}
