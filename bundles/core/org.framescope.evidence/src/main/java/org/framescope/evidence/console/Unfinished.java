// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.regex.Pattern;

/**
 * Tells lines of Xen that end before they are complete: a mail or a narrow terminal wrapped them. Looked at are those that say
 * something of memory, each by how it begins and what it is as a whole. Source of the shapes: {@code
 * xen/common/keyhandler.c}, {@code xen/arch/x86/x86_64/traps.c}, {@code xen/arch/x86/mm.c}, RELEASE-4.10.0 to
 * RELEASE-4.22.0. No pattern goes back over what it has matched by more than one field.
 */
final class Unfinished {
    private static final Pattern HEADER =
            Pattern.compile("[^(]*\\(now ?[=-] ?(0x[0-9a-fA-F]{1,8}:[0-9a-fA-F]{1,8}|[0-9]{1,20})\\)");
    private static final Pattern PAGES = Pattern.compile("([a-z_]++=\\S++ )*+max_pages=[0-9]{1,20}");
    private static final Pattern STATE = Pattern.compile("refcnt=\\S+ dying=\\S+ pause_count=[0-9]+");
    private static final Pattern DOMAIN = Pattern.compile("[^:]* domain [0-9]{1,5}:");
    private static final Pattern VCPU = Pattern.compile("VCPU[0-9]+: CPU[0-9]+ \\[has=[TF]\\] poll=-?[0-9]+"
            + " upcall_pend ?= ?[0-9a-f]+,? upcall_mask ?= ?[0-9a-f]{2}.*");
    private static final Pattern TRANSLATED =
            Pattern.compile("paging assistance: ((shadow|forced|hap|refcounts|log_dirty|translate) )*+external");
    private static final Pattern NODE = Pattern.compile("[^>]*start->[0-9]+ size->[0-9]+ free->[0-9]+");
    private static final Pattern FLAGS = Pattern.compile(
            "RFLAGS: [0-9a-f]{16} +(EM: [01] +)?CONTEXT: (hypervisor|(hypervisor|pv guest|hvm guest) \\(d\\S+\\))");
    private static final Pattern WALK =
            Pattern.compile("L[1-4]\\[0x[0-9a-f]{3}\\] = [0-9a-f]{16}( [0-9a-f]{16}( \\(PSE\\))?)?");
    private static final Pattern ROW = Pattern.compile("([a-z][a-z0-9]{1,2}: *+[0-9a-f]{4,16}+ *+)++");
    private static final Pattern ERROR =
            Pattern.compile("Error [mp]fn [0-9a-f]+: rd=\\S+ od=\\S+ caf=[0-9a-f]{1,16},? taf=[0-9a-f]{16}");
    private static final Pattern BAD_TYPE = Pattern.compile(
            "Bad type \\(saw [0-9a-f]{16} != exp [0-9a-f]{16}\\) for mfn [0-9a-f]+ \\(pfn [0-9a-f]+\\)");
    private static final Pattern CREDIT = Pattern.compile("[^=]*=[^=]*=[^=]* credit=-?[0-9]+ \\[w=.*");

    /** Rows of registers: the first and the last of each. */
    private static final String[][] ROWS = {
        {"rax:", "rcx:"},
        {"rdx:", "rdi:"},
        {"rbp:", "r8:"},
        {"r9:", "r11:"},
        {"r12:", "r14:"},
        {"r15:", "cr4:"},
        {"cr3:", "cr2:"},
        {"fsb:", "gss:"},
        {"ds:", "cs:"}
    };

    private Unfinished() {}

    /** Whether {@code text}, without spaces at its ends, begins as a line that is longer. */
    static boolean is(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
                    case '\'' -> isHeader(text);
                    case 'n' ->
                        text.startsWith("nr_pages=") && !PAGES.matcher(text).matches();
                    case 'r' ->
                        text.startsWith("refcnt=") ? !STATE.matcher(text).matches() : isRow(text);
                    case 'p' -> text.startsWith("paging assistance: ") && !isAssistance(text);
                    case 'G' ->
                        text.startsWith("General information")
                                && !DOMAIN.matcher(text).matches();
                    case 'M' ->
                        text.startsWith("Memory pages belonging")
                                && !DOMAIN.matcher(text).matches();
                    case 'E' ->
                        text.startsWith("Event channel information")
                                && !DOMAIN.matcher(text).matches();
                    case 'V' ->
                        text.startsWith("VCPU information")
                                ? !DOMAIN.matcher(text).matches()
                                : text.contains(": CPU") && !VCPU.matcher(text).matches();
                    case 'N' -> text.contains(" start->") && !NODE.matcher(text).matches();
                    case 'R' ->
                        text.startsWith("RFLAGS: ") && !FLAGS.matcher(text).matches();
                    case 'L' -> text.startsWith("[0x", 2) && !WALK.matcher(text).matches();
                    case 'c', 'f', 'd' -> isRow(text);
                    default ->
                        text.contains("] flags=") && !CREDIT.matcher(text).matches();
                }
                || isMessage(text);
    }

    /** Whether {@code text}, which {@link #is} unfinished, is whole if an old release wrote it: vCPUs had no names before 4.5. */
    static boolean mayBeWhole(String text) {
        return text.startsWith("RFLAGS: ") && (text.endsWith(" pv guest") || text.endsWith(" hvm guest"));
    }

    /** {@code 'q' pressed -> dumping domain info (now = 31484119516)}; keys that tell no time end with something else. */
    private static boolean isHeader(String text) {
        boolean timed = text.contains("(now")
                || text.endsWith(" domain info")
                || text.endsWith(" heap info")
                || text.endsWith(" numa info");
        return text.startsWith("' pressed -> ", 2)
                && timed
                && !HEADER.matcher(text).matches();
    }

    /** {@code hap refcounts translate external} of a domain, {@code hap, 4 levels} of a vCPU; others have few words. */
    private static boolean isAssistance(String text) {
        if (text.contains("hap,")) {
            return text.endsWith(" levels");
        }
        boolean translated = text.contains(" hap") || text.contains(" shadow ");
        return !translated || TRANSLATED.matcher(text).matches();
    }

    private static boolean isRow(String text) {
        for (String[] row : ROWS) {
            if (text.startsWith(row[0])) {
                int digits = row[0].equals("ds:") ? 4 : 16;
                int last = text.length() - digits;
                boolean complete = text.contains(row[1]) && Scan.hexDigits(text, Math.max(0, last)) == digits;
                return !complete || !ROW.matcher(text).matches();
            }
        }
        return false;
    }

    private static boolean isMessage(String text) {
        int error = MessageParser.error(text);
        if (error >= 0) {
            return !ERROR.matcher(text).region(error, text.length()).matches();
        }
        int type = text.indexOf(MessageParser.BAD_TYPE);
        if (type >= 0) {
            return !BAD_TYPE.matcher(text).region(type, text.length()).matches();
        }
        return FrameForm.in(text).filter(found -> !found.whole()).isPresent();
    }
}
