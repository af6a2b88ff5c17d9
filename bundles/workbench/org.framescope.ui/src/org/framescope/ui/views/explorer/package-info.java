// SPDX-License-Identifier: EPL-2.0
/** All interleavings of a scenario's actors: exploring them, what breaks, and the way there as a branch. */
package org.framescope.ui.views.explorer;
