// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Event;
import org.framescope.machine.Param;

/** What can be seen while page tables change: Xen's messages, and what reaches the guest. */
public final class PageTableEvents {
    private static final Param MFN = Param.of("mfn", Param.Kind.MFN);
    private static final Param RC = Param.of("rc", Param.Kind.NUMBER);
    private static final Param LEVEL = Param.of("level", Param.Kind.NUMBER);
    private static final Param SLOT = Param.of("slot", Param.Kind.HEX);
    private static final Param PFN = Param.of("pfn", Param.Kind.HEX);

    /** An entry has flags that its level forbids. */
    public static final Event BAD_FLAGS =
            Event.message("bad_flags", "Bad L{level} flags {flags}", LEVEL, Param.of("flags", Param.Kind.HEX));

    /** A frame of MMIO space was to be mapped without permission. */
    public static final Event MMIO_REFUSED = Event.message(
            "mmio_refused", "{domain} non-privileged attempt to map MMIO space {mfn}", domain("domain"), MFN);

    /** A frame of MMIO space was to be mapped into a domain without permission. */
    public static final Event MMIO_REFUSED_FOR_OTHER = Event.message(
            "mmio_refused_for_other",
            "{caller} attempted to map MMIO space {mfn} in {pg_owner} to {l1_owner}",
            domain("caller"),
            MFN,
            domain("pg_owner"),
            domain("l1_owner"));

    /** The frame of an L1 entry belongs to somebody else. */
    public static final Event WRONG_PG_OWNER = Event.message(
            "wrong_pg_owner",
            "pg_owner {pg_owner} l1e_owner {l1_owner}, but real_pg_owner {real_owner}",
            domain("pg_owner"),
            domain("l1_owner"),
            domain("real_owner"));

    /** The frame of a writable L1 entry has references of another type. */
    public static final Event NOT_WRITABLE =
            Event.message("not_writable", "Could not get page type PGT_writable_page for mfn {mfn}", MFN);

    /** No references were taken for an L1 entry. */
    public static final Event L1_ENTRY_REFUSED = Event.message(
            "l1_entry_refused",
            "Error getting mfn {mfn} (pfn {pfn}) from L1 entry {entry} for l1e_owner {l1_owner}, pg_owner {pg_owner}",
            MFN,
            PFN,
            Param.of("entry", Param.Kind.HEX),
            domain("l1_owner"),
            domain("pg_owner"));

    /** A frame of Xen's was to be mapped with other than write-back caching. */
    public static final Event CACHE_ATTRIBUTES =
            Event.message("cache_attributes", "Attempt to change cache attributes of Xen heap page, mfn {mfn}", MFN);

    /** An audit met an entry that it refused. */
    public static final Event PROMOTE_FAILED = Event.message(
            "promote_failed", "Failure {rc} in promote_l{level}_table: slot {slot} of mfn {mfn}", RC, LEVEL, SLOT, MFN);

    /** A table was to refer to one of its own level, which is switched off. */
    public static final Event LINEAR_DISABLED =
            Event.message("linear_disabled", "Attempt to create linear p.t. (feature disabled), mfn {mfn}", MFN);

    /** A table was to refer to one of its own level writably. */
    public static final Event LINEAR_WRITABLE =
            Event.message("linear_writable", "Attempt to create linear p.t. with write perms, mfn {mfn}", MFN);

    /** The L2 table of slot 3 is used elsewhere too. */
    public static final Event PAE_SHARED = Event.message("pae_shared", "PAE L3 3rd slot is shared, mfn {mfn}", MFN);

    /** An L1 entry of the guest's kernel asks to be global. */
    public static final Event GLOBAL_KERNEL_PAGE =
            Event.message("global_kernel_page", "Global bit is set in kernel page {mfn}", MFN);

    /** An entry of Xen's was to be changed. */
    public static final Event XEN_SLOT = Event.message(
            "xen_slot", "L{level} update in Xen-private area, slot {slot} of mfn {mfn}", LEVEL, SLOT, MFN);

