// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.ILayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * A table or tree over a {@link RowModel}. One row is selected; the arrow keys, Page Up and Down, Home and End move the
 * selection, left and right collapse and expand, Enter and double-click open, Ctrl+C copies the row tab-separated.
 */
public final class Grid {
    private static final List<DisplayMode> MODES = List.of(DisplayMode.NORMAL, DisplayMode.SELECT);

    private final Theme theme;
    private final List<Column> columns;
    private final LocalResourceManager resources;
    private final Composite area;
    private final NatTable table;
    private final DataLayer body;
    private final ViewportLayer viewport;
    private final GridPainter cells;
    private final HeaderPainter titles;
    private final GridInput input;
    private final ColumnHideShowLayer hideShow;
    private final List<IntConsumer> selectionListeners = new ArrayList<>();
    private final List<IntConsumer> openListeners = new ArrayList<>();
    private RowModel model = new EmptyRows();
    private Font font;
    private Font italic;
    private int selectedRow = -1;
    private Object selected;
    private int selectedColumn;
    private int treeColumn = -1;
    private Supplier<LongFunction<String>> otherwise = () -> null;

    /** A grid in {@code parent} with these columns; {@code name} is what a screen reader calls it. */
    public Grid(Composite parent, Theme theme, String name, List<Column> columns) {
        this.theme = theme;
        this.columns = List.copyOf(columns);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        resources = new LocalResourceManager(JFaceResources.getResources(), area);
        setFonts();
        body = new DataLayer(new GridData(this));
        ColumnReorderLayer reorder = new ColumnReorderLayer(body);
        hideShow = new ColumnHideShowLayer(reorder);
        SelectionLayer selection = new SelectionLayer(hideShow, false);
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        DefaultColumnHeaderDataProvider names = new DefaultColumnHeaderDataProvider(
                columns.stream().map(Column::title).toArray(String[]::new));
        ColumnHeaderLayer header =
                new ColumnHeaderLayer(new DefaultColumnHeaderDataLayer(names), viewport, selection, false);
        header.addConfiguration(
                new org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration());
        cells = new GridPainter(theme, this);
        titles = new HeaderPainter(theme, this);
        table = new NatTable(
                area, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, painted(header), false);
        configure();
        input = new GridInput(this, table);
        input.install(name);
        new GridColumns(this, table, body, hideShow, name).install();
        theme.addListener(table, this::applyTheme);
    }

    /** Titles above rows. */
    private CompositeLayer painted(ColumnHeaderLayer header) {
        TablePainter painter = new TablePainter(theme, cells, titles);
        CompositeLayer whole = new CompositeLayer(1, 2) {
            @Override
            public ILayerPainter getLayerPainter() {
                return painter;
            }
        };
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return whole;
    }

