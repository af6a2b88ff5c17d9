// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.help;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.help.ICommandLink;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IContext3;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.HyperlinkSettings;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.framescope.ui.Execute;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** A help context in a small window: its paragraphs, and its commands as links. Escape closes it. */
final class HelpPopup extends PopupDialog {
    private static final int WIDTH = 520;

    private final Theme theme;
    private final IContext context;
    private final Point place;
    private FormText text;

    HelpPopup(Shell parent, Theme theme, IContext context, Point place) {
        super(parent, SWT.RESIZE | SWT.ON_TOP, true, false, false, false, false, title(context), "Esc closes");
        this.theme = theme;
        this.context = context;
        this.place = place;
    }

    private static String title(IContext context) {
        return context instanceof IContext2 named && named.getTitle() != null ? named.getTitle() : "Help";
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(10, 6).applyTo(area);
        text = new FormText(area, SWT.WRAP);
        HyperlinkSettings links = new HyperlinkSettings(parent.getDisplay());
        links.setForeground(theme.color(Role.LINK));
        links.setActiveForeground(theme.color(Role.LINK));
        text.setHyperlinkSettings(links);
        text.setParagraphsSeparated(true);
        text.setText(form(), true, false);
        text.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                close();
                Execute.command(PlatformUI.getWorkbench(), String.valueOf(event.getHref()));
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return area;
    }

    /** The description, a paragraph for each that an empty line ends; its first words up to a colon are bold. */
    private String form() {
        String paragraphs = Stream.of(context.getText().strip().split("\\s*\\n\\s*\\n\\s*"))
                .map(p -> escaped(p.replaceAll("\\s+", " ")))
                .map(p -> "<p>" + p.replaceFirst("^([^:.]{1,24}:)", "<b>$1</b>") + "</p>")
                .collect(Collectors.joining());
        ICommandLink[] commands =
                context instanceof IContext3 linked ? linked.getRelatedCommands() : new ICommandLink[0];
        String links = Stream.of(commands)
                .map(c ->
                        "<li><a href=\"" + escaped(c.getSerialization()) + "\">" + escaped(c.getLabel()) + "</a></li>")
                .collect(Collectors.joining());
        return "<form>" + paragraphs + links + "</form>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    protected Control getFocusControl() {
        return text;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle screen = getParentShell() == null
                ? getShell().getDisplay().getClientArea()
                : getParentShell().getMonitor().getClientArea();
        int x = Math.clamp(place.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x));
        int y = Math.clamp(place.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y));
        return new Point(x, y);
    }
}
