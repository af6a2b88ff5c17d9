// SPDX-License-Identifier: EPL-2.0
/**
 * The same work without a window: a plain {@code main} that needs no OSGi.
 *
 * <p>Floor 5. Needs every floor of the core below it. Results go to standard output, messages to standard error.
 */
package org.framescope.cli;
