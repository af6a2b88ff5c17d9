// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.timeline;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.steps.Lanes;

/** The lanes of a run, for the canvas: single segments while they are wide enough, pixel columns when they are not. */
final class LaneSource implements TimelineCanvas.Source {
    private final Lanes lanes;

    LaneSource(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public int lanes() {
        return lanes.cpus();
    }

    @Override
    public String name(int lane) {
        return "cpu" + lane;
    }

    @Override
    public List<TimelineCanvas.Span> spans(int lane, int from, int to, int columns) {
        List<TimelineCanvas.Span> spans = new ArrayList<>();
        if (to - from < 2 * columns) {
            for (Lanes.Segment segment : lanes.segments(lane, from, to)) {
                spans.add(span(segment, segment.from(), segment.to()));
            }
        } else {
            for (Lanes.Column column : lanes.columns(lane, from, to, columns)) {
                spans.add(span(column.segment(), column.first(), column.last()));
            }
        }
        return spans;
    }

    private static TimelineCanvas.Span span(Lanes.Segment segment, int first, int last) {
        String label = segment.lazy() ? segment.name() + " (" + segment.context() + ")" : segment.name();
        String tooltip = "steps " + segment.from() + " to " + segment.to() + ": " + segment.name() + " runs on cpu"
                + segment.cpu() + (segment.lazy() ? ", which still holds the context of " + segment.context() : "");
        int hue = segment.idle() ? -1 : (int) segment.vcpu();
        return new TimelineCanvas.Span(first, last + 1, label, hue, tooltip);
    }
}
