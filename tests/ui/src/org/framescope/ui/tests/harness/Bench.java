// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.opentest4j.AssertionFailedError;

/**
 * The running workbench as a test sees it.
 *
 * <p>All methods are called from the test's own thread. Coordinates are pixels relative to the control's origin.
 */
public final class Bench {

    /** Widgets that tests look for carry their name under this key: {@code control.setData(Bench.ID, "steps.tree")}. */
    public static final String ID = "org.framescope.id";

    private static final String SHEETS = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NATIVE_PATIENCE = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 5;

    private final Display display;
    private final UiThread thread;
    private final Pointer pointer = new Pointer();

    Bench(Display display) {
        this.display = display;
        thread = new UiThread(display);
    }

    /**
     * Runs something on the user-interface thread and gives its result.
     *
     * @throws AssertionFailedError when it throws; an assertion's own failure comes through as it is
     */
    public <T> T ui(Callable<T> work) {
        return thread.ask(work);
    }

    /** Runs something on the user-interface thread. */
    public void run(Runnable work) {
        ui(() -> {
            work.run();
            return null;
        });
    }

    /** Posts something that opens a modal dialog: returns at once, while the dialog may stay open. */
    public void post(Runnable work) {
        display.asyncExec(work);
    }

    /**
     * Waits until a condition holds. It is evaluated on the user-interface thread between events.
     *
     * @param what what is waited for, for the message of a failure
     */
    public void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** Waits until a condition holds, with a patience of its own for what is slow by nature. */
    public void until(String what, Duration patience, BooleanSupplier condition) {
        if (!thread.comes(patience, condition)) {
            throw new AssertionFailedError("waited " + patience.toSeconds() + " s in vain for: " + what);
        }
    }

    /** Waits until a condition holds, and says what there is instead when it never does. */
    public void holds(BooleanSupplier condition, Supplier<?> instead) {
        if (!thread.comes(PATIENCE, condition)) {
            throw new AssertionFailedError(
                    "waited " + PATIENCE.toSeconds() + " s in vain; there is " + ui(instead::get));
        }
    }

    /**
     * Waits until what is read is what is expected. A view shows the newest state some time after the click or key that
     * leads to it: a test that looks once sees now the old, now the new.
     */
    public <T> void shows(T expected, Supplier<? extends T> actual) {
        shows(expected, actual, "what is shown in the end");
    }

    /** Waits until what is read is what is expected, and says {@code what} when it never is. */
    public <T> void shows(T expected, Supplier<? extends T> actual, String what) {
        if (!thread.comes(PATIENCE, () -> Objects.equals(expected, actual.get()))) {
            T found = ui(actual::get);
            assertEquals(expected, found, what);
        }
    }

    /** Waits until a number is what is expected. */
    public void shows(long expected, LongSupplier actual) {
        shows(expected, actual, "what is shown in the end");
    }

    /** Waits until a number is what is expected, and says {@code what} when it never is. */
    public void shows(long expected, LongSupplier actual, String what) {
        if (!thread.comes(PATIENCE, () -> expected == actual.getAsLong())) {
            long found = ui(actual::getAsLong);
            assertEquals(expected, found, what);
        }
    }

    /** Feels the pulse of the user-interface thread until it is closed. */
    public Heartbeat heartbeat() {
        return new Heartbeat(display);
    }

    /** What is open in the workbench. */
    public DeskDriver desk() {
        return new DeskDriver(this);
    }

    /** What the screen shows where a control is, by colour. */
    public Pixels pixels(Control control) {
        settle();
        Rectangle place = ui(() -> {
            Point size = control.getSize();
            Point at = control.toDisplay(0, 0);
            return new Rectangle(at.x, at.y, size.x, size.y);
        });
        return Pixels.of(Pointer.screen(), place);
    }

    /** The workbench window. */
    public IWorkbenchWindow window() {
        return ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    }

    /** Opens a view, or brings it to the front, gives it the focus and waits until it shows the newest state. */
    public IViewPart view(String viewId) {
        IViewPart view = ui(() -> page().showView(viewId, null, IWorkbenchPage.VIEW_ACTIVATE));
        until("view " + viewId + " to be visible", () -> page().isPartVisible(view));
        active();
        desk().drawn();
        return view;
    }

    /** Waits until keys reach the workbench window, for example after a dialog was closed. */
    public void active() {
        Shell shell = window().getShell();
        until("the window to be active", () -> display.getActiveShell() == shell);
    }

    /** Executes a command by its id, as a menu would. Use {@link #keys} where a real key is what is tested. */
    public void command(String commandId) {
        post(() -> Commands.execute(window(), commandId));
    }

    /** Executes a command that opens no dialog, its id or with parameters, and fails if it does. */
    public void execute(String command) {
        IWorkbenchWindow window = window();
        run(() -> Commands.execute(window, command));
    }

    /** The one control that carries this name under {@link #ID}, in any open shell. */
    public Control byId(String id) {
        return one("the control named " + id, all(Control.class, control -> id.equals(control.getData(ID))));
    }

    /** The one visible control of a class below a parent. */
    public <T extends Control> T below(Composite parent, Class<T> type) {
        return one("one " + type.getSimpleName(), ui(() -> {
            List<T> found = new ArrayList<>();
            collect(parent, type, Control::isVisible, found);
            return found;
        }));
    }

    /** All visible controls of a class that fulfil a condition, in any open shell, in the order of the widget trees. */
    public <T extends Control> List<T> all(Class<T> type, Predicate<? super T> condition) {
        return ui(() -> {
            List<T> found = new ArrayList<>();
            for (Shell shell : display.getShells()) {
                collect(shell, type, control -> control.isVisible() && condition.test(control), found);
            }
            return found;
        });
    }

