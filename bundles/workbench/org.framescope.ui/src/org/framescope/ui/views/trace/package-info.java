// SPDX-License-Identifier: EPL-2.0
/** What CPUs and vCPUs did in the course of a trace, and what that adds up to. */
package org.framescope.ui.views.trace;
