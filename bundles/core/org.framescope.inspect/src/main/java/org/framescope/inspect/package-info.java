// SPDX-License-Identifier: EPL-2.0
/**
 * Questions about a state or a run, each one small class that serves the workbench, the command line and reports. A
 * question is put to a {@link org.framescope.inspect.State} or a {@link org.framescope.run.Run}; an answer is a record
 * of numbers, texts and {@linkplain org.framescope.inspect.Target links}, so that whoever shows it needs neither the
 * machine nor the hypervisor.
 *
 * <p>Floor 3. Needs {@code run} and {@code xen}. Nothing is kept between questions unless a class says so.
 */
package org.framescope.inspect;
