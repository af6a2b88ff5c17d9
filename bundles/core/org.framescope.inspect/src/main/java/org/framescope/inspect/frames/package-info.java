// SPDX-License-Identifier: EPL-2.0
/**
 * Questions about frames: where they are, what they are, and who holds the references they count. One enumeration of
 * references, {@link org.framescope.inspect.frames.References}, serves all of them.
 */
package org.framescope.inspect.frames;
