// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;

/** Makes a machine of the rows of a frame table and of who owns them. */
public final class OwnedFrames {
    private OwnedFrames() {}

    /**
     * A machine of {@code frames} frames, whose rows {@code words} has already, with a record for each domain that {@code
     * owners} names: domain ids by the pdx of their struct domain.
     */
    public static Machine machine(Words words, long frames, Release release, Map<Long, Integer> owners) {
        Machine machine = new Machine(words, release);
        machine.globals().set(0, GlobalWord.MAX_PAGE, frames);
        long next = 0;
        Map<Integer, Long> structs = new TreeMap<>();
        owners.forEach((pdx, domain) -> {
            words.write(Space.OWNER.at(pdx), domain + 1L);
            structs.putIfAbsent(domain, pdx);
        });
        for (int domain : List.copyOf(structs.keySet()).reversed()) {
            machine.domains().set(domain, DomainWord.EXISTS, 1);
            machine.domains().set(domain, DomainWord.STRUCT_PDX, structs.get(domain));
            DomainKind kind = domain >= MachineView.DOMID_IO ? DomainKind.SYSTEM : DomainKind.NONE;
            machine.domains().set(domain, DomainWord.KIND, kind.ordinal());
            machine.domains().set(domain, DomainWord.NEXT, next);
            next = domain + 1L;
        }
        machine.globals().set(0, GlobalWord.DOMAIN_LIST, next);
        return machine;
    }
}
