// SPDX-License-Identifier: EPL-2.0
/** Every frame by owner and list, with who holds it. */
package org.framescope.ui.views.frames;
