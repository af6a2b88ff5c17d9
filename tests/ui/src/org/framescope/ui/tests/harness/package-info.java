// SPDX-License-Identifier: EPL-2.0
/**
 * What a test needs to drive the running workbench: finding widgets, real keys and mouse clicks through the X server,
 * waiting for a condition, pictures of failures.
 *
 * <p>Tests run beside the user-interface thread, never on it: a modal dialog blocks no test. Everything that touches a
 * widget goes through {@link org.framescope.ui.tests.harness.Bench#ui}.
 */
package org.framescope.ui.tests.harness;
