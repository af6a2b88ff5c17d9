// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * What came of a batch of requests.
 *
 * @param rc 0, or the error at which it ended; -ERESTART when it was interrupted and is to be asked for again
 * @param done how many requests were executed
 */
public record Batch(int rc, int done) {}
