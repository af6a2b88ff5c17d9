// SPDX-License-Identifier: EPL-2.0
/**
 * Opens any file that a real machine left behind: recognises it by its contents, gives it to the reader of that kind, and
 * returns what was read with a report.
 *
 * <p>Bad input is never an exception: it is a verdict. What was read before damage is in the result. The result holds the
 * file's bytes outside the heap until it is closed.
 */
package org.framescope.evidence.open;
