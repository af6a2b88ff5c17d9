// SPDX-License-Identifier: EPL-2.0
/** Two dumps of one host: the frames in which they differ. */
package org.framescope.ui.views.differences;
