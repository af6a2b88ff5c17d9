// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.boot;

/** The machine that was asked for cannot be: the message says which number, its value and what was expected. */
public final class BootException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a complete sentence as its message. */
    public BootException(String message) {
        super(message);
    }
}
