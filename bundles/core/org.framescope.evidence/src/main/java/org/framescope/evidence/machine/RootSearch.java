// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.List;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.pagetables.Pte;

/**
 * Finds where a struct vcpu has the root tables of a paravirtualised guest: {@code guest_table_user}, then {@code
 * guest_table}, and a few words further what CR3 is to be, which is one of the two. The place that most vCPUs agree on is it.
 */
final class RootSearch {
    private static final int CR3_WITHIN = 20;

    private final FrameView frames;
    private final long maxPage;
    private int place = -1;

    /** Root tables are told by their rows in {@code frames}, of which there are {@code maxPage}. */
    RootSearch(FrameView frames, long maxPage) {
        this.frames = frames;
        this.maxPage = maxPage;
    }

    /** Finds it in {@code vcpus}. */
    void run(List<FoundVcpu> vcpus) {
        int[] votes = new int[PageView.WORDS];
        for (FoundVcpu vcpu : vcpus) {
            for (int i = 0; i < PageView.WORDS - CR3_WITHIN; i++) {
                votes[i] += isPlace(vcpu, i) ? 1 : 0;
            }
        }
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0 && (place < 0 || votes[i] > votes[place])) {
                place = i;
            }
        }
    }

    private boolean isPlace(FoundVcpu vcpu, int at) {
        long user = vcpu.words()[at];
        long kernel = vcpu.words()[at + 1];
        if (!isRoot(kernel, vcpu) || user != 0 && !isRoot(user, vcpu)) {
            return false;
        }
        for (int i = at + 2; i < at + CR3_WITHIN; i++) {
            long frame = Pte.mfn(vcpu.words()[i]);
            if (frame == kernel || frame == user && user != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isRoot(long mfn, FoundVcpu vcpu) {
        if (mfn <= 0 || mfn >= maxPage || frames.ownerPdx(mfn) != vcpu.domain().pdx()) {
            return false;
        }
        PageInfoLayout layout = frames.layout();
        long taf = frames.taf(mfn);
        return layout.type(taf) == PageType.L4 && layout.typeCount(taf) != 0;
    }

    /** Whether the place was found. */
    boolean found() {
        return place >= 0;
    }

    /** The word of the struct at which it is. */
    int place() {
        return place;
    }

    /** The frame of the kernel root of {@code vcpu}, 0 if none. */
    long kernel(FoundVcpu vcpu) {
        return root(vcpu, 1);
    }

    /** The frame of the user root of {@code vcpu}, 0 if none. */
    long user(FoundVcpu vcpu) {
        return root(vcpu, 0);
    }

    private long root(FoundVcpu vcpu, int word) {
        long mfn = place < 0 ? 0 : vcpu.words()[place + word];
        return isRoot(mfn, vcpu) ? mfn : 0;
    }

    /** The address of the row of the table of {@code vcpu} whose put was deferred, 0 if none. */
    long deferred(FoundVcpu vcpu) {
        return place < 0 ? 0 : vcpu.words()[place + 2];
    }

    /** Whether the deferred put is of a partial table. */
    boolean deferredPartial(FoundVcpu vcpu) {
        return place >= 0 && (vcpu.words()[place + 4] & 1) != 0;
    }
}
