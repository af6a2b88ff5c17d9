// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.util.Map;
import org.framescope.machine.Reading;
import org.framescope.machine.Release;

/**
 * A frame table as a machine at one moment: its rows, and whose they are.
 *
 * @param reading the rows as the frame table, with an owner word and a record for each known domain; valid until the bytes
 *     it lies over are closed
 * @param release which release's layout the rows have
 * @param frames how many rows there are
 * @param owners domain ids by the pdx of their struct domain; empty when nothing says them
 * @param contents whether contents of frames are in the reading, and with them whatever tables refer to
 */
public record FrameTableFile(
        Reading reading, Release release, long frames, Map<Long, Integer> owners, boolean contents) {}
