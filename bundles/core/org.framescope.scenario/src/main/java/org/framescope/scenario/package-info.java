// SPDX-License-Identifier: EPL-2.0
/**
 * The scenario language, its parser, and the library of scenarios.
 *
 * <p>Floor 3. Needs {@code run} and {@code xen}. A fault in a text is reported with its line, its column and what was
 * expected there.
 */
package org.framescope.scenario;
