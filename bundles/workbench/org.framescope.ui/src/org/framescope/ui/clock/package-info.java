// SPDX-License-Identifier: EPL-2.0
/** When views paint: at most once a frame, the newest state only, and only what is visible. */
package org.framescope.ui.clock;
