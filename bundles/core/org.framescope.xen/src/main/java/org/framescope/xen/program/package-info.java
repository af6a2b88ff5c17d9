// SPDX-License-Identifier: EPL-2.0
/**
 * Micro-step programs: what other CPUs can cut into, written as numbered atomic steps over words. What a program
 * remembers between two steps stands in the locals of its {@link org.framescope.xen.program.Actor}. Straight-line code
 * runs a program to its end at once, through the same code that a scheduler interleaves.
 *
 * <p>Cost: some nanoseconds a step, besides what the step does.
 */
package org.framescope.xen.program;
