// SPDX-License-Identifier: EPL-2.0
/** The pinned shadows of a domain, in order. */
package org.framescope.ui.views.pins;
