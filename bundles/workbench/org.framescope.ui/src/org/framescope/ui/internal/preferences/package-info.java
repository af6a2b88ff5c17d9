// SPDX-License-Identifier: EPL-2.0
/** The pages of the preferences. */
package org.framescope.ui.internal.preferences;
