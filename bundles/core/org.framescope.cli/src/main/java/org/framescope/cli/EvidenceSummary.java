// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framescope.evidence.console.ConsoleLog;
import org.framescope.evidence.console.DomainDump;
import org.framescope.evidence.console.Moment;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.Leaks;

/** What a file says of frames and domains, in a few figures. */
final class EvidenceSummary {
    private EvidenceSummary() {}

    /**
     * A domain.
     *
     * @param id its id
     * @param frames how many frames in use it owns, as far as the file shows them
     * @param dying 0 alive, 1 dying, 2 dead, -1 when the file does not tell
     */
    record Domain(int id, long frames, int dying) {
        String text() {
            String state = switch (dying) {
                case 0 -> ", alive";
                case 1 -> ", dying";
                case 2 -> ", dead";
                default -> "";
            };
            return frames + " frames in use" + state;
        }
    }

    /** The frame table of {@code table} at its one moment. */
    static State state(FrameTableFile table) {
        return new State(table.reading(), table.release());
    }

    /** The frame table that {@code evidence} has, if it has one, with whether contents of frames come with it. */
    static Optional<FrameTableFile> table(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FrameTable e -> Optional.of(e.table());
            case Evidence.Machine e -> Optional.of(e.machine().table());
            default -> Optional.empty();
        };
    }

    /** How many frames the file shows. */
    static long frames(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FrameTable e -> e.table().frames();
            case Evidence.Machine e -> e.machine().table().frames();
            case Evidence.Console e ->
                ofConsole(e.log()).stream().mapToLong(d -> d.pages().size()).sum();
            case Evidence.Core e -> e.core().header().pages();
            case Evidence.Traced _, Evidence.Operations _, Evidence.Descriptors _, Evidence.Rejected _ -> 0;
        };
    }

    /** The domains the file shows, in order of id. */
    static List<Domain> domains(Evidence evidence) {
        return switch (evidence) {
            case Evidence.FrameTable e -> ofTable(state(e.table()));
            case Evidence.Machine e -> ofTable(state(e.machine().table()));
            case Evidence.Console e ->
                ofConsole(e.log()).stream()
                        .map(d -> new Domain(d.id(), d.frames(), (int) d.dying()))
                        .toList();
            case Evidence.Core _,
                    Evidence.Traced _,
                    Evidence.Operations _,
                    Evidence.Descriptors _,
                    Evidence.Rejected _ -> List.of();
        };
    }

    private static List<DomainDump> ofConsole(ConsoleLog log) {
        return log.lastDomains().map(Moment::domains).orElse(List.of());
    }

    private static List<Domain> ofTable(State state) {
        Histogram histogram = Histogram.of(state);
        Map<Integer, Integer> dying =
                Leaks.of(state).stream().collect(Collectors.toMap(DomainLeft::domain, DomainLeft::dying));
        List<Domain> domains = new ArrayList<>();
        for (int owner : histogram.owners()) {
            if (owner >= 0) {
                domains.add(new Domain(owner, histogram.frames(owner), dying.getOrDefault(owner, -1)));
            }
        }
        return domains;
    }
}
