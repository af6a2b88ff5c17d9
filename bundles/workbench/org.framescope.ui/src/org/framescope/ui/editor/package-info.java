// SPDX-License-Identifier: EPL-2.0
/** The scenario editor: colouring, markers at the place, content assist, run on save. */
package org.framescope.ui.editor;
