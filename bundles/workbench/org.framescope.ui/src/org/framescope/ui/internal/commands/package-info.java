// SPDX-License-Identifier: EPL-2.0
/** What the commands of {@code plugin.xml} do. */
package org.framescope.ui.internal.commands;
