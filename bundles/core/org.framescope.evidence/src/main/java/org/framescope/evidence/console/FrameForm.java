// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of one form each that name a frame: {@code xen/arch/x86/mm.c}, {@code xen/arch/x86/mm/hap/hap.c}, {@code
 * xen/arch/x86/mm/shadow/common.c} and {@code xen/common/page_alloc.c}, RELEASE-4.4.0 to 4.22.0. The heap's {@code v} is a type_info
 * or what the heap keeps in its place, so it is not read. No pattern goes back over what it has matched by more than one field.
 */
enum FrameForm {
    /** The contents of a frame are not as its type demands. */
    VALIDATING(
            "Error while validating",
            "Error while validating mfn ",
            "<mfn> \\(pfn <hex>\\) for type (?<wanted>[0-9a-f]{16}): caf=<caf> taf=<taf>"),
    /** A frame cannot be given to a domain, up to 4.8. */
    DONATE("Bad donate", "Bad donate ", "<mfn>: ed=\\S+ sd=\\S+ caf=<caf>,? taf=<taf>"),
    /** The same of 4.9 to 4.13. */
    DONATE_MFN("Bad donate", "Bad donate mfn ", "<mfn> to d[0-9]+ \\(owner d[0-9]+\\) caf=<caf> taf=<taf>"),
    /** A frame cannot be taken from its domain, up to 4.8. */
    PAGE("Bad page", "Bad page ", "<mfn>: ed=\\S+ sd=\\S+ caf=<caf>,? taf=<taf>"),
    /** The same from 4.9 on. */
    STEAL("Bad steal", "Bad steal mfn ", "<mfn> from d[0-9]+ \\(owner d[0-9]+\\) caf=<caf> taf=<taf>"),
    /** The cache attribute of a frame without references cannot be taken back. */
    LEAKING("Leaking", "Leaking mfn ", "<mfn>(?![0-9a-z])"),
    /** The same up to 4.8. */
    LEAKING_PFN("Leaking", "Leaking pfn ", "<mfn>(?![0-9a-z])"),
    /** A frame of the heap is not as the heap left it, or is used while it is freed; several of one allocation. Static ones are Arm's. */
    HEAP("heap", "pg[", "[0-9]+\\] (?:Static .*|MFN <mfn> c=(0x)?<caf> o=[0-9]+ v=(0x)?<hex> t=(0x)?[0-9a-f]+)"),
    /** The same of one frame. */
    HEAP_ONE("heap", "pg MFN ", "<mfn> c=(0x)?<caf> o=[0-9]+ v=(0x)?<hex> t=(0x)?[0-9a-f]+"),
    /** A frame of a p2m is not as the p2m left it. Before 4.10 it has the address of its page_info, or none. */
    P2M("Odd p2m page", "Odd p2m page ", "(?:<hex> count c=.*|<mfn> d=-?[0-9]+ c=<caf> t=<taf>)"),
    /** A frame of the page table of a guest without paging has not one reference. */
    UNPAGED("Odd unpaged pt", "Odd unpaged pt ", "<mfn> c=<caf> t=<taf>"),
    /** A frame that must not be written has another type than writable. */
    WRITE_ACCESS("can't remove write access", "can't remove write access to mfn ", "<mfn>, type_info is <taf>"),
    /** A frame that is to be mapped nowhere has references left. */
    MAPPINGS(
            "can't find all mappings",
            "can't find all mappings of mfn ",
            "<mfn>(?: \\(gfn <hex>\\))?: c=<caf> t=(?:(?<low>[0-9a-f]{1,16}) [xs]=[0-9]+ i=[0-9]+|<taf>|(?<few>[0-9a-f]{8})$)");

    private static final FrameForm[] ALL = values();

    /** How it is called. */
    final String label;

    private final String start;
    private final Pattern rest;

    FrameForm(String label, String start, String rest) {
        this.label = label;
        this.start = start;
        this.rest = Pattern.compile(rest.replace("<mfn>", "(?<mfn>[0-9a-f]{1,16})")
                .replace("<caf>", "(?<caf>[0-9a-f]{1,16})")
                .replace("<taf>", "(?<taf>[0-9a-f]{16})")
                .replace("<hex>", "[0-9a-f]{1,16}"));
    }

    /** The message in {@code text}, whole or not. */
    static Optional<Found> in(String text) {
        for (FrameForm form : ALL) {
            int behind = Scan.after(text, form.start);
            if (behind >= 0 && namesFrame(text, behind)) {
                Matcher matcher = form.rest.matcher(text).region(behind, text.length());
                return Optional.of(new Found(form, matcher, matcher.lookingAt()));
            }
        }
        return Optional.empty();
    }

    /** Whether a number stands at {@code at}, be it cut. */
    private static boolean namesFrame(String text, int at) {
        int digits = Scan.hexDigits(text, at);
        int end = at + digits;
        return digits > 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /**
     * A message.
     *
     * @param form its form
     * @param words the words in it, if it is whole
     * @param whole whether it is
     */
    record Found(FrameForm form, Matcher words, boolean whole) {
        /** Whether it tells which frame it is about. */
        boolean namesFrame() {
            return whole && form.rest.namedGroups().containsKey("mfn") && words.group("mfn") != null;
        }

        /** The first of {@code names} that it has, 0 if it has none. */
        long word(String... names) {
            for (String name : names) {
                String digits = form.rest.namedGroups().containsKey(name) ? words.group(name) : null;
                if (digits != null) {
                    return Long.parseUnsignedLong(digits, 16);
                }
            }
            return 0;
        }
    }
}
