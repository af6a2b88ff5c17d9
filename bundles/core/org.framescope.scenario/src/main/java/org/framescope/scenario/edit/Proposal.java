// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.edit;

/**
 * Something that could be written at a place.
 *
 * @param offset first char that it replaces, from 0
 * @param length chars that it replaces, from 0
 * @param text what is written there
 * @param kind what it is, for its icon
 * @param description one line
 */
public record Proposal(int offset, int length, String text, Kind kind, String description) {
    /** What a proposal is. */
    public enum Kind {
        /** The beginning of a statement, or a word inside one. */
        KEYWORD,
        /** The name of an operation. */
        OPERATION,
        /** The name of an operand. */
        OPERAND,
        /** A declared frame. */
        FRAME,
        /** A vCPU, domain or physical CPU. */
        MACHINE,
        /** A choice, its value, a release, a flag. */
        VALUE
    }
}
