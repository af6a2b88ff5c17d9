// SPDX-License-Identifier: EPL-2.0
/** The runs that share a beginning. */
package org.framescope.ui.views.branches;
