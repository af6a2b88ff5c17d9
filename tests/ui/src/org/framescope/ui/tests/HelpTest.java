// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.ICommandLink;
import org.eclipse.help.IContext3;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.views.IViewDescriptor;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.steps.StepsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class HelpTest {
    private static final String OURS = "org.framescope.ui.";

    private static List<String> parts() {
        Stream<String> views = Arrays.stream(
                        PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId);
        Stream<String> editors = Stream.of("scenarioEditor", "evidenceEditor", "recordingEditor")
                .map(name -> PlatformUI.getWorkbench().getEditorRegistry().findEditor(OURS + name))
                .map(IEditorDescriptor::getId);
        return Stream.concat(views, editors).filter(id -> id.startsWith(OURS)).toList();
    }

    @Test
    void everyViewAndEditorHasHelpWhoseCommandsExist(Bench bench) throws CommandException {
        List<String> parts = bench.ui(HelpTest::parts);
        assertTrue(parts.size() >= 18, parts::toString);
        ICommandService commands = bench.ui(() -> PlatformUI.getWorkbench().getService(ICommandService.class));
        for (String part : parts) {
            IContext3 context = (IContext3) HelpSystem.getContext(part);
            assertNotNull(context, part + " has no help in help/contexts.xml");
            assertTrue(context.getText().strip().startsWith("Shows: "), part + ": " + context.getText());
            for (ICommandLink link : context.getRelatedCommands()) {
                assertNotNull(commands.deserialize(link.getSerialization()), part);
            }
        }
    }

    @Test
    void theKeyForHelpShowsThatOfTheViewAndEscapeClosesIt(Bench bench) {
        bench.desk().library("S001-1");
        bench.view(StepsView.ID);
        bench.keys("F1");
        bench.until("the help", () -> bench.shown(FormText.class).size() == 1);
        Shell help = bench.ui(() -> bench.shown(FormText.class).getFirst().getShell());
        bench.shows(
                List.of("Steps"),
                () -> bench.labels().stream().filter("Steps"::equals).toList());
        bench.keys("Escape");
        bench.until("the help to close", help::isDisposed);
    }
}
