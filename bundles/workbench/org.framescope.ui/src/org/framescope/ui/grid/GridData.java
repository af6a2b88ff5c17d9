// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Hands NatTable the texts of a grid's rows. */
final class GridData implements IDataProvider {
    private final Grid grid;

    GridData(Grid grid) {
        this.grid = grid;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return grid.model().cell(row, column).text();
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("grids are for reading");
    }

    @Override
    public int getColumnCount() {
        return grid.columns().size();
    }

    @Override
    public int getRowCount() {
        return grid.model().rowCount();
    }
}
