// SPDX-License-Identifier: EPL-2.0
/**
 * Questions whether something is wrong: invariants with both sides, and what went wrong in a run. Formulas: the reference
 * of invariants, from ASSERT and BUG statements of RELEASE-4.17.0.
 */
package org.framescope.inspect.check;
