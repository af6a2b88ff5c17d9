// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;

/**
 * The hash table of a domain's shadows, for reading: an array of 251 pointers into the frame table, the first words of a
 * page of Xen's; a chain goes on in {@code next_shadow}, the stamp word. Source: {@code sh_hash}, {@code shadow_hash_*},
 * {@code xen/arch/x86/mm/shadow/common.c}, RELEASE-4.17.0.
 */
final class ShadowHash {
    static final int BUCKETS = 251;

    private static final long FRAMETABLE = 0xffff_82e0_0000_0000L;
    private static final int ROW_BYTES = 32;

    private final MachineView view;

    ShadowHash(MachineView view) {
        this.view = view;
    }

    /** The bucket of shadows of guest frame {@code n} with type number {@code type}. */
    static int bucket(long n, int type) {
        int key = type;
        for (int i = 0; i < 8; i++) {
            key = key * 65599 + (int) (n >>> 8 * i & 0xff);
        }
        return Integer.remainderUnsigned(key, BUCKETS);
    }

    /** The pointer that stands for {@code mfn}, 0 for none. */
    static long pointer(long mfn) {
        return mfn == 0 ? 0 : FRAMETABLE + mfn * ROW_BYTES;
    }

    /** The first shadow of {@code bucket}, 0 if there is none. */
    long first(long domid, int bucket) {
        long table = view.domains().get(domid, DomainWord.SHADOW_HASH);
        long pointer = table == 0 ? 0 : view.pages().get(table, bucket);
        return pointer == 0 ? 0 : (pointer - FRAMETABLE) / ROW_BYTES;
    }
}
