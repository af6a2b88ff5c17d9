// SPDX-License-Identifier: EPL-2.0
/**
 * The product: the application, the window and its menus, the perspectives, the welcome page.
 *
 * <p>Floor 6. Needs {@code ui} alone; it arranges what the floors below offer and adds nothing of its own.
 */
package org.framescope.app;
