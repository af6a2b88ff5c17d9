// SPDX-License-Identifier: EPL-2.0
/**
 * What Xen does to the words, one package a mechanism, named as Xen names it.
 *
 * <p>Floor 2. Needs {@code machine}. Errors are errno values as results, never exceptions; a broken assertion of Xen is
 * an event of the run.
 */
package org.framescope.xen;
