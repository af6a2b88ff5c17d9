// SPDX-License-Identifier: EPL-2.0
/**
 * The views, the theme and the frame clock.
 *
 * <p>Floor 5. Holds nothing but readings of the words at the cursor. Everything here runs on the user-interface thread
 * unless it says otherwise.
 */
package org.framescope.ui;
