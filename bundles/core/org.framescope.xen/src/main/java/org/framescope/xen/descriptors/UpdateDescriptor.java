// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;

import java.util.OptionalLong;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.xen.frames.Frames;

/** {@code do_update_descriptor}: one checked store of eight bytes into a descriptor page or an ordinary frame. */
final class UpdateDescriptor {
    private final Machine machine;
    private final Frames frames;

    UpdateDescriptor(Machine machine, Frames frames) {
        this.machine = machine;
        this.frames = frames;
    }

    int update(long domain, long maddr, long value) {
        OptionalLong checked = SegDescAudit.rules(machine, domain).check(value);
        long mfn = maddr >>> 12;
        if ((maddr & 7) != 0 || checked.isEmpty() || !frames.getPageFromMfn(mfn, domain)) {
            return -EINVAL;
        }
        boolean descriptors = machine.frames().type(mfn) == PageType.SEG_DESC;
        int rc = frames.getPageType(mfn, descriptors ? PageType.SEG_DESC : PageType.WRITABLE);
        if (rc == 0) {
            machine.pages().set(mfn, (int) (maddr & 0xfff) >>> 3, checked.getAsLong());
            frames.putPageType(mfn);
        }
        frames.putPage(mfn);
        return rc == 0 ? 0 : -EINVAL;
    }
}
