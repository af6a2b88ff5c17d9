// SPDX-License-Identifier: EPL-2.0
/**
 * A session at run time: what is open, where the cursor stands, and the commands that change either. Everything here is
 * used from the one thread that the caller's executor runs on (in the workbench, the UI thread); two threads of the
 * session do the work, one runs scenarios and operations, one moves the cursor. States come back as unchanging
 * {@link org.framescope.model.session.StateAt} values, the newest only.
 *
 * <p>Cost: a command returns at once; a delivered state costs what is on the screen, not what the machine has or how many
 * steps passed.
 */
package org.framescope.model.session;
