// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import org.framescope.inspect.Target;
import org.framescope.inspect.text.Property;

/**
 * A line of the view Properties.
 *
 * @param name what it is about; of a heading the thing whose lines follow
 * @param value its value as text
 * @param meaning what that says, one sentence
 * @param heading whether it stands above the lines of a group
 * @param word address of the word it is read from, or -1
 * @param target where its value leads, or null
 * @param before its value before the last step when that was another one, or null
 */
record PropertyLine(
        String name, String value, String meaning, boolean heading, long word, Target target, String before) {

    static PropertyLine heading(String name, String line) {
        return new PropertyLine(name, line, "", true, -1, null, null);
    }

    static PropertyLine of(Property property) {
        return new PropertyLine(
                property.name(), property.value(), property.explanation(), false, property.word(), null, null);
    }
}
