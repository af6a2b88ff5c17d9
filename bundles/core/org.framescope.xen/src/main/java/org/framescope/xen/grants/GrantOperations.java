// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;

import java.util.List;
import org.framescope.xen.Xen;
import org.framescope.xen.memory.Heap;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** Grants, by name. Results of mapping and unmapping are a handle or a GNTST_ status below 0. */
public final class GrantOperations {
    private static final Operand MAPPER = Operand.required("domain", Type.DOMAIN, "The domain that maps");
    private static final String SOURCE = "xen/common/grant_table.c, RELEASE-4.17.0";

    /** {@code grant_table_init}. */
    public static final Operation INIT = Operation.of(
            "grant_table_init",
            "Give a domain a grant table with one frame, as its creation does",
            "grant_table_init, " + SOURCE,
            (xen, a) ->
                    known(xen, a) ? xen.grantTables().init(a.get("domain"), a.get("frame", Heap.EXHAUSTED)) : -ESRCH,
            Operand.required("domain", Type.DOMAIN, "The domain"),
            Operand.optional("frame", Type.FRAME, "A free frame; left out, the heap chooses"));

    /** {@code grant_setup_table}. */
    public static final Operation SETUP = Operation.of(
            "grant_setup_table",
            "GNTTABOP_setup_table: see to it that a grant table has a number of frames",
            "gnttab_setup_table, " + SOURCE,
            GrantOperations::setup,
            Operand.required("domain", Type.DOMAIN, "The domain"),
            Operand.required("frames", Type.NUMBER, "How many, at most 64"));

    /** {@code grant_access}. */
    public static final Operation ACCESS = Operation.of(
            "grant_access",
            "A guest writes an entry of its grant table: another domain may map a frame",
            "grant_entry_v1, xen/include/public/grant_table.h, RELEASE-4.17.0",
            GrantOperations::access,
            Operand.required("domain", Type.DOMAIN, "The domain that grants"),
            Operand.required("ref", Type.NUMBER, "Which entry"),
            Operand.required("to", Type.DOMAIN, "Who may map it"),
            Operand.required("frame", Type.FRAME, "The frame"),
            Operand.optional("readonly", Type.FLAG, "For reading only"));

    /** {@code map_grant_ref}. */
    public static final Operation MAP = Operation.of(
            "map_grant_ref",
            "Map a frame that another domain grants: a handle",
            "map_grant_ref, " + SOURCE,
            GrantOperations::map,
            MAPPER,
            Operand.required("granter", Type.DOMAIN, "Whose grant it is"),
            Operand.required("ref", Type.NUMBER, "The grant reference"),
            Operand.optional("readonly", Type.FLAG, "For reading only"),
            Operand.optional("device", Type.FLAG, "For devices too"));

    /** {@code unmap_grant_ref}. */
    public static final Operation UNMAP = Operation.of(
            "unmap_grant_ref",
            "End the mapping of a grant",
            "unmap_grant_ref, " + SOURCE,
            (xen, a) -> known(xen, a) ? xen.grantMaps().unmap(a.get("domain"), a.get("handle")) : GrantFlags.BAD_DOMAIN,
            MAPPER,
            Operand.required("handle", Type.NUMBER, "What map_grant_ref returned"));

    private GrantOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(INIT, SETUP, ACCESS, MAP, UNMAP);
    }

    private static boolean known(Xen xen, Arguments a) {
        return xen.domains().exists(a.get("domain"));
    }

    private static long setup(Xen xen, Arguments a) {
        if (!known(xen, a)) {
            return GrantFlags.BAD_DOMAIN;
        }
        long frames = a.get("frames");
        boolean possible = frames >= 0 && frames <= GrantView.MAX_FRAMES;
        return possible ? xen.grantTables().setupTable(a.get("domain"), (int) frames) : GrantFlags.GENERAL_ERROR;
    }

    private static long access(Xen xen, Arguments a) {
        if (!known(xen, a)) {
            return -ESRCH;
        }
        long flags = GrantFlags.PERMIT_ACCESS | (a.get("readonly") != 0 ? GrantFlags.GTF_READONLY : 0);
        long entry = a.get("frame") << 32 | (a.get("to") & 0xffff) << 16 | flags;
        return xen.grantTables().write(a.get("domain"), a.get("ref"), entry) ? 0 : -EINVAL;
    }

    private static long map(Xen xen, Arguments a) {
        if (!known(xen, a)) {
            return GrantFlags.BAD_DOMAIN;
        }
        int flags = GrantFlags.HOST_MAP
                | (a.get("device") != 0 ? GrantFlags.DEVICE_MAP : 0)
                | (a.get("readonly") != 0 ? GrantFlags.READONLY : 0);
        return xen.grantMaps().map(a.get("domain"), a.get("granter"), a.get("ref"), flags);
    }
}
