// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.List;

/** Key q: domains, their frames and vCPUs. */
final class DomainsParser implements DumpParser {
    private static final String GENERAL = "General information for domain ";
    private static final String PAGES = "Memory pages belonging to domain ";
    private static final String VCPUS = "VCPU information and callbacks for domain ";

    private final Budget budget;
    private final WrittenBy writer;
    private final List<DomainDump> domains = new ArrayList<>();
    private long frames;
    private long tooLong;

    private int id = -1;
    private int last = -1;
    private long refcnt;
    private long dying;
    private long pauseCount;
    private long nrPages;
    private long xenheapPages;
    private long maxPages;
    private boolean listTooLong;
    private String assistance;
    private PageLines pages;
    private List<DomainDump.Vcpu> vcpus;
    private boolean pagesSeen;
    private boolean vcpusSeen;
    private String missing = "";

    DomainsParser(Budget budget, WrittenBy writer) {
        this.budget = budget;
        this.writer = writer;
    }

    static boolean begins(String line) {
        return line.startsWith(GENERAL);
    }

    /** Whether {@code line}, which begins a domain, is of this dump: Xen keeps domains in order of their ids. */
    boolean goesOn(String line) {
        return Scan.number(line, GENERAL.length()) > last;
    }

    /** A frame of the domain that was begun last; before the first domain nobody can tell whose it is. */
    boolean page(PageLine line) {
        if (id < 0) {
            return false;
        }
        frames++;
        writer.notice(line.list);
        if (budget.page()) {
            pages.add(line.list, line.mfn, line.caf, line.taf);
        }
        return true;
    }

    @Override
    public boolean take(String line) {
        writer.notice(line);
        if (line.startsWith(GENERAL)) {
            begin(Scan.number(line, GENERAL.length()));
            return true;
        }
        if (id < 0) {
            return line.startsWith(PAGES);
        }
        if (line.startsWith("refcnt=")) {
            refcnt = Scan.number(line, "refcnt=");
            dying = Scan.number(line, "dying=");
            pauseCount = Scan.number(line, "pause_count=");
            return true;
        }
        if (line.startsWith("nr_pages=")) {
            nrPages = Scan.number(line, "nr_pages=");
            xenheapPages = Scan.number(line, "xenheap_pages=");
            maxPages = Scan.number(line, "max_pages=");
            return true;
        }
        return memory(line) || vcpu(line) || rest(line);
    }

    private boolean memory(String line) {
        if (line.startsWith(PAGES)) {
            pagesSeen = true;
            return true;
        }
        if (line.startsWith("DomPage list too long")) {
            listTooLong = true;
            tooLong++;
            return true;
        }
        if (line.startsWith("paging assistance: ") && !vcpusSeen) {
            assistance = line.substring("paging assistance: ".length());
            return true;
        }
        return false;
    }

    private boolean vcpu(String line) {
        if (line.startsWith(VCPUS)) {
            vcpusSeen = true;
            return true;
        }
        if (line.startsWith("VCPU") && line.contains(": CPU")) {
            if (budget.item()) {
                boolean running = line.contains("[has=T]");
                vcpus.add(new DomainDump.Vcpu(
                        (int) Scan.number(line, "VCPU"), Scan.number(line, ": CPU"), running, Scan.NONE));
            }
            return true;
        }
        int flags = line.startsWith("pause_count=") ? Scan.after(line, "pause_flags=") : -1;
        if (flags >= 0 && !vcpus.isEmpty() && Scan.isHex(line, flags)) {
            DomainDump.Vcpu last = vcpus.removeLast();
            vcpus.add(new DomainDump.Vcpu(last.id(), last.cpu(), last.running(), Scan.hex(line, flags)));
            return true;
        }
        return false;
    }

    private boolean rest(String line) {
        return line.startsWith("handle=")
                || line.startsWith("pause_count=")
                || line.startsWith("watchdog ")
                || line.startsWith("Rangesets belonging")
                || line.endsWith("}")
                || line.equals("None")
                || line.startsWith("PoD entries=")
                || line.startsWith("NODE affinity")
                || line.startsWith("UNIT")
                || line.startsWith("cpu_hard_affinity")
                || line.startsWith("paging assistance: ")
                || line.startsWith("No periodic timer")
                || line.contains(" Hz periodic timer")
                || line.startsWith("Notifying guest ")
                || line.startsWith("Shared frames ");
    }

    private void begin(long domain) {
        finish();
        id = domain < 0 || domain > 0x7fff ? -1 : (int) domain;
        last = Math.max(last, id);
        refcnt = dying = pauseCount = nrPages = xenheapPages = maxPages = Scan.NONE;
        listTooLong = pagesSeen = vcpusSeen = false;
        assistance = "";
        pages = new PageLines();
        vcpus = new ArrayList<>();
    }

    private void finish() {
        if (id >= 0) {
            if (!pagesSeen || !vcpusSeen) {
                missing = "the part about domain " + id + " is not complete";
            }
            if (budget.item()) {
                domains.add(new DomainDump(
                        id,
                        refcnt,
                        dying,
                        pauseCount,
                        nrPages,
                        xenheapPages,
                        maxPages,
                        listTooLong,
                        assistance,
                        pages,
                        List.copyOf(vcpus)));
            }
        }
        id = -1;
    }

    @Override
    public List<DomainDump> domains() {
        finish();
        return List.copyOf(domains);
    }

    @Override
    public String summary() {
        finish();
        return domains.size() + " domains, " + frames + " frames"
                + (tooLong == 0 ? "" : ", of " + tooLong + " domains Xen did not print the frames: too many");
    }

    @Override
    public String missing() {
        finish();
        return missing;
    }
}
