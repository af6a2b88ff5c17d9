// SPDX-License-Identifier: EPL-2.0
/**
 * Questions about a run: its tree of steps, what changed, who wrote a word, who ran where, and values over steps.
 * Nothing grows with the length of a run but what is asked for over all of it.
 */
package org.framescope.inspect.steps;
