// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one name of a word; see {@link WordName} for the forms. */
final class WordNameParser {
    private static final String FORMS = "expected a word such as frame 0x20 count_info, page 0x20[5], m2p[0x20],"
            + " d1.tot_pages, d1v0.l1e[14], cpu0.gdtr.base or tlbflush_clock";
    private static final Pattern HEX = Pattern.compile("(?:0x)?([0-9a-f]+)");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_.+]+");
    private static final Pattern RECORD = Pattern.compile(
            "(dom_[a-z]+|d(?<dom>[0-9]+)(?:v(?<vcpu>[0-9]+))?|idle(?<idle>[0-9]*)|vcpu#(?<ordinal>[0-9]+)"
                    + "|cpu(?<cpu>[0-9]+))(?=[.\\s\\[])");
    /** The word {@code frame}, or nothing before a number and a word that only rows have. */
    private static final Pattern FRAME = Pattern.compile("frame(?=\\s|$)\\s*"
            + "|(?=(?:0x)?[0-9a-f]+\\s+(?:link|list|up|count_info|caf|type_info|taf|owner|stamp))");

    private static final Pattern INDEXED =
            Pattern.compile("(page|m2p|domain_at|actor|global|counter|kept)(?=[\\s\\[])");
    private static final int MAX_DOMID = 0x7fff;
    private static final long MAX_VCPUS = 1L << 32;
    private static final int DIGITS = 15;
    private static final Map<String, Integer> ROW_WORDS = Map.of(
            "link", FrameView.LINK,
            "list", FrameView.LINK,
            "up", FrameView.LINK,
            "count_info", FrameView.CAF,
            "caf", FrameView.CAF,
            "type_info", FrameView.TAF,
            "taf", FrameView.TAF,
            "owner+stamp", FrameView.TAIL,
            "owner", FrameView.TAIL,
            "stamp", FrameView.TAIL);
    private static final Map<String, Integer> SPECIAL = Map.of(
            "dom_idle", MachineView.DOMID_IDLE,
            "dom_io", MachineView.DOMID_IO,
            "dom_xen", MachineView.DOMID_XEN,
            "dom_cow", MachineView.DOMID_COW);

    private final MachineView machine;
    private final String text;
    private int at;

    WordNameParser(MachineView machine, String text) {
        this.machine = machine;
        this.text = text.toLowerCase(Locale.ROOT);
    }

    long parse() throws WordNameException {
        blanks();
        long address = word();
        blanks();
        if (at < text.length()) {
            throw wrong(at, "unexpected \"" + rest() + "\" after the name of a word");
        }
        return address;
    }

    private long word() throws WordNameException {
        if (at == text.length()) {
            throw wrong(at, FORMS);
        }
        Matcher indexed = match(INDEXED);
        if (indexed != null) {
            return indexed(indexed.group(1));
        }
        if (match(FRAME) != null) {
            return frame();
        }
        int start = at;
        Matcher record = match(RECORD);
        return record == null ? single() : record(start, record);
    }

    private long frame() throws WordNameException {
        long mfn = mfn();
        blanks();
        int start = at;
        Matcher label = match(LABEL);
        Integer word = label == null ? null : ROW_WORDS.get(label.group());
        if (word == null) {
            throw wrong(
                    start,
                    "a row of the frame table has no word \"" + token(start)
                            + "\", expected link, count_info (caf), type_info (taf) or owner+stamp");
        }
        return FrameView.address(mfn, word);
    }

    private long indexed(String what) throws WordNameException {
        blanks();
        switch (what) {
            case "page" -> {
                long mfn = mfn();
                return PageView.address(mfn, (int) bracketed(PageView.WORDS, "a page has 512 words"));
            }
            case "m2p" -> {
                return Space.M2P.at(bracketedMfn());
            }
            case "kept" -> {
                return Space.KEPT.at(bracketedMfn());
            }
            case "domain_at" -> {
                return Space.OWNER.at(bracketedMfn());
            }
            case "global", "counter" -> {
                return what.equals("global")
                        ? single("global", RecordShape.GLOBAL)
                        : single("counter", RecordShape.COUNTER);
            }
            default -> {
                return Space.ACTOR.at(bracketed(WordStore.INDEX_LIMIT, "there are no more words of actors"));
            }
        }
    }

    private long single(String what, RecordShape shape) throws WordNameException {
        if (peek('[')) {
            return shape.address(0, bracketed(shape.size(), what + " words end here"));
        }
        return field(shape, 0);
    }

    private long single() throws WordNameException {
        int start = at;
        Matcher label = match(LABEL);
        if (label != null) {
            at = start;
            if (RecordShape.GLOBAL.word(label.group()).isPresent()) {
                return field(RecordShape.GLOBAL, 0);
            }
            if (RecordShape.COUNTER.word(label.group()).isPresent()) {
                return field(RecordShape.COUNTER, 0);
            }
        }
        throw wrong(start, "no word is called \"" + token(start) + "\", " + FORMS);
    }

    private long record(int start, Matcher name) throws WordNameException {
        if (!peek('[')) {
            at++;
            blanks();
        }
        if (name.group("cpu") != null) {
            return field(
                    RecordShape.PCPU, below(start, name.group("cpu"), machine.cpuCount(), "the machine has %d CPUs"));
        }
        if (name.group("ordinal") != null) {
            return field(RecordShape.VCPU, below(start, name.group("ordinal"), MAX_VCPUS, "there are no more vCPUs"));
        }
        if (name.group("idle") != null) {
            String id = name.group("idle").isEmpty() ? "0" : name.group("idle");
            return field(RecordShape.VCPU, vcpu(start, MachineView.DOMID_IDLE, id));
        }
        if (name.group("dom") == null) {
            return field(RecordShape.DOMAIN, special(start, name.group()));
        }
        long domid = below(start, name.group("dom"), MAX_DOMID + 1L, "domain ids are less than %d");
        return name.group("vcpu") == null
                ? field(RecordShape.DOMAIN, domid)
                : field(RecordShape.VCPU, vcpu(start, domid, name.group("vcpu")));
    }

    private long special(int start, String name) throws WordNameException {
        Integer domid = SPECIAL.get(name);
        if (domid == null) {
            throw wrong(start, "no domain is called \"" + name + "\", expected dom_idle, dom_io, dom_xen or dom_cow");
        }
        return domid;
    }

    private long vcpu(int start, long domid, String id) throws WordNameException {
        long ordinal = machine.vcpu(domid, number(start, id));
        if (ordinal < 0) {
            boolean exists = machine.domains().is(domid, DomainWord.EXISTS);
            throw wrong(
                    start,
                    exists
                            ? "vCPU " + id + " does not exist, the domain has "
                                    + machine.domains().get(domid, DomainWord.NR_VCPUS) + " vCPUs"
                            : "domain " + domid + " does not exist");
        }
        return ordinal;
    }

    private long field(RecordShape shape, long row) throws WordNameException {
        if (peek('[')) {
            return shape.address(row, bracketed(shape.size(), shape.what() + " has " + shape.size() + " words"));
        }
        int start = at;
        Matcher label = match(LABEL);
        Optional<RecordWord> word = label == null ? Optional.empty() : shape.word(label.group());
        if (word.isEmpty()) {
            throw wrong(
                    start, shape.what() + " has no word \"" + token(start) + "\", expected one of " + shape.labels());
        }
        int length = word.get().length();
        long i = peek('[') ? bracketed(length, word.get().label() + " has " + length + " words") : 0;
        return shape.address(row, word.get().offset() + i);
    }

    private long mfn() throws WordNameException {
        int start = at;
        Matcher digits = match(HEX);
        if (digits == null) {
            throw wrong(start, "expected the number of a frame, hexadecimal, not \"" + token(start) + "\"");
        }
        String hex = digits.group(1);
        long max = machine.maxPage() > 0 ? machine.maxPage() : 1L << Integer.SIZE;
        if (hex.length() > DIGITS || Long.parseLong(hex, 16) >= max) {
            throw wrong(
                    start, "there is no frame 0x" + hex + ", the machine has 0x" + Long.toHexString(max) + " frames");
        }
        return Long.parseLong(hex, 16);
    }

    private long bracketedMfn() throws WordNameException {
        boolean bracket = peek('[');
        at += bracket ? 1 : 0;
        long mfn = mfn();
        if (bracket) {
            expect(']');
        }
        return mfn;
    }

    private long bracketed(long limit, String why) throws WordNameException {
        expect('[');
        int start = at;
        Matcher digits = match(DECIMAL);
        if (digits == null) {
            throw wrong(start, "expected a decimal number, not \"" + token(start) + "\"");
        }
        long i = number(start, digits.group());
        if (i >= limit) {
            throw wrong(start, why + ", expected 0 to " + (limit - 1) + ", not " + i);
        }
        expect(']');
        return i;
    }

    private long below(int start, String digits, long limit, String why) throws WordNameException {
        long value = number(start, digits);
        if (value >= limit) {
            throw wrong(
                    start,
                    String.format(Locale.ROOT, why, limit) + ", expected 0 to " + (limit - 1) + ", not " + value);
        }
        return value;
    }

    private long number(int start, String digits) throws WordNameException {
        if (digits.length() > DIGITS) {
            throw wrong(start, "the number " + digits + " is too large");
        }
        return Long.parseLong(digits);
    }

    private void expect(char c) throws WordNameException {
        if (!peek(c)) {
            throw wrong(at, "expected \"" + c + "\"" + (at == text.length() ? "" : ", not \"" + token(at) + "\""));
        }
        at++;
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** What stands at {@code start}, up to a blank or bracket. */
    private String token(int start) {
        int end = start;
        while (end < text.length() && "[] \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end == start ? Math.min(start + 1, text.length()) : end);
    }

    private String rest() {
        return text.substring(at);
    }

    private static WordNameException wrong(int index, String problem) {
        return new WordNameException(index + 1, problem);
    }
}
