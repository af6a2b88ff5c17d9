// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import java.util.function.LongPredicate;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.frames.Frames;

/**
 * GNTTABOP_map_grant_ref and GNTTABOP_unmap_grant_ref: the references that mapping another domain's grant takes. For each
 * kind (host, device) a general reference; for a writable device mapping, and for a writable host mapping unless the
 * granter is translated and somebody else maps, a writable reference too.
 */
public final class GrantMaps {
    private static final Call MAP = Call.function(
            "map_grant_ref",
            Param.of("mapper", Param.Kind.DOMAIN),
            Param.of("granter", Param.Kind.DOMAIN),
            Param.of("ref", Param.Kind.NUMBER),
            Param.of("flags", Param.Kind.HEX));
    private static final Call UNMAP = Call.function(
            "unmap_grant_ref", Param.of("mapper", Param.Kind.DOMAIN), Param.of("handle", Param.Kind.NUMBER));
    private static final Call RELEASE = Call.function("gnttab_release_mappings", Param.of("domain", Param.Kind.DOMAIN));

    /** A bit above each eight bits of a pin: GNTPIN_hstw, hstr, devw, devr from the lowest byte on. */
    private static final int HOST_WRITE = 0;

    private static final int HOST_READ = 8;
    private static final int DEVICE_WRITE = 16;
    private static final int DEVICE_READ = 24;
    private static final long WRITE_MASK = 0xffL << HOST_WRITE | 0xffL << DEVICE_WRITE;
    private static final long LOW = 0xffff_ffffL;

    private final Machine machine;
    private final Frames frames;
    private final GrantTables tables;
    private final GrantView view;
    private final LongPredicate isListed;

    /**
     * Mappings of the grants in {@code tables}.
     *
     * @param isListed whether a number is the id of a domain on the domain list
     */
    public GrantMaps(Machine machine, Frames frames, GrantTables tables, LongPredicate isListed) {
        this.isListed = isListed;
        this.machine = machine;
        this.frames = frames;
        this.tables = tables;
        view = tables.view();
    }

    /**
     * {@code mapper} maps grant {@code ref} of {@code granter}.
     *
     * @param flags GNTMAP_ flags: at least one of host and device, and whether read-only
     * @return a handle, or a negative GNTST_ status
     */
    public int map(long mapper, long granter, long ref, int flags) {
        machine.recorder().enter(MAP, mapper, granter, ref, flags);
        int rc = check(mapper, granter, ref, flags);
        rc = rc == GrantFlags.OKAY ? mapChecked(mapper, granter, (int) ref, flags) : rc;
        machine.recorder().leave(rc);
        return rc;
    }

    private int check(long mapper, long granter, long ref, int flags) {
        if ((flags & (GrantFlags.HOST_MAP | GrantFlags.DEVICE_MAP)) == 0) {
            return GrantFlags.BAD_GNTREF;
        }
        if (!isListed.test(granter)) {
            return GrantFlags.BAD_DOMAIN;
        }
        if (tables.track(mapper) != 0 || freeHandle(mapper) < 0) {
            return GrantFlags.NO_DEVICE_SPACE;
        }
        return ref < 0 || ref >= view.entries(granter) ? GrantFlags.BAD_GNTREF : GrantFlags.OKAY;
    }

    private int freeHandle(long mapper) {
        int handle = 0;
        while (view.isUsed((int) mapper, handle)) {
            handle++;
        }
        boolean room = handle < view.word(mapper, GrantView.NR_MAPTRACK) * GrantView.MAPTRACK_PER_PAGE;
        return room || tables.growMaptrack(mapper) ? handle : -1;
    }

    private int mapChecked(long mapper, long granter, int ref, int flags) {
        boolean readonly = (flags & GrantFlags.READONLY) != 0;
        long pin = view.active(granter, ref, 0) & LOW;
        if (pin != 0 && (view.active(granter, ref, 0) >>> 32 != mapper || overflows(pin, flags))) {
            return GrantFlags.GENERAL_ERROR;
        }
        long mfn = view.active(granter, ref, 1);
        if (pin == 0 || !readonly && (pin & WRITE_MASK) == 0) {
            if (!setStatus(mapper, granter, ref, readonly)) {
                return GrantFlags.GENERAL_ERROR;
            }
            mfn = pin == 0 ? view.entry(granter, ref) >>> 32 : mfn;
        }
        if (!takeReferences(mapper, granter, mfn, flags)) {
            clearStatus(granter, ref, pin, flags);
            return GrantFlags.GENERAL_ERROR;
        }
        setActive(granter, ref, pin + increment(flags), mapper, mfn);
        int handle = freeHandle(mapper);
        setMaptrack(mapper, handle, 1L | (long) flags << 8 | granter << 32, ref);
        return handle;
    }

    private static long increment(int flags) {
        boolean readonly = (flags & GrantFlags.READONLY) != 0;
        long host = (flags & GrantFlags.HOST_MAP) == 0 ? 0 : 1L << (readonly ? HOST_READ : HOST_WRITE);
        long device = (flags & GrantFlags.DEVICE_MAP) == 0 ? 0 : 1L << (readonly ? DEVICE_READ : DEVICE_WRITE);
        return host + device;
    }

