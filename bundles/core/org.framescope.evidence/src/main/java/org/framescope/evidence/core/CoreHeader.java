// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.core;

/**
 * What the notes of a dump say.
 *
 * @param hvm whether the guest is hardware-virtualised; else it is paravirtualised
 * @param vcpus how many vCPUs it has
 * @param pages how many pages the dump has
 * @param pageSize bytes of a page
 * @param release the hypervisor, {@code 4.17.7}; empty if the notes do not say
 * @param changeset the hypervisor's changeset; empty if the notes do not say
 */
public record CoreHeader(boolean hvm, long vcpus, long pages, long pageSize, String release, String changeset) {}
