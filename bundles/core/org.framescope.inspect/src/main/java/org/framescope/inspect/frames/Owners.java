// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.Space;

/**
 * Who owns frames, by the last word of their rows. Remembers the last owner asked for, as most frames have the owner of
 * their neighbour; made for one state and one pass over its rows. Confined to one thread.
 */
public final class Owners {
    private final MachineView machine;
    private long pdx;
    private int owner = -1;
    private boolean known = true;
    private boolean alive;
    private boolean external;

    /** The owners in {@code machine}. */
    public Owners(MachineView machine) {
        this.machine = machine;
    }

    /** The domain id that the row with the last word {@code tail} names as owner, or -1. */
    public int of(long tail) {
        if ((tail & FrameView.OWNER_MASK) != pdx) {
            turnTo(tail & FrameView.OWNER_MASK);
        }
        return owner;
    }

    private void turnTo(long other) {
        pdx = other;
        owner = other == 0 ? -1 : (int) machine.source().read(Space.OWNER.at(other)) - 1;
        boolean system = owner >= MachineView.DOMID_IO;
        known = other == 0 || system || owner >= 0 && machine.domains().is(owner, DomainWord.EXISTS);
        alive = owner >= 0 && !machine.domains().is(owner, DomainWord.DYING);
        external = owner >= 0 && machine.kind(owner) == DomainKind.HVM;
    }

    /** The last owner asked for. */
    int owner() {
        return owner;
    }

    /** Whether the last owner asked for is a domain that is there, or none. */
    public boolean isKnown() {
        return known;
    }

    /** Whether the last owner asked for is a domain that is not dying. */
    public boolean isAlive() {
        return alive;
    }

    /** Whether the last owner asked for has its memory translated, so that mappings by others take no type reference. */
    public boolean isExternal() {
        return external;
    }
}
