// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.List;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.memory.CpuState;

/**
 * A whole machine at one moment: frame table, contents of frames, M2P, domains, vCPUs, CPUs.
 *
 * @param table the rows and all other words; valid until the bytes they lie over are closed
 * @param cpus the CPUs as the notes tell them
 * @param vcpus how many vCPUs of guests were found
 * @param roots whether it is known which root tables vCPUs have loaded; without, nothing can be said of who holds those
 * @param inside the CPUs that were inside Xen for a vCPU of a domain
 */
public record MachineMemory(
        FrameTableFile table, List<CpuState> cpus, int vcpus, boolean roots, List<InsideXen> inside) {}
