// SPDX-License-Identifier: EPL-2.0
/** Broken assertions and messages of Xen's. */
package org.framescope.ui.views.problems;
