// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.tree.LazyTree;
import org.framescope.machine.DomainWord;
import org.framescope.machine.RecordView;

/**
 * The frames of a machine as a tree: machine, then domains and what no domain owns, then lists, then frames in the
 * order of their list, then the holders of a frame. Confined to one thread.
 *
 * <p>Cost: one pass over the frame table when made; a walk along a domain's lists when they are first looked at;
 * {@link Holders} when a frame is opened. Memory: four bytes a frame.
 */
public final class FrameTree implements LazyTree<FrameNode> {
    private static final FrameNode ROOT = new FrameNode.Machine();

    private final State state;
    private final FrameScan scan;
    private final HolderSource source;
    private final List<FrameNode> top = new ArrayList<>();
    private final Map<Long, Holders> holders = new HashMap<>();
    private boolean counting;

    /** The frames of {@code state}; the holders of a frame are looked for when it is opened. */
    public FrameTree(State state) {
        this(state, HolderSource.AT_ONCE);
    }

    /** The frames of {@code state}, and their holders as far as {@code source} knows them. */
    public FrameTree(State state, HolderSource source) {
        this(state, new FrameScan(state), source);
    }

    private FrameTree(State state, FrameScan scan, HolderSource source) {
        this.state = state;
        this.scan = scan;
        this.source = source;
        scan.domains().forEach(id -> top.add(new FrameNode.Domain(id)));
        for (FrameNode.Pool pool : FrameNode.Pool.values()) {
            if (scan.pool(pool).size() > 0 || pool == FrameNode.Pool.FREE) {
                top.add(new FrameNode.Unowned(pool));
            }
        }
    }

    /**
     * The tree of {@code next}, in which only counts and types have changed since this tree's state: no frame changed
     * its owner, list or heap state. Cost: nothing; the scan is shared.
     */
    public FrameTree withSameLists(State next) {
        return new FrameTree(next, scan, source);
    }

    /** Walks along every list now, so that nobody has to wait for it later. Another thread may use the tree afterwards. */
    public FrameTree prepared() {
        scan.domains().forEach(scan::lists);
        return this;
    }

    /** Whether an opened frame's holders were not known yet when asked for; then a new tree may say more. */
    public boolean isCounting() {
        return counting;
    }

    /** The state shown. */
    public State state() {
        return state;
    }

    @Override
    public FrameNode root() {
        return ROOT;
    }

    @Override
    public int childCount(FrameNode node) {
        return switch (node) {
            case FrameNode.Machine _ -> top.size();
            case FrameNode.Domain(int domid) -> lists(domid).size();
            case FrameNode.DomainList(int domid, FrameList list) ->
                scan.lists(domid).get(list).size();
            case FrameNode.Unowned(FrameNode.Pool pool) -> scan.pool(pool).size();
            case FrameNode.Frame(long mfn) ->
                holders(mfn).map(h -> h.holders().size()).orElse(1);
            case FrameNode.Holding _ -> 0;
        };
    }

    /** A frame has holders when it counts a reference; who they are is found out when it is opened. */
    @Override
    public boolean hasChildren(FrameNode node) {
        return node instanceof FrameNode.Frame frame ? row(frame).counts() : childCount(node) > 0;
    }

    @Override
    public FrameNode child(FrameNode node, int i) {
        return switch (node) {
            case FrameNode.Machine _ -> top.get(i);
            case FrameNode.Domain(int domid) ->
                new FrameNode.DomainList(domid, lists(domid).get(i));
            case FrameNode.DomainList(int domid, FrameList list) ->
                new FrameNode.Frame(scan.lists(domid).get(list).get(i));
            case FrameNode.Unowned(FrameNode.Pool pool) ->
                new FrameNode.Frame(scan.pool(pool).get(i));
            case FrameNode.Frame(long mfn) -> new FrameNode.Holding(mfn, i);
            case FrameNode.Holding _ -> throw new IndexOutOfBoundsException(i);
        };
    }

    @Override
    public Optional<FrameNode> parent(FrameNode node) {
        return switch (node) {
            case FrameNode.Machine _ -> Optional.empty();
            case FrameNode.Domain _, FrameNode.Unowned _ -> Optional.of(ROOT);
            case FrameNode.DomainList(int domid, FrameList _) -> Optional.of(new FrameNode.Domain(domid));
            case FrameNode.Frame(long mfn) -> Optional.of(container(mfn));
            case FrameNode.Holding(long mfn, int _) -> Optional.of(new FrameNode.Frame(mfn));
        };
    }

