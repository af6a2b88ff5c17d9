// SPDX-License-Identifier: EPL-2.0
/**
 * All interleavings of the actors of a machine, explored exactly: breadth first, so that the first counterexample is a
 * shortest one. Steps are those of the programs themselves; nothing is written a second time for checking.
 *
 * <p>Floor 3. Needs {@code xen}. A state is the words that any step changed so far, and what the actors remember; both are
 * numbered, and a state is stored as its numbers side by side, mostly in eight bytes. What a step does is remembered for
 * each pair of what the actor and what the words are, so it is executed once and looked up after that.
 */
package org.framescope.explore;
