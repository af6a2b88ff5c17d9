// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.List;
import org.framescope.inspect.frames.Holder;

/**
 * One side of a frame's accounts as the contracts have it. In files of real machines, where tables have no names that anybody
 * knows, an entry of a table is also told with the domain whose table it is.
 */
final class HolderJson {
    private HolderJson() {}

    /** The field {@code name}, general or type: what is counted, who holds it, and what is left. */
    static void side(JsonOut out, String name, long count, List<Holder> holders, long unexplained, boolean realMachine)
            throws IOException {
        out.object(name).field("count", count).array("holders");
        for (Holder holder : holders) {
            out.object().field("kind", holder.kind()).field("by", holder.by());
            out.fieldOrNull("slot", holder.slot());
            out.field("n", name.equals("general") ? holder.general() : holder.type());
            if (realMachine && holder.isEntry()) {
                out.field("dom", holder.domain());
            }
            out.endObject();
        }
        out.endArray().field("unexplained", unexplained).endObject();
    }
}
