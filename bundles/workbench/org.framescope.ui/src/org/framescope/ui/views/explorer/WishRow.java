// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.explorer;

import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.framescope.model.session.Interleavings.Wish;

/** What must hold, as a field, and how to explore, as a menu. */
final class WishRow {
    /** States to store at most; the last are some hundred megabytes. */
    private static final long[] LIMITS = {1_000, 100_000, 1_000_000, 20_000_000};

    private static final long[] WORKERS = {1, 2, 4, 8, 16, 32, 64};

    private static final int WIDTH = 330;

    private final Text check;
    private boolean reduced;
    private long workers = 1;
    private long limit = LIMITS[LIMITS.length - 1];

    /** A field in {@code row}; Enter in it does {@code explore}. */
    WishRow(Composite row, Runnable explore) {
        check = new Text(row, SWT.SEARCH | SWT.ICON_CANCEL);
        check.setMessage("Must hold in every state, such as tc(f30) >= slots(f30)");
        check.setToolTipText(
                "Words of frames, domains, vCPUs and CPUs by name, compared and joined; several separated by ;"
                        + "\nFrames: caf taf cnt tc typ owner free validated pinned locked slots word(F[3]). Joined: && || => !");
        check.addListener(SWT.DefaultSelection, e -> explore.run());
        GridDataFactory.fillDefaults()
                .hint(WIDTH, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(check);
    }

    /** Adds how to explore to {@code menu}. */
    void fill(IMenuManager menu) {
        Action reduction = new Action("Leave Out Equal Orders", Action.AS_CHECK_BOX) {
            @Override
            public void run() {
                reduced = isChecked();
            }
        };
        reduction.setToolTipText(
                "Orders that make no difference are explored once (partial-order reduction): fewer states, the same verdicts");
        menu.add(reduction);
        menu.add(numbers("Workers", WORKERS, workers, number -> workers = number));
        menu.add(numbers("States at Most", LIMITS, limit, number -> limit = number));
    }

    private static MenuManager numbers(String title, long[] numbers, long now, LongConsumer chosen) {
        MenuManager menu = new MenuManager(title);
        LongStream.of(numbers).forEach(number -> {
            Action action = new Action(String.format(Locale.ROOT, "%,d", number), Action.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        chosen.accept(number);
                    }
                }
            };
            action.setChecked(number == now);
            menu.add(action);
        });
        return menu;
    }

    /** Another scenario has other names: nothing is said to hold of it yet. */
    void clear() {
        check.setText("");
    }

    /** What the field and the menu say. */
    Wish wish() {
        List<String> checks = List.of(check.getText().split(";")).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return new Wish(checks, reduced, (int) workers, limit);
    }
}
