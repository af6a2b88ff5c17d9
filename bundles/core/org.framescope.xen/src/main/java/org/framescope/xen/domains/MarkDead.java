// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * How {@code domain_kill} ends: is_dying becomes 2, the base reference to the domain is dropped, the toolstack is told.
 * Result: the references that are left, 0 when the struct may go. A dead domain is left alone. Source:
 * {@code xen/common/domain.c}, RELEASE-4.17.0.
 */
public final class MarkDead implements Program {
    private static final Code CODE = new Code(
            Call.program("mark_dead", Param.of("domain", Param.Kind.DOMAIN)),
            1,
            "read is_dying",
            "set is_dying",
            "put_domain",
            "send VIRQ_DOM_EXC");

    private static final int DOMAIN = 0;

    private final Machine machine;
    private final DomainReferences references;

    /** The program over {@code machine}; {@code references} drops that of the domain itself. */
    public MarkDead(Machine machine, DomainReferences references) {
        this.machine = machine;
        this.references = references;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        long domain = a.get(DOMAIN);
        return switch (pc) {
            case 0 -> look(a, domain);
            case 1 -> {
                machine.domains().set(domain, DomainWord.DYING, 2);
                yield 2;
            }
            case 2 -> {
                references.putDomain(domain);
                yield 3;
            }
            default -> {
                machine.recorder().event(DomainEvents.DOM_EXC, domain);
                yield a.done(left(domain));
            }
        };
    }

    private int look(Actor a, long domain) {
        long dying = machine.domains().get(domain, DomainWord.DYING);
        if (dying == 2) {
            return a.done(left(domain));
        }
        if (dying == 0) {
            machine.recorder().event(DomainEvents.DEAD_BEFORE_DYING, domain, dying);
        }
        return 1;
    }

    private long left(long domain) {
        return references.isListed(domain) ? machine.domains().get(domain, DomainWord.REFCNT) : 0;
    }
}
