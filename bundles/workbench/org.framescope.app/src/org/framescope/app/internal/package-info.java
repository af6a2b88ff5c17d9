// SPDX-License-Identifier: EPL-2.0
/** Classes that {@code plugin.xml} names; nothing else refers to them. */
package org.framescope.app.internal;
