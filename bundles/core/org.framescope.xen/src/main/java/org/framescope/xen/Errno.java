// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import java.util.Map;

/** Xen's error numbers; operations return their negation. Source: {@code xen/include/public/errno.h}, RELEASE-4.17.0. */
public final class Errno {
    /** Operation not permitted. */
    public static final int EPERM = 1;
    /** No such entry. */
    public static final int ENOENT = 2;
    /** No such domain. */
    public static final int ESRCH = 3;
    /** Interrupted; internal, nothing was kept. */
    public static final int EINTR = 4;
    /** No such device or address. */
    public static final int ENXIO = 6;
    /** Argument list too long, or a limit reached. */
    public static final int E2BIG = 7;
    /** Try again. */
    public static final int EAGAIN = 11;
    /** Out of memory. */
    public static final int ENOMEM = 12;
    /** Permission denied. */
    public static final int EACCES = 13;
    /** Bad address. */
    public static final int EFAULT = 14;
    /** Busy: a type conflict. */
    public static final int EBUSY = 16;
    /** Exists already. */
    public static final int EEXIST = 17;
    /** Invalid argument. */
    public static final int EINVAL = 22;
    /** No such sub-command. */
    public static final int ENOSYS = 38;
    /** No data. */
    public static final int ENODATA = 61;
    /** Illegal byte sequence. */
    public static final int EILSEQ = 84;
    /** Interrupted, to be continued; internal. */
    public static final int ERESTART = 85;
    /** Not supported. */
    public static final int EOPNOTSUPP = 95;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(EPERM, "EPERM"),
            Map.entry(ENOENT, "ENOENT"),
            Map.entry(ESRCH, "ESRCH"),
            Map.entry(EINTR, "EINTR"),
            Map.entry(ENXIO, "ENXIO"),
            Map.entry(E2BIG, "E2BIG"),
            Map.entry(EAGAIN, "EAGAIN"),
            Map.entry(ENOMEM, "ENOMEM"),
            Map.entry(EACCES, "EACCES"),
            Map.entry(EFAULT, "EFAULT"),
            Map.entry(EBUSY, "EBUSY"),
            Map.entry(EEXIST, "EEXIST"),
            Map.entry(EINVAL, "EINVAL"),
            Map.entry(ENOSYS, "ENOSYS"),
            Map.entry(ENODATA, "ENODATA"),
            Map.entry(EILSEQ, "EILSEQ"),
            Map.entry(ERESTART, "ERESTART"),
            Map.entry(EOPNOTSUPP, "EOPNOTSUPP"));

    private Errno() {}

    /** The name of the error that the result {@code rc} reports, or null when {@code rc} is not a known error. */
    public static String name(long rc) {
        return rc < 0 && rc > -4096 ? NAMES.get((int) -rc) : null;
    }
}
