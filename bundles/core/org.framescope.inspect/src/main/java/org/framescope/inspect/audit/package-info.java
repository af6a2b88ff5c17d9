// SPDX-License-Identifier: EPL-2.0
/**
 * Whether the counts of frames are what their holders add up to. The terms are those of
 * {@link org.framescope.inspect.frames.References}, which also names the holders; there is no second enumeration.
 * Equations: {@code R-INV-1} for general and {@code R-INV-2} for type references of every frame in use, from the global
 * reference equations of the reference of invariants.
 *
 * <p>Cost of a full audit: one pass over the frame table and the page tables in use. Cost after a step: what it changed,
 * and twice the entries of the tables it touched; a full pass when a domain appeared, vanished or changed its kind, or a
 * frame that is referenced got another owner.
 */
package org.framescope.inspect.audit;
