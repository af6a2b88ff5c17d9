// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.text.Property;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;

/** Properties as rows of three columns, name, value and meaning; those of one group stand below a row with its name. */
public final class PropertyRows {
    private static final String INDENT = "    ";

    private PropertyRows() {}

    /** A row: {@code property}, or the name of its group. */
    private record Row(boolean heading, Property property) {
        Cell cell(int column) {
            return switch (column) {
                case 0 -> heading ? Cell.of(property.group()) : Cell.quiet(INDENT + property.name());
                case 1 -> Cell.value(heading ? "" : property.value());
                default -> Cell.quiet(heading ? "" : property.explanation());
            };
        }

        String tooltip() {
            return heading ? "" : property.explanation();
        }
    }

    /** The rows of {@code properties}, in their order. */
    public static RowModel of(List<Property> properties) {
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (Property property : properties) {
            if (!property.group().equals(group)) {
                group = property.group();
                rows.add(new Row(true, property));
            }
            rows.add(new Row(false, property));
        }
        return new ListRows<>(rows, Row::cell, r -> RowModel.Mark.NONE, Row::tooltip);
    }
}
