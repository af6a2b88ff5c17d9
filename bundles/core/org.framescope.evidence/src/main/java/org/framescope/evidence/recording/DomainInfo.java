// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/**
 * What the toolstack was told of the domain after a step.
 *
 * @param totPages {@code domain_tot_pages}
 * @param maxPages limit
 * @param flags {@code XEN_DOMINF_} bits; bit 0: dying
 * @param exists whether the domain is known
 */
public record DomainInfo(long totPages, long maxPages, long flags, boolean exists) {
    static DomainInfo of(Fields fields) throws RecordingException {
        return new DomainInfo(fields.number("tot"), fields.number("max"), fields.word("flags"), fields.flag("exists"));
    }

    /** Whether it is being destroyed. */
    public boolean dying() {
        return (flags & 1) != 0;
    }
}
