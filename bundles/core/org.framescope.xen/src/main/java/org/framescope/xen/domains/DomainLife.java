// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.program.Program;

/** The states of is_dying (0 alive, 1 dying, 2 dead) and what races with them, for straight-line code and as programs. */
public final class DomainLife {
    private final Caller caller;
    private final MarkDying markDying;
    private final MarkDead markDead;
    private final UpdateWallclock updateWallclock;
    private final UpdateWallclock lockedUpdateWallclock;

    /** Of the domains of {@code machine}. */
    public DomainLife(Machine machine, Caller caller, DomainReferences references) {
        this.caller = caller;
        markDying = new MarkDying(machine);
        markDead = new MarkDead(machine, references);
        updateWallclock = new UpdateWallclock(machine, false);
        lockedUpdateWallclock = new UpdateWallclock(machine, true);
    }

    /** All programs of this package. */
    public List<Program> programs() {
        return List.of(markDying, markDead, updateWallclock, lockedUpdateWallclock);
    }

    /** {@code domain_kill} begins: is_dying := 1, once. */
    public void markDying(long domid) {
        caller.actor().run(markDying, domid);
    }

    /** {@code domain_kill} ends: is_dying := 2 and the base reference goes; how many references are left. */
    public long markDead(long domid) {
        return caller.actor().run(markDead, domid);
    }

    /** {@code update_domain_wallclock_time}: whether shared_info was written. */
    public boolean updateWallclock(long domid, long sec, long nsec) {
        return caller.actor().run(updateWallclock, domid, sec, nsec) == 1;
    }

    /** The beginning of a kill as a program: local domain. */
    public MarkDying markDyingProgram() {
        return markDying;
    }

    /** The late event as a program: locals domain, sec, nsec. */
    public UpdateWallclock updateWallclockProgram() {
        return updateWallclock;
    }

    /** The late event under domain_lock as a program: locals as without. */
    public UpdateWallclock lockedUpdateWallclockProgram() {
        return lockedUpdateWallclock;
    }
}
