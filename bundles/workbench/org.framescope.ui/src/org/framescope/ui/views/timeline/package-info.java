// SPDX-License-Identifier: EPL-2.0
/** Who runs on each CPU over the steps: a canvas, its pure geometry, and the view that wires them. */
package org.framescope.ui.views.timeline;
