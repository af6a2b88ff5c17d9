// SPDX-License-Identifier: EPL-2.0
/**
 * Frames that outlive their domain, or that their domain gave back and that somebody still refers to.
 *
 * <p>Where contents of frames are not known, nobody can be named who holds a reference, and nobody is: a frame then has
 * its allocation and its pin as holders, and the rest is unexplained. Where they are known, everybody found is named, and frames of
 * which not everything is explained are put together where they are alike. Cost: one pass over the frame table; that of an
 * audit for what is unexplained.
 */
package org.framescope.inspect.leaks;
