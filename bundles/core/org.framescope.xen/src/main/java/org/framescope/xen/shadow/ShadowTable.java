// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.xen.frames.Frames;

/**
 * Which shadows a guest frame has: the hash table, and what the guest frame itself keeps of it (PGC_page_table, the bits
 * of {@code shadow_flags}, one general reference a shadow).
 */
final class ShadowTable {
    private final Machine machine;
    private final FrameTable frames;
    private final Frames references;
    private final ShadowLayout layout;
    private final ShadowHash hash;

    ShadowTable(Machine machine, Frames references) {
        this.machine = machine;
        frames = machine.frames();
        this.references = references;
        layout = ShadowLayout.of(machine.release());
        hash = new ShadowHash(machine.view());
    }

    /** The shadow of {@code type} of guest frame {@code n}, moved to the front of its chain; 0 if there is none. */
    long lookup(long domid, long n, ShadowType type) {
        int bucket = ShadowHash.bucket(n, layout.number(type));
        long before = 0;
        for (long s = hash.first(domid, bucket); s != 0; s = frames.stamp(s)) {
            if (frames.ownerPdx(s) == n && layout.type(frames.taf(s)) == type) {
                if (before != 0) {
                    frames.setStamp(before, frames.stamp(s));
                    push(domid, bucket, s);
                }
                return s;
            }
            before = s;
        }
        return 0;
    }

    /** Enters {@code smfn} under what its row says; false, with nothing done, when the guest frame cannot be referred to. */
    boolean insert(long domid, long smfn) {
        ShadowType type = layout.type(frames.taf(smfn));
        long n = frames.ownerPdx(smfn);
        if (!type.isSplinter()) {
            if (holdsGuestFrame(domid, type) && !references.getPageFromMfn(n, domid)) {
                return false;
            }
            promote(n, type);
        }
        push(domid, ShadowHash.bucket(n, layout.number(type)), smfn);
        return true;
    }

    /** Removes {@code smfn}, and what the guest frame keeps of it. */
    void remove(long domid, long smfn) {
        ShadowType type = layout.type(frames.taf(smfn));
        long n = frames.ownerPdx(smfn);
        int bucket = ShadowHash.bucket(n, layout.number(type));
        long before = 0;
        for (long s = hash.first(domid, bucket); s != smfn && s != 0; s = frames.stamp(s)) {
            before = s;
        }
        if (before == 0) {
            setFirst(domid, bucket, frames.stamp(smfn));
        } else {
            frames.setStamp(before, frames.stamp(smfn));
        }
        frames.setStamp(smfn, 0);
        if (!type.isSplinter()) {
            demote(n, type);
            if (holdsGuestFrame(domid, type)) {
                references.putPage(n);
            }
        }
    }

    /** A monitor-like L4 of a 32-bit PV guest is no reference to a guest frame. */
    private boolean holdsGuestFrame(long domid, ShadowType type) {
        long kind = machine.domains().get(domid, DomainWord.KIND);
        return type != ShadowType.L4_64 || DomainKind.of(kind) != DomainKind.PV32;
    }

    private void promote(long gmfn, ShadowType type) {
        long bit = machine.layout().shadowedPt();
        boolean first = (frames.caf(gmfn) & bit) == 0;
        if (first) {
            frames.setCaf(gmfn, frames.caf(gmfn) | bit);
        }
        frames.setStamp(gmfn, (first ? 0 : frames.stamp(gmfn)) | flag(type));
    }

    private void demote(long gmfn, ShadowType type) {
        long left = frames.stamp(gmfn) & ~flag(type);
        frames.setStamp(gmfn, left);
        if (left == 0) {
            frames.setCaf(gmfn, frames.caf(gmfn) & ~machine.layout().shadowedPt());
        }
    }

    /** The bit of {@code shadow_flags} for {@code type}. */
    private long flag(ShadowType type) {
        return 1L << layout.number(type);
    }

    /** Whether guest frame {@code gmfn} has a shadow of {@code type}. */
    boolean isShadowed(long gmfn, ShadowType type) {
        boolean any = (frames.caf(gmfn) & machine.layout().shadowedPt()) != 0;
        return any && layout.number(type) > 0 && (frames.stamp(gmfn) & flag(type)) != 0;
    }

    private void push(long domid, int bucket, long smfn) {
        frames.setStamp(smfn, hash.first(domid, bucket));
        setFirst(domid, bucket, smfn);
    }

    private void setFirst(long domid, int bucket, long smfn) {
        long table = machine.domains().get(domid, DomainWord.SHADOW_HASH);
        machine.pages().set(table, bucket, ShadowHash.pointer(smfn));
    }
}
