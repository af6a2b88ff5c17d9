// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

/**
 * A piece of a text that has a colour of its own.
 *
 * @param offset first char, from 0
 * @param length chars, at least 1
 * @param kind what it is
 */
public record ScenarioToken(int offset, int length, Kind kind) {
    /** What a piece of a text is. */
    public enum Kind {
        /** The word that says which statement it is, and words with a fixed meaning inside one. */
        KEYWORD,
        /** The name of an operation. */
        OPERATION,
        /** The name of an operand of the operation of the line. */
        OPERAND,
        /** A number or a release. */
        NUMBER,
        /** A string. */
        STRING,
        /** A comment. */
        COMMENT,
        /** The name of a declared frame. */
        FRAME,
        /** A vCPU, domain or physical CPU. */
        MACHINE,
        /** Any other name. */
        NAME,
        /** Something that no statement can contain. */
        FAULT
    }
}
