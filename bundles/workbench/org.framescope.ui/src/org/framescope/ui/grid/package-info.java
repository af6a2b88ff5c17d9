// SPDX-License-Identifier: EPL-2.0
/**
 * The one table of the views: rows of any number, as a list or a tree, computed when they are painted. Which rows a tree
 * shows is decided by {@link org.framescope.inspect.tree.TreeRows}; the widget is NatTable.
 */
package org.framescope.ui.grid;
