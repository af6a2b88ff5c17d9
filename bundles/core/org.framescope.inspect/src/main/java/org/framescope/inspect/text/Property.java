// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

/**
 * A decoded part of something selected, as a line of a table.
 *
 * @param group which word or record it belongs to, such as {@code count_info}
 * @param name Xen's name of the bit or field
 * @param value its value as text
 * @param explanation what the value means, one sentence
 * @param word address of the word it is read from, or -1 when there is no single one
 */
public record Property(String group, String name, String value, String explanation, long word) {
    /** A line that is not read from one word. */
    public Property(String group, String name, String value, String explanation) {
        this(group, name, value, explanation, -1);
    }

    /** The same line, read from the word at {@code address}. */
    public Property at(long address) {
        return new Property(group, name, value, explanation, address);
    }
}
