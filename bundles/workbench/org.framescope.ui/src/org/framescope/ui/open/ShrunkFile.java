// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.open;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadedRun;
import org.framescope.ui.Desk;
import org.framescope.ui.OpenTrace;

/**
 * Says once that a file became shorter while it is open: files are mapped, so that whoever looks at what it does not hold any
 * more gets an {@link InternalError}, and views of it are painted in part.
 */
public final class ShrunkFile {
    private Object told;

    /** If {@code error} comes from that, perhaps by way of others, tells which file it must be, unless that was told of what is open now. */
    public void tell(Throwable error) {
        if (Stream.iterate(error, Objects::nonNull, Throwable::getCause).noneMatch(Bytes::isShrunk)) {
            return;
        }
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Optional<ImportedState> state = desk.controller()
                .run(desk.controller().session().getCurrentBranch())
                .flatMap(LoadedRun::imported);
        Optional<OpenTrace> trace = desk.trace();
        Object open = state.isPresent() ? state.get() : trace.orElse(null);
        if (open == null || open == told) {
            return;
        }
        told = open;
        Path file = state.map(ImportedState::file)
                .orElseGet(() -> trace.orElseThrow().file());
        Display.getCurrent().asyncExec(() -> say(file));
    }

    private static void say(Path file) {
        MessageDialog.openError(
                Display.getCurrent().getActiveShell(),
                "File Became Shorter",
                file + "\n\nIt " + Bytes.SHRUNK
                        + ". What the views show of it is not complete.\n\nClose it and open it again to see what is left of it.");
    }
}
