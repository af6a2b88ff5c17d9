// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import org.framescope.evidence.recording.Fields;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.RecordingException;

/** The numbers by which a recorder calls mappings; written as a number, or as a decimal string. */
final class Handles {
    private Handles() {}

    /** The field {@code id}. */
    static long number(Fields fields) throws RecordingException {
        if (fields.get("id") instanceof Json.Str s) {
            if (!s.value().matches("[0-9]{1,18}")) {
                throw fields.unexpected("id", "a decimal number");
            }
            return Long.parseLong(s.value());
        }
        return fields.number("id");
    }
}
