// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * How {@code domain_kill} begins: is_dying becomes 1, then whoever looked at it under {@code domain_lock} is waited for,
 * then claims go. Result 0; a domain that is dying or dead is left alone. Source: {@code xen/common/domain.c},
 * RELEASE-4.17.0.
 */
public final class MarkDying implements Program {
    private static final Code CODE = new Code(
            Call.program("mark_dying", Param.of("domain", Param.Kind.DOMAIN)),
            1,
            "read is_dying",
            "set is_dying",
            "barrier on domain_lock",
            "drop claims");

    private static final int DOMAIN = 0;

    private final Machine machine;

    /** The program over {@code machine}. */
    public MarkDying(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        long domain = a.get(DOMAIN);
        return switch (pc) {
            case 0 -> machine.domains().is(domain, DomainWord.DYING) ? a.done(0) : 1;
            case 1 -> {
                machine.domains().set(domain, DomainWord.DYING, 1);
                yield 2;
            }
            case 2 -> machine.domains().is(domain, DomainWord.DOMAIN_LOCK) ? Program.BLOCKED : 3;
            default -> {
                long claim = machine.domains().get(domain, DomainWord.OUTSTANDING_PAGES);
                machine.domains().set(domain, DomainWord.OUTSTANDING_PAGES, 0);
                machine.globals().add(0, GlobalWord.OUTSTANDING, -claim);
                yield a.done(0);
            }
        };
    }
}
