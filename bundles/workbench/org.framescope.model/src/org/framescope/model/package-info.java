// SPDX-License-Identifier: EPL-2.0
/**
 * The EMF model: a façade over the words, and what the user makes (sessions, bookmarks, notes).
 *
 * <p>Floor 4. Needs {@code run} and {@code inspect}. An object exists only for what is on the screen or in a file of the
 * user, never one for each frame.
 */
package org.framescope.model;
