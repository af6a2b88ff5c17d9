// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.tree.LazyTree;

/**
 * Who holds the references to one frame, and who holds those tables in turn; the shortest paths from it to what keeps it in
 * the end; and what its own entries name. Confined to one thread.
 *
 * <p>Cost: what is opened, from a {@link ReverseIndex}.
 */
public final class HoldersTree implements LazyTree<HoldersNode> {
    /** More paths than these are not looked for. */
    public static final int MOST_PATHS = 100;

    private static final HoldersNode ROOT = new HoldersNode.Asked();
    private static final HoldersNode.Unexplained UNEXPLAINED = new HoldersNode.Unexplained();

    /** An entry of the frame asked about. */
    private record Entry(int slot, long target) {}

    private final ReverseIndex index;
    private final long mfn;
    private final Map<Long, Holders> holders = new HashMap<>();
    private final List<PathToRoot> paths;
    private final List<Entry> entries = new ArrayList<>();
    private final List<HoldersNode> questions = new ArrayList<>();

    /** What {@code index} knows of {@code mfn}. */
    public HoldersTree(ReverseIndex index, long mfn) {
        this.index = index;
        this.mfn = mfn;
        paths = PathToRoot.of(index, mfn, MOST_PATHS);
        new References(index.state()).visitEntries(mfn, (_, target, _, slot) -> entries.add(new Entry(slot, target)));
        questions.add(new HoldersNode.Question(HoldersNode.Kind.HOLDERS));
        if (!paths.isEmpty()) {
            questions.add(new HoldersNode.Question(HoldersNode.Kind.PATHS));
        }
        if (!entries.isEmpty()) {
            questions.add(new HoldersNode.Question(HoldersNode.Kind.NAMED));
        }
    }

    /** Who holds the frame asked about. */
    public Holders holders() {
        return holders(mfn);
    }

    private Holders holders(long frame) {
        return holders.computeIfAbsent(frame, f -> Holders.of(index, f));
    }

    @Override
    public HoldersNode root() {
        return ROOT;
    }

    @Override
    public int childCount(HoldersNode node) {
        return switch (node) {
            case HoldersNode.Asked _ -> questions.size();
            case HoldersNode.Question(HoldersNode.Kind kind) ->
                switch (kind) {
                    case HOLDERS -> holders().holders().size() + (isExplained() ? 0 : 1);
                    case PATHS -> paths.size();
                    case NAMED -> entries.size();
                };
            case HoldersNode.Held held ->
                table(held).map(t -> holders(t).holders().size()).orElse(0);
            case HoldersNode.Path(int path) -> paths.get(path).steps().size();
            case HoldersNode.Unexplained _, HoldersNode.Step _, HoldersNode.Named _ -> 0;
        };
    }

    private boolean isExplained() {
        return holders().unexplainedGeneral() == 0 && holders().unexplainedType() == 0;
    }

    @Override
    public HoldersNode child(HoldersNode node, int i) {
        return switch (node) {
            case HoldersNode.Asked _ -> questions.get(i);
            case HoldersNode.Question(HoldersNode.Kind kind) ->
                switch (kind) {
                    case HOLDERS -> i < holders().holders().size() ? new HoldersNode.Held(node, i) : UNEXPLAINED;
                    case PATHS -> new HoldersNode.Path(i);
                    case NAMED -> new HoldersNode.Named(i);
                };
            case HoldersNode.Held _ -> new HoldersNode.Held(node, i);
            case HoldersNode.Path(int path) -> new HoldersNode.Step(path, i);
            case HoldersNode.Unexplained _, HoldersNode.Step _, HoldersNode.Named _ ->
                throw new IndexOutOfBoundsException(i);
        };
    }

