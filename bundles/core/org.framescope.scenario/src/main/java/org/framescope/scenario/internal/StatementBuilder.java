// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import org.framescope.scenario.internal.ScenarioLineParser.ArgumentContext;
import org.framescope.scenario.internal.ScenarioLineParser.CpuPrefixContext;
import org.framescope.scenario.internal.ScenarioLineParser.LineContext;
import org.framescope.scenario.internal.ScenarioLineParser.OperationContext;
import org.framescope.scenario.internal.ScenarioLineParser.OptionContext;
import org.framescope.scenario.internal.ScenarioLineParser.PlaceContext;
import org.framescope.scenario.internal.ScenarioLineParser.ValueContext;
import org.framescope.scenario.internal.ScenarioLineParser.WordContext;

/** Makes statements of what the generated parser saw. */
final class StatementBuilder extends ScenarioLineBaseVisitor<Statement> {
    private int line;

    /** The statement of {@code tree}, a line without faults, or null for an empty line. */
    Statement statement(LineContext tree, int number) {
        line = number;
        return tree.statement() == null ? null : visit(tree.statement());
    }

    private Word word(org.antlr.v4.runtime.Token token) {
        return Word.of(token, line);
    }

    private Word word(WordContext context) {
        return context == null ? null : word(context.start);
    }

    private List<Word> words(List<WordContext> contexts) {
        return contexts.stream().map(this::word).toList();
    }

    @Override
    public Statement visitHeader(ScenarioLineParser.HeaderContext c) {
        return new Statement.Header(word(c.start), word(c.id), word(c.title));
    }

    @Override
    public Statement visitText(ScenarioLineParser.TextContext c) {
        return new Statement.Text(word(c.key), word(c.text));
    }

    @Override
    public Statement visitRelease(ScenarioLineParser.ReleaseContext c) {
        return new Statement.Release(word(c.start), word(c.name));
    }

    @Override
    public Statement visitChoice(ScenarioLineParser.ChoiceContext c) {
        return new Statement.Choice(word(c.start), word(c.name), word(c.side));
    }

    @Override
    public Statement visitMachine(ScenarioLineParser.MachineContext c) {
        return new Statement.Machine(word(c.start), options(c.option()));
    }

    @Override
    public Statement visitDomain(ScenarioLineParser.DomainContext c) {
        return new Statement.Domain(word(c.start), word(c.name), word(c.kind), options(c.option()));
    }

    @Override
    public Statement visitFrame(ScenarioLineParser.FrameContext c) {
        List<Word> whose = words(c.word().subList(1, c.word().size()));
        return new Statement.Frame(word(c.start), word(c.name), word(c.mfn), whose);
    }

    @Override
    public Statement visitShadow(ScenarioLineParser.ShadowContext c) {
        return new Statement.Shadow(word(c.start), word(c.name), word(c.mfn), word(c.kind), word(c.back));
    }

    @Override
    public Statement visitContents(ScenarioLineParser.ContentsContext c) {
        return new Statement.Contents(
                word(c.start),
                place(c.place()),
                c.value().stream().map(this::value).toList());
    }

    @Override
    public Statement visitEntry(ScenarioLineParser.EntryContext c) {
        List<Word> flags = words(c.word().subList(1, c.word().size()));
        return new Statement.Entry(word(c.start), place(c.place()), word(c.target), flags);
    }

    @Override
    public Statement visitPinned(ScenarioLineParser.PinnedContext c) {
        return new Statement.Pinned(word(c.start), word(c.table), word(c.level));
    }

    @Override
    public Statement visitRoot(ScenarioLineParser.RootContext c) {
        return new Statement.Root(word(c.start), word(c.vcpu), word(c.table));
    }

    @Override
    public Statement visitRunning(ScenarioLineParser.RunningContext c) {
        return new Statement.Running(word(c.start), word(c.cpu), word(c.vcpu));
    }

    @Override
    public Statement visitInitially(ScenarioLineParser.InitiallyContext c) {
        return operation(word(c.start), true, null, c.cpuPrefix(), c.operation());
    }

    @Override
    public Statement visitLabelled(ScenarioLineParser.LabelledContext c) {
        return operation(word(c.start), false, word(c.label), c.cpuPrefix(), c.operation());
    }

    @Override
    public Statement visitPlain(ScenarioLineParser.PlainContext c) {
        return operation(word(c.start), false, null, null, c.operation());
    }

    private Statement operation(Word first, boolean initial, Word label, CpuPrefixContext cpu, OperationContext c) {
        List<Statement.Argument> arguments =
                c.argument().stream().map(this::argument).toList();
        return new Statement.Operation(
                first, initial, label, cpu == null ? null : word(cpu.cpu), word(c.name), arguments);
    }

    private List<Statement.Option> options(List<OptionContext> contexts) {
        return contexts.stream()
                .map(c -> new Statement.Option(word(c.name), word(c.setting().start)))
                .toList();
    }

    private Statement.Argument argument(ArgumentContext c) {
        return new Statement.Argument(c.value().stream().map(this::value).toList());
    }

    private Statement.Value value(ValueContext c) {
        return c.place() == null
                ? new Statement.Value(word(c.start), null)
                : new Statement.Value(null, place(c.place()));
    }

    private Statement.Place place(PlaceContext c) {
        return new Statement.Place(word(c.frame), word(c.slot));
    }
}
