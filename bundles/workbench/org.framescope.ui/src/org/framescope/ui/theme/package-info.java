// SPDX-License-Identifier: EPL-2.0
/** Colours and fonts by role, for the light and the dark theme; nothing else in the views names a colour. */
package org.framescope.ui.theme;
