// SPDX-License-Identifier: EPL-2.0
/** Benchmarks of what a user waits for. They are no tests and run by name only: {@code ./verify bench frames-view}. */
package org.framescope.ui.tests.bench;
