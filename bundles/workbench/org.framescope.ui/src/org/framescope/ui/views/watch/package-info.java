// SPDX-License-Identifier: EPL-2.0
/** Words to keep an eye on. */
package org.framescope.ui.views.watch;
