// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.nio.file.Path;
import org.framescope.evidence.xentrace.Trace;

/**
 * A trace that was read.
 *
 * @param file where it was read from
 * @param trace what is in it
 */
public record OpenTrace(Path file, Trace trace) {}
