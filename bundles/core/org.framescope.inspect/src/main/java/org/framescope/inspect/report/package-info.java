// SPDX-License-Identifier: EPL-2.0
/** What was found, as pages and values to be kept. Whoever has them writes them; cost is that of the text. */
package org.framescope.inspect.report;
