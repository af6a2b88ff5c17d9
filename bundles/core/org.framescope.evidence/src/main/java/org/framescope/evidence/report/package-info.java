// SPDX-License-Identifier: EPL-2.0
/**
 * What an import came to: what was read, skipped or not understood, where and why, and a verdict.
 *
 * <p>A report takes bounded memory however many sections a file has: those beyond {@link
 * org.framescope.evidence.report.ReportBuilder#MOST_SECTIONS} are counted, not kept.
 */
package org.framescope.evidence.report;
