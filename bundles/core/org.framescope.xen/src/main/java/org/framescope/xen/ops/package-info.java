// SPDX-License-Identifier: EPL-2.0
/**
 * Operations by name: what a scenario, the palette, the command line and a recording can ask the hypervisor to do. One
 * registry, so that all of them offer the same.
 */
package org.framescope.xen.ops;
