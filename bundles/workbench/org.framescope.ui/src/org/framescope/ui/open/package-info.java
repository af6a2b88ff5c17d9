// SPDX-License-Identifier: EPL-2.0
/**
 * Opens things: scenarios, recordings and sessions, by name, from a dialog or dropped on the window. Knows the editors; they
 * are told by their inputs, and know this package only where they open something else.
 */
package org.framescope.ui.open;
