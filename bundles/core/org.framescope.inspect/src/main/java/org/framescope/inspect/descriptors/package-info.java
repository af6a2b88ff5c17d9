// SPDX-License-Identifier: EPL-2.0
/**
 * Questions about descriptor tables: the page slots of a vCPU, the descriptors of a page, the registers of a CPU. Cost:
 * the words asked about.
 */
package org.framescope.inspect.descriptors;
