// SPDX-License-Identifier: EPL-2.0
/**
 * What an editor of scenarios needs to know about a text: colours, proposals, and explanations of what stands somewhere.
 * Pure functions of a text; safe on any thread.
 *
 * <p>Cost: linear in the text. Problems come from {@link org.framescope.scenario.ScenarioParser#parse(String)}.
 */
package org.framescope.scenario.edit;
