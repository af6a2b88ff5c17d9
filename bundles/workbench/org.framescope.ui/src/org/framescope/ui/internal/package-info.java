// SPDX-License-Identifier: EPL-2.0
/** Classes that {@code plugin.xml} names: the desk's factory and what stands in the window's trim. */
package org.framescope.ui.internal;
