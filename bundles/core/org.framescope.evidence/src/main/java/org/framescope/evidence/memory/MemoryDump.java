// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.memory;

import java.util.List;
import java.util.Map;

/**
 * A dump of a machine.
 *
 * @param memory its memory
 * @param cpus its CPUs in the order of their notes
 * @param xenInfo what the note {@code VMCOREINFO_XEN} says, key to value; empty without one
 */
public record MemoryDump(PhysicalMemory memory, List<CpuState> cpus, Map<String, String> xenInfo) {}
