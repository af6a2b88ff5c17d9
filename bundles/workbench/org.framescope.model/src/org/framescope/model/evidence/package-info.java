// SPDX-License-Identifier: EPL-2.0
/** What files of real machines say, as rows to read. Plain values; safe on any thread. */
package org.framescope.model.evidence;
