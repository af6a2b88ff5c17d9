// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

/** Reads numbers as they stand on a command line. */
final class Words {
    private Words() {}

    /**
     * A hexadecimal word of at most 16 digits, with or without {@code 0x}.
     *
     * @throws Failure when it is none; the message names {@code what}
     */
    static long parse(String what, String text) throws Failure {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        if (!digits.matches("[0-9a-fA-F]{1,16}")) {
            throw Failure.wrongUse(what + ": \"" + text + "\" is not a hexadecimal word of 1 to 16 digits");
        }
        return Long.parseUnsignedLong(digits, 16);
    }
}
