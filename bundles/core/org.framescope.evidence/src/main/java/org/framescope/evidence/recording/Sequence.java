// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.List;

/**
 * Operations on one domain from its creation on.
 *
 * @param file name of the file as it was given
 * @param name what the recording calls it
 * @param group what sort of sequence it is
 * @param description what it is about, may be empty
 * @param machine the hypervisor
 * @param steps step 0, 1, 2 and so on, at least one
 */
public record Sequence(
        String file, String name, String group, String description, RecordedMachine machine, List<Step> steps) {}
