// SPDX-License-Identifier: EPL-2.0
/** The run as a tree, with the cursor in it. */
package org.framescope.ui.views.steps;
