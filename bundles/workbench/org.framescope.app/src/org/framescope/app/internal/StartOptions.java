// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.graphics.Point;

/**
 * What the command line asks of the workbench; arguments that belong to others are passed over.
 *
 * @param open {@code -framescope.open}: a scenario's id or a file to open after the start
 * @param sequence {@code -framescope.sequence}: which sequence of a recording
 * @param release {@code -framescope.release}: the release a scenario is run on
 * @param choices {@code -framescope.choices}: {@code NAME=VALUE,…} that differ from what the release does
 * @param step {@code -framescope.to}: the step to go to
 * @param frame {@code -framescope.frame}: number or name of a frame to select, for a picture
 * @param view {@code -framescope.view}: name or id of a view to show
 * @param size {@code -framescope.size}: size of the window, {@code WIDTHxHEIGHT}
 * @param dark {@code -framescope.theme}: the dark theme (true), the light one (false), or the one chosen last
 * @param picture {@code -framescope.picture}: where to write a picture of the window, after which the product ends
 */
record StartOptions(
        Optional<String> open,
        Optional<String> sequence,
        Optional<String> release,
        Map<String, String> choices,
        OptionalInt step,
        Optional<String> frame,
        Optional<String> view,
        Optional<Point> size,
        Optional<Boolean> dark,
        Optional<String> picture) {
    private static final String PREFIX = "-framescope.";
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

    /** Reads the arguments. */
    static StartOptions of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].startsWith(PREFIX)) {
                given.put(arguments[i].substring(PREFIX.length()), arguments[i + 1]);
            }
        }
        String step = given.getOrDefault("to", "");
        return new StartOptions(
                Optional.ofNullable(given.get("open")),
                Optional.ofNullable(given.get("sequence")),
                Optional.ofNullable(given.get("release")),
                choices(given.getOrDefault("choices", "")),
                step.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(step)) : OptionalInt.empty(),
                Optional.ofNullable(given.get("frame")),
                Optional.ofNullable(given.get("view")),
                size(given.getOrDefault("size", "")),
                Optional.ofNullable(given.get("theme")).map("dark"::equals),
                Optional.ofNullable(given.get("picture")));
    }

    /** Whether the command line says more of what to open than its name. */
    boolean isExact() {
        return sequence.isPresent() || release.isPresent() || !choices.isEmpty();
    }

    private static Map<String, String> choices(String text) {
        Map<String, String> choices = new HashMap<>();
        for (String choice : text.split(",", -1)) {
            int equals = choice.indexOf('=');
            if (equals > 0) {
                choices.put(choice.substring(0, equals), choice.substring(equals + 1));
            }
        }
        return Map.copyOf(choices);
    }

    private static Optional<Point> size(String text) {
        Matcher matcher = SIZE.matcher(text);
        return matcher.matches()
                ? Optional.of(new Point(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
