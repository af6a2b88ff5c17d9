// SPDX-License-Identifier: EPL-2.0
/**
 * Actors that take turns: each does operations one after the other, one atomic step at a time, and what it remembers
 * between two steps stands in words of {@link org.framescope.machine.Space#ACTOR}. A script lets them act in an order of
 * its own; the explorer, in every order.
 *
 * <p>Cost: a turn copies the actor's record of some ten words twice, besides what its step does.
 */
package org.framescope.xen.actors;
