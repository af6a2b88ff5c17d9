// SPDX-License-Identifier: EPL-2.0
/** All frames of the machine as a picture that can be zoomed, coloured by type, owner, count or flags. */
package org.framescope.ui.views.framemap;
