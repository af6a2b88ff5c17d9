// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import org.framescope.machine.DomainKind;

/**
 * A domain that a scenario declares.
 *
 * @param domid 0 to 32751
 * @param kind how it is virtualised
 * @param vcpus how many vCPUs it has
 * @param max its max_pages
 * @param line where it is declared
 */
public record DomainDecl(int domid, DomainKind kind, int vcpus, long max, int line) {}