    /** A pin found no table. */
    public static final Event PIN_FAILED = Event.message("pin_failed", "Error {rc} while pinning mfn {mfn}", RC, MFN);

    /** A pin found a pin. */
    public static final Event ALREADY_PINNED = Event.message("already_pinned", "mfn {mfn} already pinned", MFN);

    /** An unpin found no frame of the domain. */
    public static final Event BAD_UNPIN = Event.message(
            "bad_unpin", "mfn {mfn} bad, or bad owner {domain}", Param.of("mfn", Param.Kind.HEX), domain("domain"));

    /** An unpin found no pin. */
    public static final Event NOT_PINNED = Event.message("not_pinned", "mfn {mfn} not pinned", MFN);

    /** A kernel root could not be installed. */
    public static final Event BAD_BASEPTR =
            Event.message("bad_baseptr", "Error while installing new baseptr {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** A user root could not be installed. */
    public static final Event BAD_USER_BASEPTR = Event.message(
            "bad_user_baseptr", "Error {rc} installing new mfn {mfn}", RC, Param.of("mfn", Param.Kind.HEX));

    /** A frame could not be cleared. */
    public static final Event CLEAR_FAILED =
            Event.message("clear_failed", "Error clearing mfn {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** A frame could not be copied from. */
    public static final Event COPY_FROM_FAILED =
            Event.message("copy_from_failed", "Error copying from mfn {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** A frame could not be copied to. */
    public static final Event COPY_TO_FAILED =
            Event.message("copy_to_failed", "Error copying to mfn {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** mmu_update named a frame that its domain does not have. */
    public static final Event NO_TABLE = Event.message(
            "no_table", "Could not get page for normal update, mfn {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** An M2P update named a frame that its domain does not have. */
    public static final Event NO_M2P_FRAME = Event.message(
            "no_m2p_frame", "Could not get page for mach->phys update, mfn {mfn}", Param.of("mfn", Param.Kind.HEX));

    /** A domain named itself as the foreign one. */
    public static final Event SELF_AS_FOREIGN =
            Event.message("self_as_foreign", "Cannot specify itself as foreign domain, {domain}", domain("domain"));

    /** How far a batch of requests came. */
    public static final Event BATCH_DONE = Event.info(
            "batch_done",
            "{done} of {count} requests were executed",
            Param.of("done", Param.Kind.NUMBER),
            Param.of("count", Param.Kind.NUMBER));

    /** One translation is dropped on a CPU. */
    public static final Event INVLPG =
            Event.info("invlpg", "INVLPG {linear} on CPU {cpu}", Param.of("linear", Param.Kind.HEX), cpu());

    /** The caches of a CPU are written back and emptied. */
    public static final Event WBINVD = Event.info("wbinvd", "WBINVD on CPU {cpu}", cpu());

    /** A fault on a read-only mapping of an L1 table is emulated as an update of it. */
    public static final Event PTWR = Event.info(
            "TRC_PV_PTWR_EMULATION",
            "write to the L1 table at {linear} emulated: {entry}",
            Param.of("linear", Param.Kind.HEX),
            Param.of("entry", Param.Kind.HEX));

    /** An emulated write was refused. */
    public static final Event PTWR_REFUSED =
            Event.message("ptwr_refused", "ptwr_emulate: could not get_page_from_l1e()");

    /** A result for a guest goes into Xen's memory. */
    public static final Event STRAY_COPY = Event.bug(
            "stray_copy",
            "Xen stores {value}, a result for a guest, in mfn {mfn} through its direct map",
            Param.of("value", Param.Kind.HEX),
            Param.of("mfn", Param.Kind.MFN));

    /** An iret to user mode by a guest without a root for it. */
    public static final Event NO_USER_ROOT =
            Event.message("no_user_root", "Guest switching to user mode with no user page tables");

    private PageTableEvents() {}

    private static Param domain(String name) {
        return Param.of(name, Param.Kind.DOMAIN);
    }

    private static Param cpu() {
        return Param.of("cpu", Param.Kind.PCPU);
    }
}
