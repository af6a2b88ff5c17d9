// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words. */
public final class Reason {
    private Reason() {}

    /** What {@code e} says. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case IOException _ when e.getMessage() == null -> e.getClass().getSimpleName();
            case IOException _ when e.getClass() == IOException.class -> e.getMessage();
            default -> e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }
}
