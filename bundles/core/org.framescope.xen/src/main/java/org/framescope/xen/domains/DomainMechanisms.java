// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.grants.GrantMaps;
import org.framescope.xen.memory.ForeignMaps;
import org.framescope.xen.memory.IoreqPages;
import org.framescope.xen.memory.PageLists;
import org.framescope.xen.sched.ContextSwitch;

/**
 * What is at work on an existing domain.
 *
 * @param machine the machine
 * @param caller who asks
 * @param frames references to frames
 * @param lists lists of frames
 * @param descriptors descriptor tables
 * @param sched who runs
 * @param life whether domains live, die or are dead
 * @param references references to domains
 * @param grantMaps mappings of grants
 * @param ioreqPages pages of I/O request servers
 * @param foreignMaps mappings of a domain's frames by another one
 */
public record DomainMechanisms(
        Machine machine,
        Caller caller,
        Frames frames,
        PageLists lists,
        Descriptors descriptors,
        ContextSwitch sched,
        DomainLife life,
        DomainReferences references,
        GrantMaps grantMaps,
        IoreqPages ioreqPages,
        ForeignMaps foreignMaps) {}
