// SPDX-License-Identifier: EPL-2.0
/** Files of real machines: what was read of them, and what they say. */
package org.framescope.ui.views.evidence;
