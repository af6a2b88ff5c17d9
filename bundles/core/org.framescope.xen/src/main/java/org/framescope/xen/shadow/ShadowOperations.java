// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Recorder;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** What can be done with the shadows of a domain, by name. -EINVAL when the domain has none, or the frame is none. */
public final class ShadowOperations {
    private static final String SOURCE = "xen/arch/x86/mm/shadow/private.h, RELEASE-4.17.0";
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "The domain that is shadowed");
    private static final Operand SHADOW = Operand.required("shadow", Type.FRAME, "First frame of the shadow");

    /** {@code sh_pin}. */
    public static final Operation SH_PIN = Operation.of(
            "sh_pin",
            "Pin a shadow: it moves to the head of the pinned list, with a reference if it was not pinned",
            "sh_pin, " + SOURCE,
            (xen, a) -> !isHead(xen, a) ? -EINVAL : xen.shadows().pin(a.get("domain"), a.get("shadow")) ? 1 : 0,
            DOMAIN,
            SHADOW);

    /** {@code sh_unpin}. */
    public static final Operation SH_UNPIN = Operation.of(
            "sh_unpin",
            "Unpin a shadow: it leaves the pinned list and loses a reference; without any it is destroyed",
            "sh_unpin, " + SOURCE,
            ShadowOperations::unpin,
            DOMAIN,
            SHADOW);

    /** {@code sh_remove_shadows}. */
    public static final Operation SH_REMOVE_SHADOWS = Operation.of(
            "sh_remove_shadows",
            "Remove shadows of a guest frame, fast: unpin those that are pinned",
            "sh_remove_shadows with fast=1, xen/arch/x86/mm/shadow/common.c, RELEASE-4.17.0",
            ShadowOperations::removeShadows,
            DOMAIN,
            Operand.required("frame", Type.FRAME, "The guest frame"));

    /** {@code leave_toplevel}. */
    public static final Operation LEAVE_TOPLEVEL = Operation.of(
            "leave_toplevel",
            "Stop pinning L3 shadows: unpin them all and put their up-pointers right",
            "sh_make_shadow, xen/arch/x86/mm/shadow/multi.c, RELEASE-4.17.0",
            ShadowOperations::leaveToplevel,
            DOMAIN);

    private ShadowOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(SH_PIN, SH_UNPIN, SH_REMOVE_SHADOWS, LEAVE_TOPLEVEL);
    }

    private static boolean hasShadows(Xen xen, Arguments a) {
        return xen.machine().domains().is(a.get("domain"), DomainWord.SHADOW_MODE);
    }

    /** Rows of other frames must not be taken for shadows. */
    private static boolean isHead(Xen xen, Arguments a) {
        long domain = a.get("domain");
        return hasShadows(xen, a) && xen.shadows().view().shadows(domain).contains(a.get("shadow"));
    }

    private static long unpin(Xen xen, Arguments a) {
        if (!isHead(xen, a)) {
            return -EINVAL;
        }
        xen.shadows().unpin(a.get("domain"), a.get("shadow"));
        return Recorder.NO_RC;
    }

    private static long removeShadows(Xen xen, Arguments a) {
        if (!hasShadows(xen, a) || !xen.frames().isValid(a.get("frame"))) {
            return -EINVAL;
        }
        xen.shadows().removeShadowsFast(a.get("domain"), a.get("frame"));
        return Recorder.NO_RC;
    }

    private static long leaveToplevel(Xen xen, Arguments a) {
        if (!hasShadows(xen, a)) {
            return -EINVAL;
        }
        xen.shadows().leaveToplevel(a.get("domain"));
        return Recorder.NO_RC;
    }
}
