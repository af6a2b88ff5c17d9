// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/**
 * The colours of the theme in force. One for the workbench, on the UI thread; listeners are told after the user has
 * chosen another theme.
 */
public final class Theme {
    private final Map<Role, Color> light = new EnumMap<>(Role.class);
    private final Map<Role, Color> dark = new EnumMap<>(Role.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private final IThemeEngine engine;
    private boolean isDark;
    private boolean followed;

    /** The theme of {@code engine}, which may be null where no theming runs: then light. */
    public Theme(IThemeEngine engine) {
        this.engine = engine;
        for (Role role : Role.values()) {
            light.put(role, new Color(role.rgb(false)));
            dark.put(role, new Color(role.rgb(true)));
        }
        isDark = readDark();
    }

    /** The theme of the running workbench; follows its changes. */
    public static Theme ofWorkbench() {
        Theme theme = new Theme(PlatformUI.getWorkbench().getService(IThemeEngine.class));
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> theme.changed();
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        return theme;
    }

    private boolean readDark() {
        return engine != null
                && engine.getActiveTheme() != null
                && engine.getActiveTheme().getId().contains("dark");
    }

    private void changed() {
        isDark = readDark();
        Display display = Display.getCurrent();
        if (!followed) {
            followed = true;
            display.addFilter(SWT.Show, event -> {
                if (event.widget instanceof Shell shell) {
                    plain(shell);
                }
            });
        }
        for (Shell shell : display.getShells()) {
            plain(shell);
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * The window system keeps its text colour of the theme before, and the workbench's light theme says nothing of plain
     * controls: they would be white on white. Whoever wants another role for one sets it afterwards, as a listener.
     */
    private void plain(Composite area) {
        for (Control control : area.getChildren()) {
            switch (control) {
                case Text text -> {
                    text.setBackground(color(Role.GROUND));
                    text.setForeground(color(Role.TEXT));
                }
                case Link link -> {
                    link.setForeground(color(Role.TEXT));
                    link.setLinkForeground(color(Role.LINK));
                }
                case Label label -> label.setForeground(color(Role.TEXT));
                case CLabel label -> label.setForeground(color(Role.TEXT));
                default -> {
                    // styled by the workbench, or painted by ourselves
                }
            }
            if (control instanceof Composite inner) {
                plain(inner);
            }
        }
    }

    /** Whether the dark theme is in force. */
    public boolean isDark() {
        return isDark;
    }

    /** The colour for {@code role}; never disposed. */
    public Color color(Role role) {
        return (isDark ? dark : light).get(role);
    }

    /** The font for values: fixed width, as set in the preferences. */
    public Font valueFont() {
        return JFaceResources.getTextFont();
    }

    /** Calls {@code listener} after each change of theme. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** As above, until {@code control} is disposed. */
    public void addListener(Control control, Runnable listener) {
        Runnable whileThere = () -> {
            if (!control.isDisposed()) {
                listener.run();
            }
        };
        listeners.add(whileThere);
        control.addListener(SWT.Dispose, e -> listeners.remove(whileThere));
    }
}
