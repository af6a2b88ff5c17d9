// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.framescope.inspect.descriptors.VcpuTables;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** The 16 GDT and 16 LDT page slots of a vCPU as two rows of cells; one is chosen by click or arrow keys. */
final class SlotStrip {
    private static final int SLOTS = 16;
    private static final int GAP = 3;

    private final int names;
    private final int line;
    private final int row;
    private final Canvas canvas;
    private final Theme theme;
    private VcpuTables tables;
    private final Supplier<LongFunction<String>> otherwise;
    private LongPredicate changed = address -> false;
    private boolean ldt;
    private int slot;
    private BiConsumer<Boolean, Integer> chosen = (isLdt, number) -> {};

    /** Slots in {@code parent}; {@code otherwise} as {@code Desk.otherwise}. */
    SlotStrip(Composite parent, Theme theme, Supplier<LongFunction<String>> otherwise) {
        this.theme = theme;
        this.otherwise = otherwise;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        GC gc = new GC(canvas);
        names = gc.textExtent("GDT").x + 2 * GAP + 2;
        line = gc.getFontMetrics().getHeight();
        gc.dispose();
        row = 2 * line + 2 * GAP + 2;
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, e -> click(e.x, e.y));
        canvas.addListener(SWT.MouseMove, e -> canvas.setToolTipText(tooltip(e.x, e.y)));
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.addListener(SWT.Traverse, e -> e.doit = true);
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
    }

    Canvas control() {
        return canvas;
    }

    /** Height it wants in pixels. */
    int height() {
        return 2 * row + GAP;
    }

    void onChoose(BiConsumer<Boolean, Integer> listener) {
        chosen = listener;
    }

    /** Shows {@code newTables}; {@code isChanged} says which words the last step changed. */
    void show(VcpuTables newTables, LongPredicate isChanged) {
        tables = newTables;
        changed = isChanged;
        canvas.redraw();
    }

    boolean ldt() {
        return ldt;
    }

    int slot() {
        return slot;
    }

    /** Chooses a slot, as a click does. */
    void choose(boolean isLdt, int number) {
        point(isLdt, number);
        chosen.accept(ldt, slot);
    }

    /** Chooses a slot without telling the listener. */
    void point(boolean isLdt, int number) {
        ldt = isLdt;
        slot = Math.clamp(number, 0, SLOTS - 1);
        canvas.redraw();
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> choose(ldt, slot + 1);
            case SWT.ARROW_LEFT -> choose(ldt, slot - 1);
            case SWT.ARROW_DOWN -> choose(true, slot);
            case SWT.ARROW_UP -> choose(false, slot);
            default -> {
                // not a key of the strip
            }
        }
    }

    private double cellWidth() {
        return (canvas.getClientArea().width - names - 4) / (double) SLOTS;
    }

    private int slotAt(int x) {
        int number = (int) Math.floor((x - names) / cellWidth());
        return x < names || number >= SLOTS ? -1 : number;
    }

    private void click(int x, int y) {
        canvas.forceFocus();
        if (tables != null && slotAt(x) >= 0 && y < 2 * row) {
            choose(y >= row, slotAt(x));
        }
    }

    private String tooltip(int x, int y) {
        if (tables == null || slotAt(x) < 0 || y >= 2 * row) {
            return null;
        }
        VcpuTables.Slot at = (y >= row ? tables.ldt() : tables.gdt()).get(slotAt(x));
        String other = other(at);
        return (y >= row ? "LDT" : "GDT") + " slot " + at.number() + ": " + at.text()
                + (other == null ? "" : "\n" + other);
    }

    /** What a slot is in the run that is compared, or null. */
    private String other(VcpuTables.Slot at) {
        LongFunction<String> says = otherwise.get();
        return says == null ? null : says.apply(at.word().number());
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(area);
        if (tables == null || cellWidth() < 4) {
            return;
        }
        row(gc, "GDT", 0);
        row(gc, "LDT", row);
    }

    private void row(GC gc, String name, int y) {
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        gc.drawText(name, GAP, y + (row - line) / 2, SWT.DRAW_TRANSPARENT);
        for (VcpuTables.Slot at : y == 0 ? tables.gdt() : tables.ldt()) {
            int left = names + (int) Math.round(at.number() * cellWidth());
            int right = names + (int) Math.round((at.number() + 1) * cellWidth());
            cell(gc, at, new Rectangle(left, y + GAP, right - left - 2, row - GAP), y > 0);
        }
    }

    private void cell(GC gc, VcpuTables.Slot at, Rectangle box, boolean inLdt) {
        boolean isChosen = inLdt == ldt && at.number() == slot;
        boolean isChanged = changed.test(at.word().number());
        gc.setBackground(theme.color(ground(at, isChanged)));
        gc.fillRectangle(box);
        gc.setForeground(theme.color(isChosen ? Role.CURSOR : isChanged ? Role.ACCENT : Role.LINE));
        gc.setLineWidth(isChosen ? 2 : 1);
        gc.drawRectangle(box.x, box.y, box.width - 1, box.height - 1);
        gc.setLineWidth(1);
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        gc.drawText(Integer.toString(at.number()), box.x + GAP, box.y + 1, SWT.DRAW_TRANSPARENT);
        if (other(at) != null) {
            gc.setForeground(theme.color(Role.DIFFERS));
            gc.drawText("≠", box.x + box.width - gc.textExtent("≠").x - GAP, box.y + 1, SWT.DRAW_TRANSPARENT);
        }
        String label = cut(gc, shortLabel(at), box.width - 2 * GAP);
        Point extent = gc.textExtent(label);
        gc.setForeground(theme.color(isChanged ? Role.ACCENT : Role.TEXT));
        gc.setClipping(box);
        gc.drawText(
                label,
                box.x + Math.max(GAP, (box.width - extent.x) / 2),
                box.y + box.height - extent.y - 1,
                SWT.DRAW_TRANSPARENT);
        gc.setClipping((Rectangle) null);
    }

    /** {@code label} without its first digits where there is no room for them: the last ones tell frames apart. */
    private static String cut(GC gc, String label, int room) {
        String kept = label;
        while (kept.length() > 2 && gc.textExtent(kept).x > room) {
            kept = "…" + kept.substring(kept.startsWith("…") ? 2 : 1);
        }
        return kept;
    }

    private static Role ground(VcpuTables.Slot at, boolean isChanged) {
        if (isChanged) {
            return Role.ACCENT_GROUND;
        }
        return switch (at.content()) {
            case ABSENT -> Role.GROUND;
            case ZERO_PAGE -> Role.GROUND_RAISED;
            case CPU_PAGE, FRAME -> Role.SELECTION_QUIET;
        };
    }

    /** A cell is narrow: the zero page is 0, a CPU's page its number with r or c. */
    private static String shortLabel(VcpuTables.Slot at) {
        return switch (at.content()) {
            case ABSENT -> "–";
            case ZERO_PAGE -> "z";
            case CPU_PAGE ->
                at.label().replace("cpu", "").replace(" regular", "r").replace(" compat", "c");
            case FRAME -> Long.toHexString(at.mfn());
        };
    }
}
