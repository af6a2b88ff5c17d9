// SPDX-License-Identifier: EPL-2.0
/**
 * Trees that are made as they are looked at, and their visible rows. Cost follows what is open, not what there is.
 */
package org.framescope.inspect.tree;
