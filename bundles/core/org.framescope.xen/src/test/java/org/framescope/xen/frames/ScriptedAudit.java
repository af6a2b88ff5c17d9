// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.framescope.machine.PageType;

/** Audits no page table: it answers what a test says, and notes which types it was asked about. */
final class ScriptedAudit implements TypeAudit {
    private final List<PageType> asked = new ArrayList<>();
    private final IntSupplier answers;

    /** Answers whatever {@code answers} gives at that moment. */
    ScriptedAudit(IntSupplier answers) {
        this.answers = answers;
    }

    /** The types it was asked about, in order. */
    List<PageType> asked() {
        return asked;
    }

    @Override
    public boolean covers(PageType type) {
        return type.isPageTable();
    }

    @Override
    public int promote(long mfn, PageType type, long typeInfo, boolean preemptible) {
        asked.add(type);
        return answers.getAsInt();
    }

    @Override
    public int demote(long mfn, PageType type, boolean preemptible) {
        asked.add(type);
        return answers.getAsInt();
    }
}
