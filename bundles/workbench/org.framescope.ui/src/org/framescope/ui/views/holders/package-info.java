// SPDX-License-Identifier: EPL-2.0
/** Who holds the selected frame, and what that holds itself. */
package org.framescope.ui.views.holders;
