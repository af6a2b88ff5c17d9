// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Map;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;

/** Creating domains, their limits, pausing. */
final class DomainAdapters {
    private static final int PAGE_KIB = 4;

    private DomainAdapters() {}

    static Map<String, OperationAdapter> all() {
        return Map.of(
                "destroy", DomainAdapters::destroy,
                "create", DomainAdapters::create,
                "create_hvm", DomainAdapters::createHvm,
                "max_vcpus", DomainAdapters::maxVcpus,
                "setmaxmem", DomainAdapters::setMaxMem,
                "set_paging_mempool", (simulation, input) -> Outcome.rc(known(simulation)),
                "pause", DomainAdapters::pause,
                "unpause", DomainAdapters::unpause);
    }

    private static int known(Simulation simulation) {
        return simulation.domainExists() ? 0 : -Errno.ESRCH;
    }

    private static Outcome destroy(Simulation simulation, StepInput input) {
        return Outcome.rc(simulation.xen().domctl().kill().destroy(input.domain()));
    }

    /** The domain's vCPUs leave their CPUs. */
    private static Outcome pause(Simulation simulation, StepInput input) {
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        simulation.xen().domctl().pause().pauseDomain(input.domain());
        simulation.pause(true);
        return Outcome.rc(0);
    }

    /** The first vCPU that has a context runs; a domain without one stays as it is. */
    private static Outcome unpause(Simulation simulation, StepInput input) throws RecordingException {
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        simulation.xen().machine().domains().set(input.domain(), DomainWord.CREATION_FINISHED, 1);
        simulation.pause(false);
        simulation.becomeGuest(0);
        GuestCalls.catchUp(simulation);
        return Outcome.rc(0);
    }

    /** {@code createdomain}, {@code max_vcpus} and {@code max_mem} in one. */
    private static Outcome create(Simulation simulation, StepInput input) throws RecordingException {
        int vcpus = input.args().number("vcpus", 1, 8192);
        long pages = input.args().number("maxkb") / PAGE_KIB;
        int rc = create(simulation, input, DomainKind.PV64, vcpus);
        if (rc == 0) {
            rc = simulation.xen().domains().createVcpusUpTo(input.domain(), vcpus - 1);
            simulation.xen().machine().domains().set(input.domain(), DomainWord.MAX_PAGES, pages);
        }
        return Outcome.rc(rc);
    }

    private static Outcome createHvm(Simulation simulation, StepInput input) {
        return Outcome.rc(create(simulation, input, DomainKind.HVM, 1));
    }

    /** Creates the domain with the Xen heap frames it shares: shared_info, and those of its grant table. */
    private static int create(Simulation simulation, StepInput input, DomainKind kind, int vcpus) {
        Xen xen = simulation.xen();
        int rc = xen.domains().create(input.domain(), kind, 0, vcpus);
        boolean first = true;
        for (long mfn : rc == 0 ? input.handedOut() : java.util.List.<Long>of()) {
            if (first) {
                xen.domains().allocSharedInfo(input.domain(), mfn);
            } else if (xen.grantTables().init(input.domain(), mfn) != 0) {
                xen.grantTables().grow(input.domain(), mfn);
            }
            first = false;
        }
        return rc;
    }

    private static Outcome maxVcpus(Simulation simulation, StepInput input) throws RecordingException {
        int vcpus = (int) input.number("nr", 1);
        int rc = simulation.xen().domains().createVcpusUpTo(input.domain(), vcpus - 1);
        return Outcome.rc(rc);
    }

    private static Outcome setMaxMem(Simulation simulation, StepInput input) throws RecordingException {
        if (!simulation.domainExists()) {
            return Outcome.rc(-Errno.ESRCH);
        }
        long pages = input.number("maxkb", 1024) / PAGE_KIB;
        simulation.xen().machine().domains().set(input.domain(), DomainWord.MAX_PAGES, pages);
        return Outcome.rc(0);
    }
}
