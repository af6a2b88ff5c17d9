// SPDX-License-Identifier: EPL-2.0
/** Values over the steps, as a chart that can be exported. */
package org.framescope.ui.views.chart;
