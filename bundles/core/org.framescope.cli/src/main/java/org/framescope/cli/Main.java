// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.framescope.evidence.bytes.Bytes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Each verb is one class; {@link #commandLine} lists them. */
@Command(
        name = "framescope",
        synopsisSubcommandLabel = "VERB",
        description = "Shows how the Xen hypervisor tracks guest memory.",
        mixinStandardHelpOptions = true,
        version = "framescope 1.0.0")
public final class Main implements Callable<Integer> {
    /** How many problems of one faulty text are printed; the first ones say most. */
    private static final int MOST_PLACES = 20;

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs the verb that {@code args} name and ends the process with its {@linkplain Exit exit code}. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Console process = Console.ofProcess();
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
        Console console = new Console(process.in(), out, process.err());
        int code = run(console, args);
        out.flush();
        if (results.lost().isPresent()) {
            console.message("cannot write to standard output: " + results.lost().get());
            code = Exit.WRONG_USE;
        }
        System.exit(code);
    }

    /** Runs the verb that {@code args} name and returns its {@linkplain Exit exit code}. Throws nothing. */
    public static int run(Console console, String... args) {
        try {
            return commandLine(console).execute(args);
        } catch (OutOfMemoryError e) {
            console.message("out of memory: " + e.getMessage());
            return Exit.BAD_INPUT;
        } catch (Error e) {
            return failed(console, e);
        }
    }

    private static CommandLine commandLine(Console console) {
        return new CommandLine(new Main(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ConformCommand(console))
                .addSubcommand(new OpenCommand(console))
                .addSubcommand(new HoldersCommand(console))
                .addSubcommand(new LeaksCommand(console))
                .addSubcommand(new HistogramCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new TraceCommand(console))
                .addSubcommand(new AuditCommand(console))
                .addSubcommand(new DecodeCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ExploreCommand(console))
                .addSubcommand(new ScreenshotCommand(console))
                .setOut(console.writer())
                .setErr(console.errorWriter())
                .setParameterExceptionHandler((e, _) -> wrongUse(console, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(console, e));
    }

    @Override
    public Integer call() {
        console.message("a verb is missing; framescope --help lists them");
        return Exit.WRONG_USE;
    }

    private static int wrongUse(Console console, ParameterException e) {
        String message = e.getMessage();
        if (e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.getUnmatched().isEmpty()) {
            message = "unknown verb \"" + unmatched.getUnmatched().getFirst() + "\", known: "
                    + String.join(", ", e.getCommandLine().getSubcommands().keySet());
        }
        console.message(message);
        return Exit.WRONG_USE;
    }

    private static int failed(Console console, Throwable e) {
        if (e instanceof Failure failure) {
            if (failure.places().isEmpty()) {
                console.message(failure.getMessage());
            } else {
                failure.places().stream().limit(MOST_PLACES).forEach(console.err()::println);
                if (failure.places().size() > MOST_PLACES) {
                    console.message((failure.places().size() - MOST_PLACES) + " more problems");
                }
            }
            return failure.exitCode();
        }
        if (Bytes.isShrunk(e)) {
            console.message("a file " + Bytes.SHRUNK);
            return Exit.BAD_INPUT;
        }
        StackTraceElement[] trace = e.getStackTrace();
        console.message("internal error: " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        return Exit.BAD_INPUT;
    }
}
