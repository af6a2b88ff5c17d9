// SPDX-License-Identifier: EPL-2.0
/** The contents of a frame, as words and as what they are. */
package org.framescope.ui.views.memory;
