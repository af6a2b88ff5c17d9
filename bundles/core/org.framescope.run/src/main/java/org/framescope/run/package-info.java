// SPDX-License-Identifier: EPL-2.0
/**
 * What happened, as a list of word changes grouped into steps: journal, cursor, checkpoints and branches.
 *
 * <p>Floor 2. Needs {@code machine}. It implements the recorder of the write path and knows nothing of Xen.
 */
package org.framescope.run;
