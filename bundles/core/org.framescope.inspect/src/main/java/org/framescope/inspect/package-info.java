// SPDX-License-Identifier: EPL-2.0
/**
 * Questions about a state or a run, each one small class that serves the workbench, the command line and reports.
 *
 * <p>Floor 3. Needs {@code run} and {@code xen}.
 */
package org.framescope.inspect;
