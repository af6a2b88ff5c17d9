// SPDX-License-Identifier: EPL-2.0
/** What F1 shows: help contexts of the platform, each in a small window. Read when it is asked for. */
package org.framescope.ui.internal.help;
