// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Xen release as far as Framescope knows it: a layout of the frame table and a value for every choice.
 *
 * @param name {@code x.y} or {@code x.y.z}
 * @param layout its frame table
 * @param choices what it does where releases differ
 */
public record Release(String name, PageInfoLayout layout, Choices choices) {
    private static final List<String> SERIES = List.of(
            "4.10", "4.11", "4.12", "4.13", "4.14", "4.15", "4.16", "4.17", "4.18", "4.19", "4.20", "4.21", "4.22");

    private static final List<String> OLD_SERIES = List.of("4.4", "4.5", "4.6", "4.7", "4.8", "4.9");
    private static final Pattern OLD = Pattern.compile("4\\.[4-9](\\.\\d{1,3})?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?(?!\\d)");
    private static final PageInfoLayouts LAYOUTS = PageInfoLayouts.load();

    /** The release that is simulated unless another is asked for. */
    public static final String DEFAULT = "4.17";

    /** The names {@code list releases} prints: every series, and every point release at which a layout changed. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(SERIES);
        LAYOUTS.all().stream()
                .map(PageInfoLayout::first)
                .filter(f -> !f.endsWith(".0"))
                .forEach(names::add);
        names.sort((a, b) -> Arrays.compare(numbers(a), numbers(b)));
        return List.copyOf(names);
    }

    /**
     * The release called {@code name}; any point release of a known series is known.
     *
     * @throws UnknownNameException when it is not known; the message lists those that are
     */
    public static Release named(String name) throws UnknownNameException {
        PageInfoLayout layout = LAYOUTS.of(name).orElseThrow(() -> new UnknownNameException("release", name, names()));
        return new Release(name, layout, choices(numbers(name)));
    }

    /**
     * The release called {@code name} for who only reads words: one that is {@link #named}, or one of 4.4 to 4.9, which are not
     * simulated and whose frame tables are not known.
     *
     * @throws UnknownNameException when it is neither
     */
    public static Release toRead(String name) throws UnknownNameException {
        if (OLD.matcher(name).matches()) {
            return new Release(name, OldLayout.BEFORE_4_10, Choices.first());
        }
        try {
            return named(name);
        } catch (UnknownNameException _) {
            List<String> known = new ArrayList<>(OLD_SERIES);
            known.addAll(names());
            throw new UnknownNameException("release", name, known);
        }
    }

    /** Whether only its words are known, not its frame tables. */
    public boolean wordsOnly() {
        return layout.equals(OldLayout.BEFORE_4_10);
    }

    /** The series it is a release of, {@code x.y}. */
    public String series() {
        int[] numbers = numbers(name);
        return numbers[0] + "." + numbers[1];
    }

    /**
     * The name of the release in what a hypervisor says of itself, such as {@code 4.20.4-pre}: the numbers at its beginning.
     * Empty when it begins with none; a release of that name need not be known.
     */
    public static Optional<String> nameIn(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.lookingAt() ? Optional.of(numbers.group()) : Optional.empty();
    }

    /** The release called {@link #DEFAULT}, for who is told none. */
    public static Release usual() {
        try {
            return named(DEFAULT);
        } catch (UnknownNameException e) {
            throw new IllegalStateException("the table of layouts has none for " + DEFAULT, e);
        }
    }

    /** Which value {@code 4.minor.point} has for each choice; sources are given with the values. */
    private static Choices choices(int[] numbers) {
        int minor = numbers[1];
        return Choices.first()
                .with(Choice.LDT, minor <= 11 ? LdtPaging.HOOK : LdtPaging.DROPPED)
                .with(Choice.GDT, minor <= 12 ? GdtSwitch.A : GdtSwitch.C)
                .with(Choice.UNPIN, minor <= 17 ? L3Unpin.V1 : L3Unpin.V3)
                .with(Choice.SHARED_INFO, SharedInfo.XENHEAP)
                .with(Choice.FLUSH, RemoteFlush.IPI)
                .with(Choice.TYPE_FLUSH, hasXsa401(minor, numbers[2]) ? TypeFlush.AFTER : TypeFlush.BEFORE)
                .with(Choice.LAST_PUT, LastTypePut.SPINS)
                .with(Choice.ENTRY_FLAGS, EntryFlags.SAFE)
                .with(Choice.LINEAR, LinearChain.ONE)
                .with(Choice.PARTIAL, PartialEntry.KEEPS)
                .with(Choice.EXCHANGE_CHECK, ExchangeCheck.REST)
                .with(Choice.MULTICALL, MulticallIret.ENDS);
    }

    private static boolean hasXsa401(int minor, int point) {
        return switch (minor) {
            case 13 -> point >= 5;
            case 14 -> point >= 6;
            case 15 -> point >= 3;
            case 16 -> point >= 2;
            default -> minor >= 17;
        };
    }

    private static int[] numbers(String name) {
        return Arrays.copyOf(
                Arrays.stream(name.split("\\.")).mapToInt(Integer::parseInt).toArray(), 3);
    }
}
