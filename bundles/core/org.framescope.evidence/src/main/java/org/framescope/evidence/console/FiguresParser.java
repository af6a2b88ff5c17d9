// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.List;

/** Keys m, H, u, r, e, g and t: numbers. */
final class FiguresParser implements DumpParser {
    private final char key;
    private final Budget budget;
    private final List<Figure> figures = new ArrayList<>();
    private long domain = -1;
    private long lines;

    FiguresParser(char key, Budget budget) {
        this.key = key;
        this.budget = budget;
    }

    @Override
    public boolean take(String line) {
        boolean taken = switch (key) {
            case 'm' -> memory(line);
            case 'H' -> heap(line);
            case 'u' -> numa(line);
            case 'r' -> scheduler(line);
            case 'e' -> events(line);
            case 'g' -> grants(line);
            default -> line.startsWith("Synced ");
        };
        lines += taken ? 1 : 0;
        return taken;
    }

    private boolean add(String name, long value) {
        if (value >= 0 && budget.item()) {
            figures.add(new Figure(name, value));
        }
        return true;
    }

    /** {@code Xen heap: 0kB free}, {@code heap[15]: 64512kB free}. */
    private boolean memory(String line) {
        int colon = line.indexOf(": ");
        if (colon > 0 && line.endsWith("kB free")) {
            return add(line.substring(0, colon) + " kB free", Scan.number(line, colon + 2));
        }
        return line.startsWith("Physical memory information") || line.startsWith("Dumping color") || colored(line);
    }

    private boolean colored(String line) {
        return line.startsWith("Color heap[")
                && add(line.substring(0, line.indexOf(']') + 1) + " pages", after(line, ": "));
    }

    private static long after(String line, String key) {
        return Scan.number(line, key);
    }

    /** {@code heap[node=0][zone=15] -> 16128 pages}, {@code Node 0 has 12 unscrubbed pages}. */
    private boolean heap(String line) {
        int arrow = line.indexOf("] -> ");
        if (line.startsWith("heap[node=") && arrow > 0) {
            return add(line.substring(0, arrow + 1) + " pages", Scan.number(line, arrow + 5));
        }
        if (line.startsWith("Node ") && line.endsWith("unscrubbed pages")) {
            return add("node " + after(line, "Node ") + " unscrubbed pages", after(line, " has "));
        }
        return false;
    }

    /** {@code NODE0 start->0 size->524256 free->387158}, {@code Domain 0 (total: 131072):}, {@code Node 0: 131072}. */
    private boolean numa(String line) {
        if (line.contains("start->") && line.contains("size->")) {
            String node = "node " + Math.max(0, after(line, "NODE"));
            add(node + " first frame", after(line, "start->"));
            add(node + " frames", after(line, "size->"));
            return add(node + " free frames", after(line, "free->"));
        }
        if (line.contains(" (total: ")) {
            domain = line.startsWith("Domain ") ? after(line, "Domain ") : after(line, "d");
            return add("d" + domain + " frames", after(line, "(total: "));
        }
        if (line.startsWith("Node ") && line.contains(": ")) {
            return add("d" + domain + " frames on node " + after(line, "Node "), after(line, ": "));
        }
        return line.startsWith("CPU") && line.contains("-> NODE") || line.startsWith("Memory location of each domain");
    }

    /** {@code NOW=39760702602}, before 4.7 {@code NOW=0x0000000942A5C38A}, {@code CPU[00] current=d[IDLE]v0, curr=d[IDLE]v0, prev=NULL}, and much that only counts. */
    private boolean scheduler(String line) {
        if (line.startsWith("NOW=")) {
            boolean old = line.startsWith("0x", "NOW=".length()) && Scan.isHex(line, "NOW=0x".length());
            return add("NOW ns", old ? Scan.hex(line, "NOW=0x".length()) : after(line, "NOW="));
        }
        int credit = line.indexOf("credit=");
        int unit = line.indexOf('[');
        if (credit > 0 && unit >= 0 && line.indexOf(']', unit) > unit && !line.startsWith("run:")) {
            return add("credit of " + line.substring(unit, line.indexOf(']', unit) + 1), after(line, "credit="));
        }
        return line.startsWith("CPU[")
                || line.startsWith("run:")
                || line.contains("=")
                || line.endsWith(":")
                || line.contains("sched")
                || line.contains("Cpu")
                || line.contains(": ");
    }

    /** {@code 1 [0/0/  -   ]: s=5 n=0 x=0 v=0} under {@code Event channel information for domain 0:}. */
    private boolean events(String line) {
        if (line.startsWith("Event channel information for domain ")) {
            domain = after(line, "for domain ");
            return true;
        }
        if (line.contains("]: s=") && Scan.number(line, 0) >= 0) {
            return add("d" + domain + " port " + Scan.number(line, 0) + " state", after(line, "]: s="));
        }
        return line.startsWith("Polling vCPUs") || line.startsWith("port [");
    }

    /** {@code [0x008]      0 0x07fc51 0x00000001          0 0x000123 0x19} under {@code grant-table for remote d1 (v1)}. */
    private boolean grants(String line) {
        if (line.startsWith("grant-table for remote ")) {
            int at = "grant-table for remote ".length();
            while (at < line.length() && Scan.number(line, at) < 0) {
                at++;
            }
            domain = Scan.number(line, at);
            return true;
        }
        int mfn = line.startsWith("[") ? Scan.after(line, " 0x") : -1;
        int close = line.indexOf(']');
        if (mfn > 0 && close > 0 && close < mfn && Scan.isHex(line, mfn)) {
            long by = Scan.number(line.substring(close + 1).strip(), 0);
            return add(
                    "d" + domain + " grant " + line.substring(0, close + 1) + " mapped by d" + by + ", frame",
                    Scan.hex(line, mfn));
        }
        if (line.contains(" frames (") && line.contains("maptrack")) {
            return add("d" + domain + " grant frames", Scan.number(line, 0));
        }
        return line.startsWith("gnttab_usage_print_all")
                || line.startsWith("-------- active")
                || line.startsWith("[ref]")
                || line.startsWith("no active grant table entries");
    }

    @Override
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    @Override
    public String summary() {
        return figures.size() + " figures in " + lines + " lines";
    }
}
