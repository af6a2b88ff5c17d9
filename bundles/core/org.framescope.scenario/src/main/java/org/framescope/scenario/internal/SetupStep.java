// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.PageType;
import org.framescope.xen.shadow.ShadowType;

/** Something that the beginning of a scenario consists of; applied in order, unrecorded. */
public sealed interface SetupStep {
    /** Where it is written, for problems that show only on a machine; null for a generated one. */
    Word at();

    /** To whom a frame belongs at the beginning. */
    enum Holder {
        /** Nobody: it is on the heap. */
        FREE,
        /** Xen, as a Xen heap page. */
        XEN,
        /** A domain. */
        DOMAIN,
        /** A domain, as PGC_extra. */
        EXTRA,
        /** A domain's shadow pool, as a free page of it. */
        POOL,
        /** Xen, shared with a domain that may write it. */
        SHARED,
        /** Xen, shared with a domain that may only read it. */
        SHARED_READONLY
    }

    /** A domain with its vCPUs. */
    record MakeDomain(Word at, DomainDecl domain) implements SetupStep {}

    /** A frame; {@code domid} is -1 where no domain is involved. */
    record TakeFrame(Word at, long mfn, Holder holder, int domid) implements SetupStep {}

    /** A shadow of a guest's page table. */
    record MakeShadow(Word at, long mfn, ShadowType type, long back) implements SetupStep {}

    /** A word of a page. */
    record PutWord(Word at, long mfn, int slot, long value) implements SetupStep {}

    /** A page-table entry. */
    record PutEntry(Word at, long table, int slot, long target, long flags) implements SetupStep {}

    /** A pinned page table. */
    record Pin(Word at, long table, PageType level) implements SetupStep {}

    /** A vCPU's kernel root table. */
    record SetRoot(Word at, Ref vcpu, long table) implements SetupStep {}

    /** What runs on a CPU. */
    record Run(Word at, int cpu, Ref vcpu) implements SetupStep {}

    /** What an actor does; {@code at} is its name. */
    record Act(Word at, BoundOperation operation) implements SetupStep {}

    /** An operation that was done before; it must succeed. */
    record Done(Word at, BoundOperation operation) implements SetupStep {}
}
