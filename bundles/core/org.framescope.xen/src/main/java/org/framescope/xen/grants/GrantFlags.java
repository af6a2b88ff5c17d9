// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

/** Numbers of the grant interface. Source: {@code xen/include/public/grant_table.h}, RELEASE-4.17.0. */
public final class GrantFlags {
    /** GNTMAP_device_map: mapped for devices. */
    public static final int DEVICE_MAP = 1;
    /** GNTMAP_host_map: mapped into the mapper's address space. */
    public static final int HOST_MAP = 2;
    /** GNTMAP_readonly. */
    public static final int READONLY = 4;

    /** GTF_permit_access: the type of an entry that may be mapped. */
    public static final long PERMIT_ACCESS = 1;
    /** GTF_type_mask. */
    public static final long TYPE_MASK = 3;
    /** GTF_readonly: the granter allows reading only. */
    public static final long GTF_READONLY = 4;
    /** GTF_reading: somebody reads. */
    public static final long READING = 8;
    /** GTF_writing: somebody writes. */
    public static final long WRITING = 0x10;
    /** GTF_sub_page: version 2 only. */
    public static final long SUB_PAGE = 0x100;

    /** GNTST_okay. */
    public static final int OKAY = 0;
    /** GNTST_general_error. */
    public static final int GENERAL_ERROR = -1;
    /** GNTST_bad_domain: no such domain. */
    public static final int BAD_DOMAIN = -2;
    /** GNTST_bad_gntref: no such reference. */
    public static final int BAD_GNTREF = -3;
    /** GNTST_bad_handle: no such mapping. */
    public static final int BAD_HANDLE = -4;
    /** GNTST_no_device_space: no handle is left. */
    public static final int NO_DEVICE_SPACE = -7;

    private GrantFlags() {}
}
