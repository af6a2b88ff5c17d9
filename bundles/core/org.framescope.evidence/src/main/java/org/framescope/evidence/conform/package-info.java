// SPDX-License-Identifier: EPL-2.0
/**
 * Plays recordings of a real hypervisor and compares. A sequence runs freely from its step 0: from the recording come only
 * inputs ({@link org.framescope.evidence.conform.StepInput}: operation, arguments, stored words) and circumstances
 * ({@link org.framescope.evidence.conform.Circumstances}: which frames the allocator handed out and what they contained,
 * domain ids, handles); never a count, an owner or a result, and it never resynchronises.
 *
 * <p>To make an operation known, write an {@link org.framescope.evidence.conform.OperationAdapter} and add it to a list
 * that {@link org.framescope.evidence.conform.Adapters#standard()} joins. An operation without adapter is unsupported, and
 * with it the rest of its sequence.
 *
 * <p>Cost: one machine a sequence, and one pass over the recorded frames a step.
 */
package org.framescope.evidence.conform;
