// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import java.util.Arrays;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;

/** A 64-bit PV domain d1 that runs on CPU 0 and owns frames 0x100 to 0x11f, and words for its tables. */
final class Tables {
    static final long FIRST = 0x100;
    static final long RW = Pte.PRESENT | Pte.RW | Pte.USER;
    static final long RO = Pte.PRESENT | Pte.USER;
    private static final int OWNED = 32;

    final TestMachine m;
    final PageTables tables;

    Tables() {
        this(TestMachine.of("4.17.0"), DomainKind.PV64);
    }

    Tables(TestMachine machine, DomainKind kind) {
        m = machine;
        tables = m.xen.pageTables();
        m.domain(1, kind, 2);
        for (long mfn = FIRST; mfn < FIRST + OWNED; mfn++) {
            m.owned(1, mfn);
        }
        m.running(m.vcpu(1, 0), 0);
        m.events();
    }

    /** Stores an entry behind Xen's back. */
    void entry(long table, int slot, long target, long flags) {
        m.machine.pages().set(table, slot, Pte.of(target, flags));
    }

    long word(long table, int slot) {
        return m.machine.pages().get(table, slot);
    }

    int pin(int level, long mfn) {
        return ext(MmuextRequest.PIN_L1_TABLE + level - 1, mfn);
    }

    int unpin(long mfn) {
        return ext(MmuextRequest.UNPIN_TABLE, mfn);
    }

    int ext(int command, long arg1) {
        return ext(command, arg1, 0);
    }

    int ext(int command, long arg1, long arg2) {
        return tables.mmuextOp(List.of(new MmuextRequest(command, arg1, arg2)), ForeignDomains.SELF)
                .rc();
    }

    int update(long table, int slot, long entry) {
        return update(MmuRequest.NORMAL, table, slot, entry);
    }

    int update(int command, long table, int slot, long entry) {
        return tables.mmuUpdate(List.of(MmuRequest.of(command, table, slot, entry)), ForeignDomains.SELF)
                .rc();
    }

    /** A batch for the domains that {@code foreigndom} names. */
    Batch update(long foreigndom, MmuRequest... requests) {
        return tables.mmuUpdate(Arrays.asList(requests), foreigndom);
    }

    String row(long mfn) {
        return m.row(mfn);
    }

    /** As though somebody else maps {@code mfn} writably. */
    void mapWritably(long mfn) {
        if (m.xen.frames().getPageAndType(mfn, 1, PageType.WRITABLE) != 0) {
            throw new AssertionError("mfn " + Long.toHexString(mfn) + " cannot be writable");
        }
    }
}
