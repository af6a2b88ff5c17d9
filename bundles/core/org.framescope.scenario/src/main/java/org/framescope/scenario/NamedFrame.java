// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

/**
 * A frame that a scenario names.
 *
 * @param name as written
 * @param mfn its number
 * @param line where it is declared, from 1
 */
public record NamedFrame(String name, long mfn, int line) {}
