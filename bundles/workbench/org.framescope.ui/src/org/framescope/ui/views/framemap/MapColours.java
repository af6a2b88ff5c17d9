// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.framescope.inspect.framemap.FrameKind;
import org.framescope.ui.theme.NumberedRoles;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;
import org.framescope.ui.theme.TypeRoles;

/** The colours of kinds of frames in the theme in force. */
final class MapColours {
    private static final int NUMBERS = 256;
    private static final double[] IDLE = {0.10, 0.30, 0.55};
    private static final double DIMMED = 0.18;

    private final Theme theme;

    MapColours(Theme theme) {
        this.theme = theme;
    }

    /** The colour of {@code kind}. */
    RGB of(FrameKind kind) {
        return switch (kind.hue()) {
            case FrameKind.Hue.Idle(int shade) -> mixed(Role.TYPE_NONE, IDLE[shade]);
            case FrameKind.Hue.Typed(String type) -> rgb(TypeRoles.of(type));
            case FrameKind.Hue.Numbered(int number) -> rgb(NumberedRoles.of(number));
            case FrameKind.Hue.Scaled(int step, int steps) ->
                mixed(Role.CODE_KEYWORD, 0.25 + 0.75 * step / Math.max(1, steps - 1));
        };
    }

    /** The colours of {@code kinds} by number, all but {@code chosen} dimmed unless that is -1; the others are the ground. */
    PaletteData palette(List<FrameKind> kinds, int chosen) {
        RGB[] colours = new RGB[NUMBERS];
        Arrays.fill(colours, rgb(Role.GROUND));
        for (int i = 0; i < kinds.size(); i++) {
            RGB full = of(kinds.get(i));
            colours[i] = chosen < 0 || chosen == i ? full : mix(rgb(Role.GROUND), full, DIMMED);
        }
        return new PaletteData(colours);
    }

    private RGB rgb(Role role) {
        return theme.color(role).getRGB();
    }

    private RGB mixed(Role role, double share) {
        return mix(rgb(Role.GROUND), rgb(role), share);
    }

    private static RGB mix(RGB ground, RGB colour, double share) {
        return new RGB(
                mix(ground.red, colour.red, share),
                mix(ground.green, colour.green, share),
                mix(ground.blue, colour.blue, share));
    }

    private static int mix(int ground, int colour, double share) {
        return (int) Math.round(ground + (colour - ground) * share);
    }
}
