// SPDX-License-Identifier: EPL-2.0
/**
 * Floor 2: what the engine did, as a record one can move in. A {@link org.framescope.run.Journal} is told everything; a
 * {@link org.framescope.run.Run} is the unchanging record so far; a {@link org.framescope.run.Cursor} moves a replica of
 * the machine along it in both directions; {@link org.framescope.run.WordHistory} answers who wrote a word and when.
 *
 * <p>Needs {@code machine} only. A record takes 16 bytes. A jump costs microseconds, and milliseconds the first time it
 * leads into a part of the run: words are computed when they are asked for, from the nearest checkpoint and an index of
 * the records next to it.
 */
package org.framescope.run;