    private void configure() {
        body.setDefaultRowHeight(rowHeight());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new Look());
        table.configure();
        applyTheme();
    }

    private void setFonts() {
        font = area.getFont();
        italic = resources.create(FontDescriptor.createFrom(font).setStyle(SWT.ITALIC));
    }

    private void applyTheme() {
        table.setBackground(theme.color(Role.GROUND));
        table.redraw();
    }

    /** Who measures a column for its preferred width, and paints one that is dragged. */
    private final class Look extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            for (DisplayMode mode : MODES) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cells, mode, GridRegion.BODY);
                registry.registerConfigAttribute(
                        CellConfigAttributes.CELL_PAINTER, titles, mode, GridRegion.COLUMN_HEADER);
            }
        }
    }

    /** The rows from now on; what is selected stays so, wherever its row stands now, as long as it has one. */
    public void setModel(RowModel rows) {
        model = rows;
        refresh();
    }

    /** The rows. */
    public RowModel model() {
        return model;
    }

    /** Paints anew; call after the model answers differently, or its rows stand elsewhere. */
    public void refresh() {
        selectedRow = model.rowOf(selected);
        if (!table.isDisposed()) {
            viewport.invalidateVerticalStructure();
            viewport.recalculateScrollBars();
            table.redraw();
        }
    }

    /** The column in which the tree stands; none at first. */
    public void setTreeColumn(int column) {
        treeColumn = column;
    }

    /**
     * Marks words with what they are in the run that this one is compared with.
     *
     * @param compared gives, while there is a comparison, what says so of a word's address or null; null while there is none
     */
    public void otherwise(Supplier<LongFunction<String>> compared) {
        otherwise = compared;
    }

    /**
     * What the word of a cell is in the run that this one is compared with; null when it is the same, or stands in a cell of
     * the row further left already.
     */
    public String otherwise(int row, int column) {
        LongFunction<String> says = otherwise.get();
        long word = says == null ? -1 : model.word(row, column);
        String said = word < 0 ? null : says.apply(word);
        for (int left = 0; left < column && said != null; left++) {
            said = model.word(row, left) == word ? null : said;
        }
        return said;
    }

    int treeColumn() {
        return treeColumn;
    }

    /** The index of the leftmost visible column. */
    int firstColumn() {
        return viewport.getColumnIndexByPosition(0);
    }

    Column column(int index) {
        return columns.get(index);
    }

    List<Column> columns() {
        return columns;
    }

    int rowHeight() {
        GC gc = new GC(area);
        gc.setFont(font);
        int height = gc.getFontMetrics().getHeight() + 6;
        gc.dispose();
        return height;
    }

    Font font() {
        return font;
    }

    Font italicFont() {
        return italic;
    }

    boolean hasFocus() {
        return table.isFocusControl();
    }

    ViewportLayer viewport() {
        return viewport;
    }

    /** The selected row, or -1. */
    public int selectedRow() {
        return selectedRow;
    }

    /** The column that was clicked last, by its place in the list of columns; 0 at first. */
    public int selectedColumn() {
        return selectedColumn;
    }

    void selectedColumn(int column) {
        selectedColumn = column;
    }

    /** Address of the word in the selected cell, or of the one that its row is about; -1 when there is none. */
    public long selectedWord() {
        return selectedRow < 0 || selectedRow >= model.rowCount() ? -1 : model.word(selectedRow, selectedColumn);
    }

    /** Puts the selected row on the clipboard, tab-separated. */
    public void copy() {
        input.copy();
    }

    /** Selects {@code row} and scrolls to it without telling listeners; -1 for none. */
    public void show(int row) {
        selectedRow = row >= 0 && row < model.rowCount() ? row : -1;
        selected = selectedRow < 0 ? null : model.subject(selectedRow);
        if (selectedRow >= 0 && !table.isDisposed()) {
            viewport.moveRowPositionIntoViewport(selectedRow);
        }
        table.redraw();
    }

    /** Scrolls as little as needed for {@code row} to be seen; the selection stays. */
    public void reveal(int row) {
        if (row >= 0 && row < model.rowCount() && !table.isDisposed()) {
            viewport.moveRowPositionIntoViewport(row);
        }
    }

    /** Selects {@code row}, as the user would. */
    public void select(int row) {
        if (model.rowCount() == 0) {
            return;
        }
        show(Math.clamp(row, 0, model.rowCount() - 1));
        List.copyOf(selectionListeners).forEach(l -> l.accept(selectedRow));
    }

    /** Opens {@code row}, as Enter does. */
    void open(int row) {
        List.copyOf(openListeners).forEach(l -> l.accept(row));
    }

    /** Is told the row that the user selects. */
    public void onSelect(IntConsumer listener) {
        selectionListeners.add(listener);
    }

    /** Is told the row that the user opens, by Enter or double-click. */
    public void onOpen(IntConsumer listener) {
        openListeners.add(listener);
    }

    /** The titles of the columns that are shown, from left to right. */
    public List<String> shownColumns() {
        return java.util.stream.IntStream.range(0, hideShow.getColumnCount())
                .mapToObj(position ->
                        columns.get(hideShow.getColumnIndexByPosition(position)).title())
                .toList();
    }

    /** The widget, for layout data and menus. */
    public Composite control() {
        return area;
    }

    /** The table itself, for focus, context menu and tests. */
    public NatTable table() {
        return table;
    }
}