    @Override
    public Optional<HoldersNode> parent(HoldersNode node) {
        return switch (node) {
            case HoldersNode.Asked _ -> Optional.empty();
            case HoldersNode.Question _ -> Optional.of(ROOT);
            case HoldersNode.Held(HoldersNode above, int _) -> Optional.of(above);
            case HoldersNode.Unexplained _ -> Optional.of(new HoldersNode.Question(HoldersNode.Kind.HOLDERS));
            case HoldersNode.Path _ -> Optional.of(new HoldersNode.Question(HoldersNode.Kind.PATHS));
            case HoldersNode.Step(int path, int _) -> Optional.of(new HoldersNode.Path(path));
            case HoldersNode.Named _ -> Optional.of(new HoldersNode.Question(HoldersNode.Kind.NAMED));
        };
    }

    @Override
    public int indexOf(HoldersNode parent, HoldersNode node) {
        int at = switch (node) {
            case HoldersNode.Asked _ -> -1;
            case HoldersNode.Question _ -> questions.indexOf(node);
            case HoldersNode.Held(HoldersNode _, int i) -> i;
            case HoldersNode.Unexplained _ -> holders().holders().size();
            case HoldersNode.Path(int i) -> i;
            case HoldersNode.Step(int _, int i) -> i;
            case HoldersNode.Named(int i) -> i;
        };
        return at < childCount(parent) ? at : -1;
    }

    /** The holder that stands in {@code node}, if one does. */
    public Optional<Holder> holder(HoldersNode node) {
        return switch (node) {
            case HoldersNode.Held(HoldersNode above, int i) -> {
                long frame =
                        above instanceof HoldersNode.Held held ? table(held).orElse(mfn) : mfn;
                List<Holder> all = holders(frame).holders();
                yield i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
            }
            case HoldersNode.Path(int path) ->
                Optional.of(paths.get(path).steps().getLast());
            case HoldersNode.Step(int path, int i) ->
                Optional.of(paths.get(path).steps().get(i));
            default -> Optional.empty();
        };
    }

    /** The table whose entry {@code held} is, unless it stands above already: tables may name each other. */
    private Optional<Long> table(HoldersNode.Held held) {
        return named(held).filter(table -> {
            HoldersNode above = held.above();
            while (above instanceof HoldersNode.Held higher) {
                if (named(higher).equals(Optional.of(table))) {
                    return false;
                }
                above = higher.above();
            }
            return table != mfn;
        });
    }

    private Optional<Long> named(HoldersNode.Held held) {
        return holder(held)
                .map(Holder::target)
                .filter(t -> t.kind() == Target.Kind.FRAME)
                .map(Target::number);
    }

    /** Where {@code node} leads, if anywhere. */
    public Optional<Target> target(HoldersNode node) {
        return node instanceof HoldersNode.Named(int i)
                ? Optional.of(Target.frame(entries.get(i).target()))
                : holder(node).map(Holder::target);
    }

    /** The frame that {@code node} is about: the one asked about, the table that holds, the frame that is named. */
    public Optional<FrameRow> frame(HoldersNode node) {
        return node instanceof HoldersNode.Asked
                ? Optional.of(FrameRow.of(index.state(), mfn))
                : target(node)
                        .filter(t -> t.kind() == Target.Kind.FRAME)
                        .map(t -> FrameRow.of(index.state(), t.number()));
    }

    /** The path that stands in {@code node}. */
    public PathToRoot path(HoldersNode.Path node) {
        return paths.get(node.index());
    }

    /** The text of {@code node}. */
    public String text(HoldersNode node) {
        return switch (node) {
            case HoldersNode.Asked _ -> FrameRow.of(index.state(), mfn).line();
            case HoldersNode.Question(HoldersNode.Kind kind) -> kind.label() + "  " + counted(kind);
            case HoldersNode.Unexplained _ -> "unexplained";
            case HoldersNode.Path(int path) -> paths.get(path).text();
            case HoldersNode.Named(int i) ->
                "entry " + entries.get(i).slot() + " → "
                        + Names.mfn(entries.get(i).target());
            default -> holder(node).map(Holder::text).orElse("");
        };
    }

    private String counted(HoldersNode.Kind kind) {
        return switch (kind) {
            case HOLDERS -> Integer.toString(holders().holders().size());
            case PATHS -> paths.size() < MOST_PATHS ? Integer.toString(paths.size()) : paths.size() + " or more";
            case NAMED -> Integer.toString(entries.size());
        };
    }
}
