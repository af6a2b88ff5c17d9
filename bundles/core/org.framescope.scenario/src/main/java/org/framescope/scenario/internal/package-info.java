// SPDX-License-Identifier: EPL-2.0
/**
 * How the text of a scenario becomes a plan: a generated parser for one line, statements, a checker that knows what names
 * mean, and the set-up of a machine. Not exported.
 *
 * <p>Cost: linear in the text; setting a machine up is linear in what the scenario says about it, not in its frames.
 */
package org.framescope.scenario.internal;
