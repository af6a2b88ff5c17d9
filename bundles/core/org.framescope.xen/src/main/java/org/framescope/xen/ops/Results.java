// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import java.util.Map;
import java.util.Set;
import org.framescope.xen.Errno;

/**
 * What the negative results of operations and calls are called. Most are Xen's errors; what the grant table's hypercalls write
 * back for each entry is a status of their own ({@code xen/include/public/grant_table.h}, RELEASE-4.17.0).
 */
public final class Results {
    private static final Set<String> WITH_GRANT_STATUS =
            Set.of("grant_setup_table", "map_grant_ref", "unmap_grant_ref");
    private static final Map<Long, String> GRANT_STATUS = Map.of(
            -1L, "GNTST_general_error",
            -2L, "GNTST_bad_domain",
            -3L, "GNTST_bad_gntref",
            -4L, "GNTST_bad_handle",
            -5L, "GNTST_bad_virt_addr",
            -6L, "GNTST_bad_dev_addr",
            -7L, "GNTST_no_device_space",
            -8L, "GNTST_permission_denied",
            -9L, "GNTST_bad_page");

    private Results() {}

    /** The name of the error that the result {@code rc} of {@code call} reports; null when it reports none that is known. */
    public static String error(String call, long rc) {
        return WITH_GRANT_STATUS.contains(call) ? GRANT_STATUS.get(rc) : Errno.name(rc);
    }

    /** {@code -EBUSY}, {@code GNTST_bad_handle}; null when {@code rc} reports no error that is known. */
    public static String text(String call, long rc) {
        String error = error(call, rc);
        return error == null || error.startsWith("GNTST") ? error : "-" + error;
    }
}
