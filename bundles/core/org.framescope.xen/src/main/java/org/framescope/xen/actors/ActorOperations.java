// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import static org.framescope.xen.Errno.EAGAIN;
import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;

/** How a script lets actors take turns. */
public final class ActorOperations {
    /** {@code advance}. */
    public static final Operation ADVANCE = Operation.of(
            "advance",
            "One atomic step of an actor; -EAGAIN when it waits or has done everything",
            "an interleaving is an order of these",
            ActorOperations::advance,
            Operand.required("actor", Type.ACTOR, "The actor"));

    private ActorOperations() {}

    /** All of them. */
    public static List<Operation> all() {
        return List.of(ADVANCE);
    }

    private static long advance(Xen xen, Arguments a) {
        long actor = a.get("actor");
        if (actor < 0 || actor >= xen.actors().count()) {
            return -EINVAL;
        }
        return xen.actors().advance((int) actor) ? 0 : -EAGAIN;
    }
}
