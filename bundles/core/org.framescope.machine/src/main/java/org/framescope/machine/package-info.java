// SPDX-License-Identifier: EPL-2.0
/**
 * The words of a machine and the only way to change them: frame table, page contents, M2P, records of domains,
 * vCPUs and pCPUs, their layout in each release of Xen, the one write path and the recorder it tells.
 *
 * <p>Floor 1. Needs the JDK alone. Reading a word and writing one are constant time and allocate nothing.
 */
package org.framescope.machine;