    /** All visible controls of a class in any open shell; called on the user-interface thread. */
    public <T extends Control> List<T> shown(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            collect(shell, type, Control::isVisible, found);
        }
        return found;
    }

    /** Waits until the cheat sheet called {@code title} is open, without an error, and closes it. */
    public void sheet(String title) {
        until(
                "the cheat sheet " + title,
                () -> shown(ScrolledForm.class).stream()
                        .anyMatch(form -> form.getText().equals(title)));
        run(() -> page().hideView(page().findView(SHEETS)));
    }

    /** The texts of all labels that can be seen, in any open shell. */
    public List<String> labels() {
        return all(Label.class, label -> true).stream()
                .map(label -> ui(label::getText))
                .toList();
    }

    /** The shell with this title, once it is open and has the keyboard. */
    public Shell dialog(String title) {
        Shell shell = shell(title);
        until("\"" + title + "\" to be active", () -> display.getActiveShell() == shell);
        return shell;
    }

    /**
     * Presses a key that opens a dialog of the window system itself, and answers that. Nothing is asked of the user-interface
     * thread in between: what is asked in the moment in which such a dialog runs dry waits until it is closed.
     */
    public void nativeDialog(String key, String title, String text) {
        active();
        pointer.keys(key);
        nativeDialog(title, text);
    }

    /**
     * Answers a dialog of the window system itself, which has no {@link Shell}: types a text into its field and presses
     * Enter. Such a dialog fills its field some time after it is open and forgets what was typed before; while it stays
     * open, the answer is typed again.
     */
    public void nativeDialog(String title, String text) {
        String window = pointer.untilWindow(title);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            pointer.keys("ctrl+a");
            pointer.type(text);
            pointer.keys("Return");
            if (pointer.goes(window, title, NATIVE_PATIENCE)) {
                return;
            }
        }
        pointer.keys("Escape");
        throw new AssertionFailedError("the dialog \"" + title + "\" does not take " + text);
    }

    /** Clicks on the item of a tool bar that has this text or tooltip. */
    public void clickTool(String text) {
        for (ToolBar bar : all(ToolBar.class, bar -> true)) {
            Rectangle item = ui(() -> Arrays.stream(bar.getItems())
                    .filter(i -> text.equals(i.getText()) || named(i.getToolTipText(), text))
                    .map(ToolItem::getBounds)
                    .findFirst()
                    .orElse(null));
            if (item != null) {
                click(bar, item.x + item.width / 2, item.y + item.height / 2);
                return;
            }
        }
        throw new AssertionFailedError("no tool bar has an item " + text);
    }

    /** A tooltip may have the key behind the name. */
    private static boolean named(String tooltip, String text) {
        return tooltip != null && (tooltip.equals(text) || tooltip.startsWith(text + " ("));
    }

    /** The shell with this title, once it is open. */
    public Shell shell(String title) {
        AtomicReference<Shell> found = new AtomicReference<>();
        until("a shell titled \"" + title + "\"", () -> {
            for (Shell shell : display.getShells()) {
                if (shell.isVisible() && shell.getText().equals(title)) {
                    found.set(shell);
                }
            }
            return found.get() != null;
        });
        return found.get();
    }

    /** Clicks with the left button at a place inside a control. */
    public void click(Control control, int x, int y) {
        pointer.click(screen(control, x, y), 1);
        settle();
    }

    /** Clicks with the left button in the middle of a control; into a field, until it has the keys. */
    public void click(Control control) {
        Point size = ui(control::getSize);
        click(control, size.x / 2, size.y / 2);
        if (control instanceof Text) {
            until("the field to have the keys", control::isFocusControl);
        }
    }

    /** Double-clicks with the left button at a place inside a control. */
    public void doubleClick(Control control, int x, int y) {
        pointer.doubleClick(screen(control, x, y));
        settle();
    }

    /** Opens the context menu at a place inside a control. */
    public void rightClick(Control control, int x, int y) {
        pointer.click(screen(control, x, y), 3);
        settle();
    }

    /** Presses with the left button at one place inside a control and lets go at another. */
    public void drag(Control control, Point from, Point to) {
        pointer.drag(screen(control, from.x, from.y), screen(control, to.x, to.y));
        settle();
    }

    /** Presses real keys, one combination after the other: {@code keys("F6", "shift+F6", "ctrl+3", "Escape")}. */
    public void keys(String... combinations) {
        pointer.keys(combinations);
        settle();
    }

    /** Types a text with real keys. */
    public void type(String text) {
        pointer.type(text);
        settle();
    }

    /**
     * Waits until the events that are on their way have been handled: a round trip to the X server, and once through the event
     * loop, which deals with events before it runs what was asked of it. It dispatches none itself: what opens a dialog
     * would not come back before that is closed.
     */
    public void settle() {
        run(display::update);
        until("the event queue to run dry", () -> true);
    }

    private Point screen(Control control, int x, int y) {
        return ui(() -> control.toDisplay(x, y));
    }

    /** The window's page; touch it on the user-interface thread only. */
    public IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static <T> T one(String what, List<T> found) {
        if (found.size() != 1) {
            throw new AssertionFailedError("expected " + what + " but found " + found.size() + ": " + found);
        }
        return found.getFirst();
    }

    private static <T extends Control> void collect(
            Control from, Class<T> type, Predicate<? super T> condition, List<T> into) {
        if (type.isInstance(from) && condition.test(type.cast(from))) {
            into.add(type.cast(from));
        }
        if (from instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, condition, into);
            }
        }
    }
}
