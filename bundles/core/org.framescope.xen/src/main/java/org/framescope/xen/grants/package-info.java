// SPDX-License-Identifier: EPL-2.0
/**
 * Grant tables of version 1, as far as references to frames go: which frames a domain shares out of its Xen heap, which
 * grants are mapped by whom, and the references these mappings hold. The entry of a host mapping in the mapper's page table
 * is not written: Xen does not count it. Facts: {@code xen/common/grant_table.c}, RELEASE-4.17.0.
 *
 * <p>Everything stands in words: the shared entries in the grant frames, the active entries and the maptrack in Xen heap
 * frames that {@link org.framescope.xen.grants.GrantView} can read. Cost: some word reads an operation; finding a free
 * handle looks at the maptrack from its beginning.
 */
package org.framescope.xen.grants;
