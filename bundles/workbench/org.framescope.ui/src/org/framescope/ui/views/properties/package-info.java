// SPDX-License-Identifier: EPL-2.0
/** What the selection says, decoded. */
package org.framescope.ui.views.properties;
