// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/**
 * A frame as an operation names it.
 *
 * @param name logical name, {@code f0} and so on in order of allocation; null for a frame the domain was never given
 * @param mfn machine frame number; need not exist
 */
public record FrameRef(String name, long mfn) {}
