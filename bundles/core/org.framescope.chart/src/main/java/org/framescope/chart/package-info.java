// SPDX-License-Identifier: EPL-2.0
/**
 * Timelines of a run as charts, and their export to PNG, SVG, PDF and CSV, without a display.
 *
 * <p>Floor 4. Needs {@code run} and {@code inspect}.
 */
package org.framescope.chart;
