// SPDX-License-Identifier: EPL-2.0
/**
 * The one table of the views: rows of any number, as a list or a tree, computed when they are painted. The geometry of
 * the tree is plain Java ({@link org.framescope.ui.grid.TreeRows}); the widget is NatTable.
 */
package org.framescope.ui.grid;
