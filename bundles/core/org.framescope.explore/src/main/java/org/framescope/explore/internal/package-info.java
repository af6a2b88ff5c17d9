// SPDX-License-Identifier: EPL-2.0
/** The stores of the explorer: numbers for values, sets of states. Open addressing throughout; one thread. */
package org.framescope.explore.internal;
