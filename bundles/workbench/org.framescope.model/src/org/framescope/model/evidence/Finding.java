// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

/**
 * Something that a file says.
 *
 * @param group what it belongs to, such as a domain or a sort of figures; equal for those that stand together
 * @param name what it is about
 * @param value the figure or words
 * @param meaning what that means, perhaps empty
 */
public record Finding(String group, String name, String value, String meaning) {}
