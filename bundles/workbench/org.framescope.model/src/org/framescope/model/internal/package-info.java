// SPDX-License-Identifier: EPL-2.0
/**
 * What answers the derived features of the EMF model: a façade over the words at the cursor. One class for the features
 * of each kind of object; {@link org.framescope.model.internal.Held} gives out the same object for the same thing while
 * anyone holds it. Confined to the thread that states are delivered on.
 *
 * <p>Cost: a feature costs a few reads of words; a list is a view that costs nothing until it is asked; a tick costs
 * what the held objects that have adapters cost.
 */
package org.framescope.model.internal;
