// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen;

import org.framescope.xen.actors.ActorOperations;
import org.framescope.xen.descriptors.DescriptorOperations;
import org.framescope.xen.descriptors.LdtOperations;
import org.framescope.xen.domains.ControlOperations;
import org.framescope.xen.domains.DomainOperations;
import org.framescope.xen.domains.InventoryOperations;
import org.framescope.xen.domains.VcpuOperations;
import org.framescope.xen.frames.FrameOperations;
import org.framescope.xen.grants.GrantOperations;
import org.framescope.xen.guest.GuestOperations;
import org.framescope.xen.memory.MemoryOperations;
import org.framescope.xen.ops.Operations;
import org.framescope.xen.pagetables.MmuextOperations;
import org.framescope.xen.pagetables.PageTableOperations;
import org.framescope.xen.pagetables.TableProgramOperations;
import org.framescope.xen.sched.SchedOperations;
import org.framescope.xen.shadow.ShadowOperations;

/** Every operation of every mechanism. */
public final class AllOperations {
    private AllOperations() {}

    /** The registry that scenarios, the palette, the command line and recordings share. */
    public static Operations create() {
        return new Operations(
                DescriptorOperations.all(),
                LdtOperations.all(),
                PageTableOperations.all(),
                MmuextOperations.all(),
                TableProgramOperations.all(),
                SchedOperations.all(),
                ShadowOperations.all(),
                DomainOperations.all(),
                ControlOperations.all(),
                InventoryOperations.all(),
                VcpuOperations.all(),
                FrameOperations.all(),
                MemoryOperations.all(),
                GrantOperations.all(),
                GuestOperations.all(),
                ActorOperations.all());
    }
}
