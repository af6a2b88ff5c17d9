// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

/**
 * A part of a file.
 *
 * @param name what it is
 * @param offset where it begins, in bytes of the unpacked file
 * @param length how many bytes it has
 * @param status what became of it
 * @param reason why it was skipped or not understood, else what was found in it; not null
 */
public record Section(String name, long offset, long length, Status status, String reason) {}
