// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.Optional;
import org.framescope.inspect.State;

/** Says who holds a frame. To find that out takes a look at every frame, so an answer may have to wait. */
@FunctionalInterface
public interface HolderSource {
    /** Looks at once: costs {@link References#visit} each time. */
    HolderSource AT_ONCE = (state, mfn) -> Optional.of(Holders.of(state, mfn));

    /** The holders of {@code mfn} in {@code state}; nothing while they are still being looked for. */
    Optional<Holders> of(State state, long mfn);
}
