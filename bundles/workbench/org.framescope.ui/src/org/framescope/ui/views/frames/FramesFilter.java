// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.frames;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameFilter;
import org.framescope.inspect.frames.FrameFilterException;
import org.framescope.inspect.frames.FrameSearch;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.theme.Role;

/** A field for words that frames are looked for by, beside the UI thread, and how many there are. UI thread only. */
final class FramesFilter {
    private static final String MEANING =
            "Shows the frames of which all words are true: a number or range (1f000-1f0ff), an owner (d1), a type"
                    + " (writable), count:>2, typecount:0, a flag (pinned), a state (free), caf:… and taf:…; -pinned is not";

    private final Desk desk;
    private final Consumer<Optional<FrameSearch>> told;
    private final Text field;
    private final Label count;
    private State at;
    private Background running;

    /** A filter above what stands in {@code content}; {@code told} what it found, or nothing when it lets all through. */
    FramesFilter(Composite content, Desk desk, Consumer<Optional<FrameSearch>> told) {
        this.desk = desk;
        this.told = told;
        Composite line = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(6, 0)
                .extendedMargins(0, 6, 0, 0)
                .applyTo(line);
        field = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage("Filter frames: d1 writable count:>2");
        field.setToolTipText(MEANING);
        field.addModifyListener(e -> search());
        field.addDisposeListener(e -> stop());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        count = new Label(line, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
    }

    /** Looks at {@code state} from now on. */
    void show(State state) {
        if (!state.equals(at)) {
            at = state;
            if (!field.getText().isBlank()) {
                search();
            }
        }
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void search() {
        stop();
        String text = field.getText();
        if (at == null || text.isBlank()) {
            say("", null);
            told.accept(Optional.empty());
            return;
        }
        State state = at;
        try {
            FrameFilter filter = FrameFilter.parse(text, state);
            say(count.getText(), null);
            running = Background.start(
                    desk,
                    field,
                    "Looking for frames",
                    monitor -> FrameSearch.of(state, filter, monitor::isCanceled),
                    found -> found.ifPresent(this::found));
        } catch (FrameFilterException e) {
            say("?", e.getMessage());
        }
    }

    private void found(FrameSearch search) {
        running = null;
        say(search.count() == 1 ? "1 frame" : String.format(Locale.ROOT, "%,d frames", search.count()), null);
        told.accept(Optional.of(search));
    }

    /** {@code wrong} says what the words cannot mean, or is null. */
    private void say(String text, String wrong) {
        field.setForeground(wrong == null ? null : desk.theme().color(Role.VIOLATION));
        // Who typed looks at the rows below, which it would cover.
        field.setToolTipText(wrong != null ? wrong : field.getText().isBlank() ? MEANING : null);
        count.setToolTipText(wrong != null ? wrong : MEANING);
        if (!count.getText().equals(text)) {
            count.setText(text);
            count.requestLayout();
        }
    }

    /** Where one types. */
    Text field() {
        return field;
    }
}
