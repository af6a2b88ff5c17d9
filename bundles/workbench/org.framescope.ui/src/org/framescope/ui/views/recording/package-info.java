// SPDX-License-Identifier: EPL-2.0
/**
 * A recording in the editor area: what was recorded beside what was simulated, step by step. What is compared and how is
 * {@link org.framescope.evidence.conform.SideBySide}'s; here it is shown. Cost: a pass over the values of a step when the
 * cursor comes to it; rows are painted as they are seen.
 */
package org.framescope.ui.views.recording;
