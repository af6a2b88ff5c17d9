// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.io.IOException;
import org.eclipse.ui.IEditorInput;

/** What a scenario editor can be open on. */
public interface ScenarioInput extends IEditorInput {
    /** The text as it is stored. */
    String read() throws IOException;
}
