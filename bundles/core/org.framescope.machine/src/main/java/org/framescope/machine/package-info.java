// SPDX-License-Identifier: EPL-2.0
/**
 * Floor 1: a machine is words. Word addresses and spaces, the store of words with copy-on-write readings, the one write
 * path and the {@link org.framescope.machine.Recorder} it tells, the frame table in the layout of each Xen release,
 * records of domains, vCPUs and CPUs, and the choices by which releases differ.
 *
 * <p>Needs the JDK only. Reading or writing a word costs a few nanoseconds; a reading of the whole state costs
 * microseconds, whatever the machine's size.
 */
package org.framescope.machine;
