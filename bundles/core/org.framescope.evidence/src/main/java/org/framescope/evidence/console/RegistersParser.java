// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys 0 and d, and crashes: blocks of registers with stacks, call traces and page-table walks. */
final class RegistersParser implements DumpParser {
    private static final int SELECTOR_DIGITS = 4;
    private static final int MOST_WORDS = 64;

    private final Budget budget;
    private final List<Registers> blocks = new ArrayList<>();
    private String title = "";
    private String context = "";
    private Map<String, Long> words = new LinkedHashMap<>();
    private List<Registers.Walk> walk = new ArrayList<>();
    private boolean open;

    RegistersParser(Budget budget) {
        this.budget = budget;
    }

    static boolean begins(String line) {
        return line.startsWith("*** Dumping ")
                || line.startsWith("----[ Xen-")
                || line.startsWith("Pagetable walk from");
    }

    @Override
    public boolean take(String line) {
        if (line.startsWith("*** ")) {
            finish();
            title = line.replace("*", "").strip().replaceFirst("^Dumping ", "").replaceFirst(":$", "");
            open = line.startsWith("*** Dumping ");
            return true;
        }
        if (line.startsWith("----[ Xen-")) {
            if (!words.isEmpty()) {
                finish();
                title = "registers";
            }
            open = true;
            return true;
        }
        if (line.startsWith("RIP:")) {
            beginAgain("rip");
            instruction(line);
            return true;
        }
        if (line.startsWith("RFLAGS:")) {
            beginAgain("rflags");
            put("rflags", line, "RFLAGS: ");
            int at = Scan.after(line, "CONTEXT: ");
            context = at < 0 ? "" : line.substring(at).strip();
            return true;
        }
        return entry(line) || row(line) || rest(line);
    }

    /** A register that the block has already is of another block, whose beginning was lost. */
    private void beginAgain(String register) {
        if (words.containsKey(register)) {
            finish();
            title = "registers";
        }
    }

    private void instruction(String line) {
        open = true;
        int at = Scan.after(line, "[<");
        if (at >= 0 && Scan.isHex(line, at)) {
            words.put("rip", Scan.hex(line, at));
        }
        put("cs", line, "RIP:    ");
    }

    private void put(String name, String line, String key) {
        int at = Scan.after(line, key);
        if (at >= 0 && Scan.isHex(line, at) && words.size() < MOST_WORDS) {
            words.putIfAbsent(name, Scan.hex(line, at));
        }
    }

    /** {@code L4[0x1ff] = 000000007683c067 0000000000000fff}. */
    private boolean entry(String line) {
        if (line.length() < 2 || line.charAt(0) != 'L' || !line.startsWith("[0x", 2)) {
            return false;
        }
        int level = line.charAt(1) - '0';
        int equals = Scan.after(line, "] = ");
        int slot = "L4[0x".length();
        if (level < 1 || level > 4 || equals < 0 || !Scan.isHex(line, slot) || !Scan.isHex(line, equals)) {
            return false;
        }
        if (budget.item()) {
            walk.add(new Registers.Walk(level, (int) Scan.hex(line, slot) & 0x1ff, Scan.hex(line, equals)));
        }
        open = true;
        return true;
    }

    /** {@code rax: 0000000000000023   rbx: 0000000000000005   rcx: ffffffff81a442b5}, and the row of selectors. */
    private boolean row(String line) {
        int at = 0;
        int found = 0;
        while (at < line.length()) {
            int colon = line.indexOf(':', at);
            if (colon < 0 || colon - at > 4) {
                return found > 0;
            }
            String name = line.substring(at, colon);
            int value = colon + 1;
            while (value < line.length() && line.charAt(value) == ' ') {
                value++;
            }
            int digits = Scan.hexDigits(line, value);
            if (!isRegister(name) || digits < SELECTOR_DIGITS || digits > 16) {
                return found > 0;
            }
            if (words.size() < MOST_WORDS) {
                words.putIfAbsent(name, Scan.hex(line, value));
            }
            found++;
            at = value + digits;
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
        }
        return found > 0;
    }

    private static boolean isRegister(String name) {
        return name.length() >= 2
                && name.length() <= 3
                && (name.charAt(0) == 'r' || name.charAt(0) == 'c' || name.charAt(1) == 's');
    }

    private boolean rest(String line) {
        return line.startsWith("CPU:")
                || line.contains("stack trace")
                || line.startsWith("Xen call trace")
                || line.startsWith("Xen code around")
                || line.startsWith("Pagetable walk from")
                || line.startsWith("Faulting linear address")
                || line.startsWith("[<")
                || line.startsWith("[error_code=")
                || line.startsWith("Panic on CPU")
                || line.startsWith("FATAL ")
                || isStack(line);
    }

    private static boolean isStack(String line) {
        return Scan.hexDigits(line, 0) >= 2 && Scan.isHex(line, 0) || line.isEmpty();
    }

    private void finish() {
        if ((open || !walk.isEmpty()) && (!words.isEmpty() || !walk.isEmpty()) && budget.item()) {
            blocks.add(new Registers(title, context, Map.copyOf(words), List.copyOf(walk)));
        }
        words = new LinkedHashMap<>();
        walk = new ArrayList<>();
        context = "";
        open = false;
    }

    @Override
    public List<Registers> registers() {
        finish();
        return List.copyOf(blocks);
    }

    @Override
    public String summary() {
        finish();
        return blocks.size() + " blocks of registers";
    }

    @Override
    public String missing() {
        finish();
        return blocks.isEmpty() ? "it has no registers" : "";
    }
}
