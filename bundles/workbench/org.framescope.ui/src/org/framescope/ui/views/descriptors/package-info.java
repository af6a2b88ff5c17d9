// SPDX-License-Identifier: EPL-2.0
/** GDT and LDT slots of a vCPU, the descriptors behind one, and what a CPU has loaded. */
package org.framescope.ui.views.descriptors;
