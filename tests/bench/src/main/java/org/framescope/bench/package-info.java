// SPDX-License-Identifier: EPL-2.0
/**
 * Benchmarks of the core. Each has a limit or a peer that is measured in the same run, alternately, so that the ratio
 * says something on a machine that does other work too; above one busy process a CPU no ratio is given.
 */
package org.framescope.bench;
