// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives a test its {@link Bench}: {@code @ExtendWith(OnTheBench.class)}, then any method may have a parameter of that type.
 * Before each test the workbench is alone on the screen and active; after it, unsaved work is given up. After a failure
 * there is a picture of the screen in {@code tests/ui/target/screens}.
 */
public final class OnTheBench
        implements ParameterResolver, BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Bench resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Bench(display());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Bench bench = new Bench(display());
        Shell shell = bench.window().getShell();
        // A window manager may pass over a wish that comes while the window is being opened.
        bench.until("the window to be active", () -> {
            if (display().getActiveShell() != shell) {
                shell.forceActive();
            }
            return display().getActiveShell() == shell;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = new Bench(display());
        Shell workbench = bench.window().getShell();
        bench.run(() -> {
            for (Shell shell : display().getShells()) {
                if (shell != workbench && !shell.isDisposed() && shell.isVisible() && shell.getParent() == workbench) {
                    shell.close();
                }
            }
            bench.page().closeAllEditors(false);
        });
        bench.desk().discard();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Path folder = Path.of(System.getProperty("framescope.screens"));
        try {
            Files.createDirectories(folder);
            Pointer.picture(folder.resolve(
                    context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName() + ".png"));
        } catch (IOException | AssertionError e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }
}