    /** Whether a count would leave its eight bits. */
    private static boolean overflows(long pin, int flags) {
        long carries = 0x1_0101_0100L;
        long increment = increment(flags);
        return ((pin + increment ^ pin ^ increment) & carries) != 0;
    }

    /** {@code _set_status_v1}: the entry says that it is used, if it allows it. */
    private boolean setStatus(long mapper, long granter, int ref, boolean readonly) {
        long entry = view.entry(granter, ref);
        boolean permitted = (entry & (GrantFlags.TYPE_MASK | GrantFlags.SUB_PAGE)) == GrantFlags.PERMIT_ACCESS
                && (entry >>> 16 & 0xffff) == mapper;
        if (!permitted || !readonly && (entry & GrantFlags.GTF_READONLY) != 0) {
            return false;
        }
        setEntry(granter, ref, entry | GrantFlags.READING | (readonly ? 0 : GrantFlags.WRITING));
        return true;
    }

    /** What nobody does any more is not said any more. */
    private void clearStatus(long granter, int ref, long pin, int flags) {
        boolean wrote = (flags & GrantFlags.READONLY) == 0;
        long entry = view.entry(granter, ref);
        entry &= wrote && (pin & WRITE_MASK) == 0 ? ~GrantFlags.WRITING : ~0L;
        entry &= pin == 0 ? ~GrantFlags.READING : ~0L;
        setEntry(granter, ref, entry);
    }

    private boolean takeReferences(long mapper, long granter, long mfn, int flags) {
        int taken = 0;
        int typed = 0;
        for (int kind : new int[] {GrantFlags.DEVICE_MAP, GrantFlags.HOST_MAP}) {
            if ((flags & kind) == 0) {
                continue;
            }
            boolean got = frames.getPageFromMfn(mfn, granter);
            taken += got ? 1 : 0;
            boolean wants = got && takesType(mapper, granter, flags, kind);
            if (wants && frames.getPageType(mfn, PageType.WRITABLE) == 0) {
                typed++;
            } else if (!got || wants) {
                put(mfn, taken, typed);
                return false;
            }
        }
        return true;
    }

    /** {@code gnttab_host_mapping_get_page_type}, and the same for devices. */
    private boolean takesType(long mapper, long granter, int flags, int kind) {
        boolean foreign = machine.domains().is(granter, DomainWord.EXTERNAL_PAGING) && mapper != granter;
        return (flags & GrantFlags.READONLY) == 0 && (kind == GrantFlags.DEVICE_MAP || !foreign);
    }

    private void put(long mfn, int taken, int typed) {
        for (int i = 0; i < typed; i++) {
            frames.putPageType(mfn);
        }
        for (int i = 0; i < taken; i++) {
            frames.putPage(mfn);
        }
    }

    /** {@code mapper} ends mapping {@code handle}; GNTST_okay or GNTST_bad_handle. */
    public int unmap(long mapper, long handle) {
        machine.recorder().enter(UNMAP, mapper, handle);
        boolean known = view.table(mapper) != 0 && handle >= 0 && handle <= Integer.MAX_VALUE;
        boolean used = known && view.isUsed((int) mapper, (int) handle);
        if (used) {
            end(view.mapping((int) mapper, (int) handle));
        }
        int rc = used ? GrantFlags.OKAY : GrantFlags.BAD_HANDLE;
        machine.recorder().leave(rc);
        return rc;
    }

    private void end(GrantView.Mapping mapping) {
        int granter = mapping.granter();
        long pin = (view.active(granter, mapping.ref(), 0) & LOW) - increment(mapping.flags());
        setMaptrack(mapping.mapper(), mapping.handle(), 0, 0);
        setActive(granter, mapping.ref(), pin, pin == 0 ? 0 : mapping.mapper(), pin == 0 ? 0 : mapping.mfn());
        int typed = 0;
        for (int kind : new int[] {GrantFlags.DEVICE_MAP, GrantFlags.HOST_MAP}) {
            boolean counted =
                    (mapping.flags() & kind) != 0 && takesType(mapping.mapper(), granter, mapping.flags(), kind);
            typed += counted ? 1 : 0;
        }
        put(mapping.mfn(), mapping.references(), typed);
        clearStatus(granter, mapping.ref(), pin, mapping.flags());
    }

    /** {@code gnttab_release_mappings}: everything that the dying {@code domid} maps is unmapped. */
    public void releaseMappings(long domid) {
        machine.recorder().enter(RELEASE, domid);
        view.mappingsBy((int) domid).forEach(this::end);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void setEntry(long granter, int ref, long entry) {
        tables.write(granter, ref, entry);
    }

    private void setActive(long granter, int ref, long pin, long mapper, long mfn) {
        long page = view.activePage(granter, ref);
        machine.pages().set(page, GrantView.activeWord(ref, 0), pin | mapper << 32);
        machine.pages().set(page, GrantView.activeWord(ref, 1), mfn);
    }

    private void setMaptrack(long mapper, int handle, long head, long ref) {
        long page = view.maptrackPage(mapper, handle);
        machine.pages().set(page, GrantView.maptrackWord(handle, 0), head);
        machine.pages().set(page, GrantView.maptrackWord(handle, 1), ref);
    }
}
