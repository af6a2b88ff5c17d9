// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

/**
 * A decoded part of something selected, as a line of a table.
 *
 * @param group which word or record it belongs to, such as {@code count_info}
 * @param name Xen's name of the bit or field
 * @param value its value as text
 * @param explanation what the value means, one sentence
 */
public record Property(String group, String name, String value, String explanation) {}
