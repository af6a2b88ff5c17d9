// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.framescope.inspect.Target;

/** Goes where a link leads. */
public final class Follow {
    private Follow() {}

    /** Selects what {@code target} names, or moves the cursor there. */
    public static void target(Desk desk, Target target) {
        switch (target.kind()) {
            case FRAME -> desk.select(s -> s.withFrame(target.number()));
            case VCPU -> desk.select(s -> s.withVcpu(target.number()));
            case PCPU -> desk.select(s -> s.withPcpu((int) target.number()));
            case DOMAIN -> desk.select(s -> s.withDomain((int) target.number()));
            case POSITION -> desk.controller().stepper().toPosition((int) target.number());
            case WORD -> desk.select(s -> s.withWord(target.number()));
        }
    }
}
