// SPDX-License-Identifier: EPL-2.0
/** Two branches side by side. */
package org.framescope.ui.views.compare;
