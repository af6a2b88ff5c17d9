// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Messages about frames: those of {@code get_page} and {@code get_page_type}, {@code xen/arch/x86/mm.c}, RELEASE-4.4.0 to 4.22.0,
 * and those that {@link FrameForm} has.
 */
final class MessageParser {
    /** How a message begins that tells of a frame with another type than was wanted. */
    static final String BAD_TYPE = "Bad type (saw ";

    private final Budget budget;
    private final List<FrameMessage> messages = new ArrayList<>();

    MessageParser(Budget budget) {
        this.budget = budget;
    }

    /** Whether {@code text} is, or begins as, a message about a frame. */
    static boolean isMessage(String text) {
        return error(text) >= 0 || text.contains(BAD_TYPE) || FrameForm.in(text).isPresent();
    }

    /** Where {@code Error mfn} or {@code Error pfn} stands in {@code text}, or -1. */
    static int error(String text) {
        int mfn = text.indexOf("Error mfn ");
        return mfn < 0 ? text.indexOf("Error pfn ") : mfn;
    }

    /** Takes {@code text}, which is line {@code number} of the log, if it is one. */
    boolean take(String text, long number) {
        int error = error(text);
        if (error >= 0) {
            return add(number, "Error", text, error + "Error mfn ".length(), Scan.after(text, "caf="), -1);
        }
        int saw = Scan.after(text, BAD_TYPE);
        if (saw >= 0) {
            return add(number, "Bad type", text, Scan.after(text, "for mfn "), -1, saw);
        }
        return FrameForm.in(text)
                .filter(FrameForm.Found::namesFrame)
                .map(found -> add(number, found, text))
                .orElse(false);
    }

    private boolean add(long number, FrameForm.Found found, String text) {
        if (budget.item()) {
            messages.add(new FrameMessage(
                    number,
                    found.form().label,
                    found.word("mfn"),
                    found.word("caf"),
                    found.word("taf", "low", "few"),
                    found.word("wanted"),
                    text));
        }
        return true;
    }

    private boolean add(long number, String what, String text, int mfn, int caf, int saw) {
        int taf = saw >= 0 ? saw : Scan.after(text, "taf=");
        int wanted = Scan.after(text, "!= exp ");
        if (mfn < 0 || !Scan.isHex(text, mfn) || taf < 0 || !Scan.isHex(text, taf)) {
            return false;
        }
        if (budget.item()) {
            messages.add(new FrameMessage(
                    number,
                    what,
                    Scan.hex(text, mfn),
                    caf >= 0 && Scan.isHex(text, caf) ? Scan.hex(text, caf) : 0,
                    Scan.hex(text, taf),
                    wanted >= 0 && Scan.isHex(text, wanted) ? Scan.hex(text, wanted) : 0,
                    text));
        }
        return true;
    }

    /** Those that were taken, in order. */
    List<FrameMessage> messages() {
        return messages;
    }
}
