// SPDX-License-Identifier: EPL-2.0
/** Tests of the running workbench, one behaviour each. */
package org.framescope.ui.tests;
