// SPDX-License-Identifier: EPL-2.0
/**
 * Readers of what really happened: recorded operation sequences, dumps, console logs and traces.
 *
 * <p>Floor 3. Needs {@code run} and {@code xen}. Bad input is reported with its place; nothing is guessed.
 */
package org.framescope.evidence;
