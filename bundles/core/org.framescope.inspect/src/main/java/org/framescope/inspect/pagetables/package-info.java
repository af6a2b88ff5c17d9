// SPDX-License-Identifier: EPL-2.0
/**
 * Page tables as a reader sees them: the entries of one with what each refers to and which references it holds, and the
 * way an address takes through several.
 *
 * <p>Cost: a table reads 512 words and the rows of its targets; a walk reads four words.
 */
package org.framescope.inspect.pagetables;
