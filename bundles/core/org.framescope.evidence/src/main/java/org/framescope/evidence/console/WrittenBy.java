// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import org.framescope.machine.PageInfoLayout;

/**
 * Which releases print lines as a dump of key q has them, as minor numbers of 4.x. Facts: {@code xen/common/keyhandler.c} and
 * {@code xen/arch/x86/domain.c}, RELEASE-4.4.0 to 4.22.0.
 */
final class WrittenBy {
    private int first;
    private int last = Integer.MAX_VALUE;

    /** Notices {@code line}, which is of key q. */
    void notice(String line) {
        if (line.startsWith("'q' pressed")) {
            sinceOrBefore(line.contains("(now = "), line.contains("(now=0x"), 12);
        } else if (line.startsWith("nr_pages=")) {
            since(line.contains(" max_pages=") && !line.contains(" shared_pages="), 17);
        } else if (line.startsWith("VCPU") && line.contains(" upcall_pend")) {
            sinceOrBefore(line.contains("upcall_pend="), line.contains("upcall_pend = "), 6);
            sinceOrBefore(line.contains("dirty_cpu="), line.contains("dirty_cpus="), 11);
        } else if (line.startsWith("UNIT")) {
            since(true, 13);
        } else if (line.startsWith("cpu_hard_affinity")) {
            sinceOrBefore(false, true, 13);
        }
    }

    /** Notices a frame on {@code list}. */
    void notice(PageLines.List list) {
        since(list == PageLines.List.EXTRA, 14);
    }

    private void sinceOrBefore(boolean now, boolean once, int minor) {
        since(now, minor);
        last = once ? Math.min(last, minor - 1) : last;
    }

    private void since(boolean now, int minor) {
        first = now ? Math.max(first, minor) : first;
    }

    /** Notices what {@code other} did. */
    WrittenBy add(WrittenBy other) {
        first = Math.max(first, other.first);
        last = Math.min(last, other.last);
        return this;
    }

    /** Whether a release with {@code layout} may have written it; any, when the lines contradict each other. */
    boolean mayHave(PageInfoLayout layout) {
        return first > last || minor(layout.first()) <= last && minor(layout.last()) >= first;
    }

    private static int minor(String release) {
        return (int) Scan.number(release, "4.");
    }
}
