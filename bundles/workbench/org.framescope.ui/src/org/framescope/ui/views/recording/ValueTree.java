// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.conform.SideBySide;
import org.framescope.inspect.tree.LazyTree;

/** What is shown of one step as a tree: sections, their rows, and the parts of a row that has several. */
final class ValueTree implements LazyTree<ValueNode> {
    static final ValueNode ROOT = new ValueNode.Root();

    private final List<SideBySide.Section> sections;
    private final Map<ValueNode, Integer> places = new HashMap<>();

    ValueTree(SideBySide shown) {
        sections = shown.sections();
        for (int s = 0; s < sections.size(); s++) {
            String title = sections.get(s).title();
            places.put(new ValueNode.Section(title), s);
            List<SideBySide.Row> rows = sections.get(s).rows();
            for (int r = 0; r < rows.size(); r++) {
                places.put(new ValueNode.Row(title, rows.get(r).label()), r);
            }
        }
    }

    /** The row of {@code node}, or of the row that it is a part of. */
    SideBySide.Row row(String section, String label) {
        return section(section).rows().get(places.get(new ValueNode.Row(section, label)));
    }

    /** The part that {@code node} shows. */
    SideBySide.Part part(ValueNode.Part node) {
        return row(node.section(), node.row()).parts().get(index(node));
    }

    private int index(ValueNode.Part node) {
        List<SideBySide.Part> parts = row(node.section(), node.row()).parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).label().equals(node.label())) {
                return i;
            }
        }
        return -1;
    }

    private SideBySide.Section section(String title) {
        return sections.get(places.get(new ValueNode.Section(title)));
    }

    @Override
    public ValueNode root() {
        return ROOT;
    }

    @Override
    public int childCount(ValueNode node) {
        return switch (node) {
            case ValueNode.Root _ -> sections.size();
            case ValueNode.Section(String title) -> section(title).rows().size();
            case ValueNode.Row(String title, String label) -> {
                int parts = row(title, label).parts().size();
                yield parts == 1 && row(title, label).mfn() < 0 ? 0 : parts;
            }
            case ValueNode.Part _ -> 0;
        };
    }

    @Override
    public ValueNode child(ValueNode node, int i) {
        return switch (node) {
            case ValueNode.Root _ -> new ValueNode.Section(sections.get(i).title());
            case ValueNode.Section(String title) ->
                new ValueNode.Row(title, section(title).rows().get(i).label());
            case ValueNode.Row(String title, String label) ->
                new ValueNode.Part(
                        title, label, row(title, label).parts().get(i).label());
            case ValueNode.Part _ -> throw new IndexOutOfBoundsException(i);
        };
    }

    @Override
    public Optional<ValueNode> parent(ValueNode node) {
        return switch (node) {
            case ValueNode.Root _ -> Optional.empty();
            case ValueNode.Section _ -> Optional.of(ROOT);
            case ValueNode.Row(String title, String _) -> Optional.of(new ValueNode.Section(title));
            case ValueNode.Part(String title, String label, String _) -> Optional.of(new ValueNode.Row(title, label));
        };
    }

    @Override
    public int indexOf(ValueNode parent, ValueNode node) {
        return switch (node) {
            case ValueNode.Root _ -> -1;
            case ValueNode.Section _, ValueNode.Row _ -> places.getOrDefault(node, -1);
            case ValueNode.Part part -> places.containsKey(parent) ? index(part) : -1;
        };
    }

    /** The row of frame {@code mfn}, if the recording shows it. */
    Optional<ValueNode> frame(long mfn) {
        return sections.stream()
                .flatMap(s -> s.rows().stream().filter(r -> r.mfn() == mfn).map(r ->
                        (ValueNode) new ValueNode.Row(s.title(), r.label())))
                .findFirst();
    }
}
