// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.PageType;

/**
 * Looks through the contents of a frame that is to get, or to lose, a type, taking or putting the references its entries
 * stand for. One for page tables, one for descriptor pages.
 */
public interface TypeAudit {
    /** Whether this audit is responsible for frames of {@code type}. */
    boolean covers(PageType type);

    /**
     * Audits {@code mfn}, which is validate-locked, for {@code type} with {@code typeInfo} as asked for (the type bits
     * and PGT_pae_xen_l2).
     *
     * @return 0, or a negative errno; -EINTR when nothing is kept, -ERESTART when progress is noted in the stamp word
     */
    int promote(long mfn, PageType type, long typeInfo, boolean preemptible);

    /**
     * Puts what the entries of {@code mfn}, which is validate-locked, hold.
     *
     * @return 0, -EINTR or -ERESTART as {@link #promote}
     */
    int demote(long mfn, PageType type, boolean preemptible);
}
