// SPDX-License-Identifier: EPL-2.0
/**
 * Frames that outlive their domain, or that their domain gave back and that somebody still refers to.
 *
 * <p>Where contents of frames are not known, nobody can be named who holds a reference, and nobody is: a frame then has
 * its allocation and its pin as holders, and the rest is unexplained. Cost: one pass over the frame table.
 */
package org.framescope.inspect.leaks;
