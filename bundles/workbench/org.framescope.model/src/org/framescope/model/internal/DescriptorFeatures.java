// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import org.framescope.machine.PageView;
import org.framescope.model.DescriptorTable;

/** Features of single descriptors; the key is the table's and the index. */
public final class DescriptorFeatures {
    static final int INDEX_BITS = 13;

    private final Facade facade;

    DescriptorFeatures(Facade facade) {
        this.facade = facade;
    }

    private static long tableKey(long key) {
        return key >> INDEX_BITS;
    }

    public DescriptorTable table(long key) {
        return facade.table(tableKey(key));
    }

    public int index(long key) {
        return (int) key & (1 << INDEX_BITS) - 1;
    }

    public int selector(long key) {
        int local = (tableKey(key) & 3) == TableFeatures.LDT ? 4 : 0;
        return index(key) << 3 & 0xffff | local;
    }

    public long raw(long key) {
        long mfn = facade.tables().slot(tableKey(key), index(key) / PageView.WORDS);
        return mfn < 0 ? 0 : facade.view().pages().get(mfn, index(key) % PageView.WORDS);
    }

    private org.framescope.xen.descriptors.Descriptor decoded(long key) {
        return org.framescope.xen.descriptors.Descriptor.of(raw(key));
    }

    public long base(long key) {
        return decoded(key).base();
    }

    public long limit(long key) {
        return decoded(key).limit();
    }

    public int type(long key) {
        return decoded(key).type();
    }

    public int dpl(long key) {
        return decoded(key).dpl();
    }

    public boolean system(long key) {
        return decoded(key).isSystem();
    }

    public boolean present(long key) {
        return decoded(key).present();
    }

    public boolean longMode(long key) {
        return decoded(key).longMode();
    }

    public boolean big(long key) {
        return decoded(key).big();
    }

    public boolean granular(long key) {
        return decoded(key).granular();
    }

    public boolean available(long key) {
        return decoded(key).available();
    }

    public String typeName(long key) {
        return decoded(key).typeName();
    }
}
