// SPDX-License-Identifier: EPL-2.0
/**
 * Reads recordings of what a real hypervisor did: sequences of memory operations with the frame table after every step,
 * and context switches of the physical CPUs. JSON Lines, plain or packed (gzip, xz), recognised by content.
 *
 * <p>Streaming: one sequence is held at a time ({@link org.framescope.evidence.recording.RecordingReader#read}), or all of
 * them ({@link org.framescope.evidence.recording.Recording#load}). Memory is bounded by the longest line and the longest
 * sequence, both limited. Whatever is wrong with a file is reported as one
 * {@link org.framescope.evidence.recording.RecordingException} that names file, line, column and what was expected; what
 * came before it stays usable.
 */
package org.framescope.evidence.recording;
