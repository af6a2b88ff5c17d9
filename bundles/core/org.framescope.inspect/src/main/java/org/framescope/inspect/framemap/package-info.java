// SPDX-License-Identifier: EPL-2.0
/**
 * All frames of a machine as a picture: each frame is of one kind, by type, owner, count or flags, and a place stands for one
 * frame or for a square of them.
 *
 * <p>Cost: one pass over the frame table by all CPUs and one and a third bytes a frame for a map; after a step, the words that
 * differ; painting costs its pixels.
 */
package org.framescope.inspect.framemap;
