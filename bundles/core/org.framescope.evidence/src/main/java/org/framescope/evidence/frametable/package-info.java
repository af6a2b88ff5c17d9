// SPDX-License-Identifier: EPL-2.0
/**
 * Bare rows of a frame table, as a debugger or a dump tool leaves them, with or without the file beside it that says whose
 * struct domain lies in which frame.
 *
 * <p>The rows are not parsed: they become the frame table of a {@link org.framescope.machine.Reading} that lies over the
 * mapped file. Opening looks at no more than a few million rows to tell the layout.
 */
package org.framescope.evidence.frametable;
