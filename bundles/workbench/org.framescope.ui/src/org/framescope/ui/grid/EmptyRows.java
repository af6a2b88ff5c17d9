// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

/** No rows. */
public final class EmptyRows implements RowModel {
    @Override
    public int rowCount() {
        return 0;
    }

    @Override
    public Cell cell(int row, int column) {
        throw new IndexOutOfBoundsException("there is no row " + row);
    }
}
