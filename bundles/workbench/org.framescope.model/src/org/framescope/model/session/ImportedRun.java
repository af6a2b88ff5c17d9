// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.framescope.scenario.ScenarioRun;

/**
 * What a run over an imported state was made from.
 *
 * @param imported where it begins
 * @param run what was done since, nothing in the main branch
 */
record ImportedRun(ImportedState imported, ScenarioRun run) {}
