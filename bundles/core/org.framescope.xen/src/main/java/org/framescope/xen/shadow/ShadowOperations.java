// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.machine.PageView;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
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

    private static final Operand FRAME = Operand.required("frame", Type.FRAME, "The guest frame");
    private static final List<ShadowType> LEVELS =
            List.of(ShadowType.L1_64, ShadowType.L2_64, ShadowType.L3_64, ShadowType.L4_64);

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
            "Remove shadows of a guest frame: unpin those that are pinned, blank the entry an up-pointer names",
            "sh_remove_shadows, xen/arch/x86/mm/shadow/common.c, RELEASE-4.17.0",
            ShadowOperations::removeShadows,
            DOMAIN,
            FRAME,
            Operand.optional("slow", Type.FLAG, "Then look through all shadows for entries that are left (fast=0)"));

    /** {@code sh_make_shadow}. */
    public static final Operation SH_MAKE_SHADOW = Operation.of(
            "sh_make_shadow",
            "Make a shadow of a 64-bit guest's table; result is its frame",
            "sh_make_shadow, xen/arch/x86/mm/shadow/multi.c, RELEASE-4.17.0",
            ShadowOperations::makeShadow,
            DOMAIN,
            FRAME,
            Operand.required("level", Type.NUMBER, "Which table it is, 1 to 4"));

    /** {@code sh_set_toplevel_shadow}. */
    public static final Operation SH_SET_TOPLEVEL = Operation.of(
            "sh_set_toplevel_shadow",
            "A shadowed guest's vCPU loads a root: it runs on its shadow, made if there is none; result is its frame",
            "sh_set_toplevel_shadow, xen/arch/x86/mm/shadow/common.c, RELEASE-4.17.0",
            ShadowOperations::setToplevel,
            Operand.required("vcpu", Type.VCPU, "The vCPU"),
            FRAME,
            Operand.optional("paging", Type.NUMBER, "Levels of the guest's paging: 4, or 2 for a 32-bit guest"));

    /** {@code shadow_prealloc}. */
    public static final Operation SHADOW_PREALLOC = Operation.of(
            "shadow_prealloc",
            "Free pages of a shadow pool, by unpinning what was pinned longest ago; result is 1, or 0 and a crash",
            "shadow_prealloc, xen/arch/x86/mm/shadow/common.c, RELEASE-4.17.0",
            (xen, a) -> {
                boolean good = hasShadows(xen, a) && a.get("pages") > 0;
                return !good ? -EINVAL : xen.shadows().prealloc(a.get("domain"), a.get("pages")) ? 1 : 0;
            },
            DOMAIN,
            Operand.required("pages", Type.NUMBER, "How many must be free then"));

    /** {@code shadow_set_l4e}. */
    public static final Operation SHADOW_SET_L4E = Operation.of(
            "shadow_set_l4e",
            "Make an entry of an L4 shadow point to an L3 shadow, or to nothing",
            "shadow_set_l4e, xen/arch/x86/mm/shadow/set.c, RELEASE-4.17.0",
            ShadowOperations::setEntry,
            DOMAIN,
            SHADOW,
            Operand.required("slot", Type.NUMBER, "The entry, 0 to 511"),
            Operand.optional("child", Type.FRAME, "The L3 shadow; left out, the entry is cleared"));

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
        return List.of(
                SH_PIN,
                SH_UNPIN,
                SH_REMOVE_SHADOWS,
                SH_MAKE_SHADOW,
                SH_SET_TOPLEVEL,
                SHADOW_PREALLOC,
                SHADOW_SET_L4E,
                LEAVE_TOPLEVEL);
    }

    private static boolean hasShadows(Xen xen, Arguments a) {
        return xen.machine().domains().is(a.get("domain"), DomainWord.SHADOW_MODE);
    }

    /** Rows of other frames must not be taken for shadows. */
    private static boolean isHead(Xen xen, Arguments a) {
        return hasShadows(xen, a)
                && xen.shadows().view().shadows(a.get("domain")).contains(a.get("shadow"));
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
        xen.shadows().removeShadows(a.get("domain"), a.get("frame"), a.get("slow") == 0);
        return Recorder.NO_RC;
    }

    private static boolean isOwn(Xen xen, long domain, long mfn) {
        return xen.frames().isValid(mfn) && xen.machine().frames().owner(mfn) == domain;
    }

    private static long makeShadow(Xen xen, Arguments a) {
        long domain = a.get("domain");
        long level = a.get("level");
        if (!hasShadows(xen, a) || level < 1 || level > LEVELS.size() || !isOwn(xen, domain, a.get("frame"))) {
            return -EINVAL;
        }
        ShadowType type = LEVELS.get((int) level - 1);
        boolean there = xen.shadows().lookup(domain, a.get("frame"), type) != 0;
        return there ? -EINVAL : xen.shadows().makeShadow(domain, a.get("frame"), type);
    }

    private static long setToplevel(Xen xen, Arguments a) {
        long vcpu = a.get("vcpu");
        boolean known = vcpu >= 0 && xen.machine().vcpus().is(vcpu, VcpuWord.EXISTS);
        long domain = known ? xen.machine().vcpus().get(vcpu, VcpuWord.DOMAIN) : 0;
        long levels = a.get("paging", 4);
        boolean good = known
                && xen.machine().domains().is(domain, DomainWord.SHADOW_MODE)
                && isOwn(xen, domain, a.get("frame"))
                && (levels == 2 || levels == 4);
        ShadowType root = levels == 2 ? ShadowType.L2_32 : ShadowType.L4_64;
        return good ? xen.shadows().setToplevel(vcpu, a.get("frame"), root) : -EINVAL;
    }

    private static boolean is(Xen xen, long domain, long mfn, ShadowType type) {
        ShadowView view = xen.shadows().view();
        return view.shadows(domain).contains(mfn) && view.shadow(domain, mfn).type() == type;
    }

    private static long setEntry(Xen xen, Arguments a) {
        long domain = a.get("domain");
        long slot = a.get("slot");
        long child = a.get("child");
        boolean good = hasShadows(xen, a)
                && is(xen, domain, a.get("shadow"), ShadowType.L4_64)
                && slot >= 0
                && slot < PageView.WORDS
                && (child == 0 || is(xen, domain, child, ShadowType.L3_64));
        return !good ? -EINVAL : xen.shadows().setEntry(domain, a.get("shadow"), (int) slot, child) ? 1 : 0;
    }

    private static long leaveToplevel(Xen xen, Arguments a) {
        if (!hasShadows(xen, a)) {
            return -EINVAL;
        }
        xen.shadows().leaveToplevel(a.get("domain"));
        return Recorder.NO_RC;
    }
}
