// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.theme;

/** The colour of a page type, by the type's label. */
public final class TypeRoles {
    private TypeRoles() {}

    /** The role of the type labelled {@code label}; free frames and none share one. */
    public static Role of(String label) {
        return switch (label) {
            case "l1" -> Role.TYPE_L1;
            case "l2" -> Role.TYPE_L2;
            case "l3" -> Role.TYPE_L3;
            case "l4" -> Role.TYPE_L4;
            case "seg_desc" -> Role.TYPE_SEG_DESC;
            case "writable" -> Role.TYPE_WRITABLE;
            case "shared" -> Role.TYPE_SHARED;
            default -> Role.TYPE_NONE;
        };
    }
}
