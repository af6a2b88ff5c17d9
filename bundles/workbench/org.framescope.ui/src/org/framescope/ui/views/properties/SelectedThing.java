// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.framescope.inspect.Properties;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HolderSource;
import org.framescope.inspect.steps.StepTree;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.text.Property;
import org.framescope.inspect.text.WordText;
import org.framescope.model.Machine;
import org.framescope.model.Session;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;

/** What was selected last: its object in the model, its heading, and its words decoded by {@link Properties}. */
final class SelectedThing {
    /** Lines of a frame that its heading and its object say already. */
    private static final Set<String> HEADED = Set.of("mfn", "owner");

    private final Properties properties = new Properties();
    private LoadedRun loaded;
    private StepTree tree;

    /** Its object in the model, if it has one. */
    static Optional<EObject> object(Session session, StateAt state, Selection selection) {
        Machine machine = session.getMachine();
        if (machine == null) {
            return Optional.empty();
        }
        return switch (selection.focus()) {
            case FRAME -> at(machine.getFrames(), selection.mfn());
            case VCPU -> at(machine.getVcpus(), selection.vcpu());
            case PCPU -> at(machine.getPcpus(), selection.pcpu());
            case DOMAIN ->
                machine.getDomains().stream()
                        .filter(d -> d.getId() == selection.domain())
                        .map(EObject.class::cast)
                        .findFirst();
            case RECORD -> at(session.getRun().getSteps(), state.operation() - 1L);
            case OBJECT -> Optional.ofNullable(selection.object());
            case WORD, NOTHING -> Optional.empty();
        };
    }

    private static Optional<EObject> at(List<? extends EObject> list, long index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get((int) index)) : Optional.empty();
    }

    /** What it is called, and what is to be said of it in one line. */
    PropertyLine heading(State now, StateAt state, Selection selection) {
        return switch (selection.focus()) {
            case FRAME ->
                PropertyLine.heading(
                        "frame " + Names.mfn(selection.mfn()),
                        FrameRow.of(now, selection.mfn()).line());
            case VCPU -> PropertyLine.heading("vCPU " + now.names().vcpu(selection.vcpu()), "");
            case PCPU -> PropertyLine.heading(Names.pcpu(selection.pcpu()), "");
            case DOMAIN -> PropertyLine.heading("domain " + Names.domain(selection.domain()), "");
            case RECORD -> PropertyLine.heading("step " + state.operation(), "");
            case WORD ->
                PropertyLine.heading("word", WordText.of(now, selection.word()).text());
            case OBJECT -> PropertyLine.heading(ObjectText.kind(selection.object()), ObjectText.of(selection.object()));
            case NOTHING -> PropertyLine.heading("", "");
        };
    }

    /** Whether it is a page of a shadow, which has other words than a frame's. */
    boolean isShadow(State now, Selection selection) {
        return selection.focus() == Selection.Focus.FRAME
                && FrameRow.of(now, selection.mfn()).shadow();
    }

    /** The group of its words that needs no heading of its own. */
    String ownGroup(State now, Selection selection) {
        return switch (selection.focus()) {
            case FRAME -> isShadow(now, selection) ? "shadow" : "frame";
            case VCPU -> now.names().vcpu(selection.vcpu());
            case PCPU -> Names.pcpu(selection.pcpu());
            case DOMAIN -> Names.domain(selection.domain());
            case RECORD -> "step";
            case WORD -> WordText.of(now, selection.word()).subject();
            case OBJECT, NOTHING -> "";
        };
    }

    /** Its words, decoded. */
    List<Property> words(State now, StateAt state, Selection selection, HolderSource holders) {
        return switch (selection.focus()) {
            case FRAME -> frame(now, selection.mfn(), holders);
            case VCPU -> properties.of(now, Target.vcpu(selection.vcpu()));
            case PCPU -> properties.of(now, Target.pcpu(selection.pcpu()));
            case DOMAIN -> properties.of(now, Target.domain(selection.domain()));
            case WORD -> properties.of(now, Target.word(selection.word()));
            case RECORD -> step(state);
            case OBJECT, NOTHING -> List.of();
        };
    }

    private List<Property> frame(State now, long mfn, HolderSource holders) {
        List<Property> lines = new ArrayList<>(properties.of(now, Target.frame(mfn)));
        lines.removeIf(line -> HEADED.contains(line.name()));
        if (!FrameRow.of(now, mfn).shadow()) {
            lines.addAll(holders.of(now, mfn).map(Properties::of).orElseGet(Properties::counting));
        }
        return lines;
    }

    private List<Property> step(StateAt state) {
        if (loaded != state.loaded()) {
            loaded = state.loaded();
            tree = loaded.tree();
        }
        return tree.locate(state.position())
                .map(node -> Properties.of(tree, node))
                .orElseGet(ArrayList::new);
    }
}
