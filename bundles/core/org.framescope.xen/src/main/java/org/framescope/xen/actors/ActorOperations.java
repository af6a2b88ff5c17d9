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
            "Atomic steps of an actor, one if not said, until it waits; -EAGAIN when it cannot act",
            "an interleaving is an order of these",
            ActorOperations::advance,
            Operand.required("actor", Type.ACTOR, "The actor"),
            Operand.optional("steps", Type.NUMBER, "How many atomic steps it may do"));

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
        long steps = a.get("steps", 1);
        if (steps < 1) {
            return -EINVAL;
        }
        long done = 0;
        while (done < steps && xen.actors().advance((int) actor)) {
            done++;
        }
        return done > 0 ? done : -EAGAIN;
    }
}
