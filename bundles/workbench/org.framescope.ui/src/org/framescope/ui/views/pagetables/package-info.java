// SPDX-License-Identifier: EPL-2.0
/** Page tables: the way of an address, and the entries of one table with the references they hold. */
package org.framescope.ui.views.pagetables;