    @Override
    public int indexOf(FrameNode parent, FrameNode node) {
        return switch (node) {
            case FrameNode.Machine _ -> -1;
            case FrameNode.Domain _, FrameNode.Unowned _ -> top.indexOf(node);
            case FrameNode.DomainList(int domid, FrameList list) -> lists(domid).indexOf(list);
            case FrameNode.Frame(long mfn) -> indexIn(parent, (int) mfn);
            case FrameNode.Holding(long mfn, int index) -> index < childCount(new FrameNode.Frame(mfn)) ? index : -1;
        };
    }

    private int indexIn(FrameNode parent, int mfn) {
        return switch (parent) {
            case FrameNode.DomainList(int domid, FrameList list) ->
                scan.lists(domid).get(list).indexOf(mfn);
            case FrameNode.Unowned(FrameNode.Pool pool) -> scan.pool(pool).indexOf(mfn);
            default -> -1;
        };
    }

    /** The list or pool that {@code mfn} is in. */
    private FrameNode container(long mfn) {
        FrameRow row = FrameRow.of(state, mfn);
        if (row.owner() >= 0) {
            for (FrameList list : lists(row.owner())) {
                if (scan.lists(row.owner()).get(list).indexOf((int) mfn) >= 0) {
                    return new FrameNode.DomainList(row.owner(), list);
                }
            }
        }
        if (!state.machine().isFrame(mfn)) {
            return new FrameNode.Unowned(FrameNode.Pool.ABSENT);
        }
        return new FrameNode.Unowned(
                switch (row.type()) {
                    case "free" -> FrameNode.Pool.FREE;
                    case "offlined" -> FrameNode.Pool.OFFLINED;
                    default -> FrameNode.Pool.XEN;
                });
    }

    /**
     * The four lists of Xen's that every domain has, save an empty parking list; the fifth only when it has frames. Where nothing
     * is known of lists, all frames are in the fifth.
     */
    private List<FrameList> lists(int domid) {
        if (!scan.knowsLists(domid)) {
            return List.of(FrameList.UNLISTED);
        }
        EnumSet<FrameList> shown = EnumSet.of(FrameList.PAGE_LIST, FrameList.EXTRA, FrameList.XENHEAP);
        scan.lists(domid).forEach((list, frames) -> {
            if (frames.size() > 0) {
                shown.add(list);
            }
        });
        return List.copyOf(shown);
    }

    /** The holders of {@code mfn}, kept while this tree lives; nothing while they are being looked for. */
    public Optional<Holders> holders(long mfn) {
        Holders known = holders.get(mfn);
        if (known == null) {
            known = source.of(state, mfn).orElse(null);
            if (known == null) {
                counting = true;
            } else {
                holders.put(mfn, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** The holder that {@code node} stands for; nothing for the row that says that they are being looked for. */
    public Optional<Holder> holder(FrameNode.Holding node) {
        return holders(node.mfn()).map(h -> h.holders().get(node.index()));
    }

    /** The row of a frame's node. */
    public FrameRow row(FrameNode.Frame node) {
        return FrameRow.of(state, node.mfn());
    }

    /** The text of {@code node}: a domain with its counts, a list with its size, a frame's one line, a holder. */
    public String text(FrameNode node) {
        return switch (node) {
            case FrameNode.Machine _ -> "machine, " + state.maxPage() + " frames";
            case FrameNode.Domain(int domid) -> domainText(domid);
            case FrameNode.DomainList(int domid, FrameList list) ->
                (scan.knowsLists(domid) ? list.label() : "lists not known") + "  " + childCount(node);
            case FrameNode.Unowned(FrameNode.Pool pool) -> pool.label() + "  " + childCount(node);
            case FrameNode.Frame frame -> row(frame).line();
            case FrameNode.Holding holding -> holder(holding).map(Holder::text).orElse("counting…");
        };
    }

    private String domainText(int domid) {
        RecordView<DomainWord> domains = state.machine().domains();
        String dying = switch ((int) domains.get(domid, DomainWord.DYING)) {
            case 0 -> "";
            case 1 -> "  dying";
            default -> "  dead";
        };
        if (!scan.knowsLists(domid)) {
            return Names.domain(domid) + "  " + scan.owned(domid).size() + " frames" + dying;
        }
        return Names.domain(domid) + "  tot " + domains.get(domid, DomainWord.TOT_PAGES) + "  extra "
                + domains.get(domid, DomainWord.EXTRA_PAGES) + "  xenheap "
                + domains.get(domid, DomainWord.XENHEAP_PAGES) + dying;
    }
}
