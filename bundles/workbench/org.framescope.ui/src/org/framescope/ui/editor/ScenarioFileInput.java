// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** A scenario in a file. */
public final class ScenarioFileInput extends FileInput implements ScenarioInput {
    /** Makes the input again after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            return stored(memento).map(ScenarioFileInput::new).orElse(null);
        }
    }

    /** The scenario in {@code file}. */
    public ScenarioFileInput(Path file) {
        super(file, "org.framescope.ui.scenarioFileInputFactory", "scenario");
    }

    @Override
    public String read() throws IOException {
        return Files.readString(file(), StandardCharsets.UTF_8);
    }

    /** Replaces the file's text at once: a file half written is never seen. */
    void write(String text) throws IOException {
        Path temporary = Files.createTempFile(file().getParent(), "." + getName(), ".new");
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
