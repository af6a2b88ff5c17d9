// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.explorer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.framescope.chart.GraphPicture;
import org.framescope.chart.GraphPicture.Dot;
import org.framescope.chart.GraphPicture.Kind;
import org.framescope.chart.GraphPicture.Line;
import org.framescope.explore.StateGraph;

/** Gives the states of an exploration their places: from left to right, step by step. Cost: some seconds for some hundred states. */
final class StateGraphLayout {
    private static final double NODE = 12;
    private static final double GAP = 14;

    private StateGraphLayout() {}

    /** The picture of {@code graph}; {@code actors} are the names of who acts, by number. */
    static GraphPicture picture(StateGraph graph, List<String> actors) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2 * GAP);
        List<ElkNode> nodes = new ArrayList<>();
        for (int i = 0; i < graph.nodes().size(); i++) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(NODE, NODE);
            nodes.add(node);
        }
        List<ElkEdge> edges = graph.edges().stream()
                .filter(e -> e.from() != e.to())
                .map(e -> edge(nodes, e))
                .toList();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        List<Line> lines = new ArrayList<>();
        for (ElkEdge edge : edges) {
            for (ElkEdgeSection section : edge.getSections()) {
                lines.add(line(section, Integer.parseInt(edge.getIdentifier())));
            }
        }
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Kind kind = !graph.nodes().get(i).broken().isEmpty() ? Kind.BROKEN : i == 0 ? Kind.FIRST : Kind.PLAIN;
            dots.add(new Dot(nodes.get(i).getX() + NODE / 2, nodes.get(i).getY() + NODE / 2, kind));
        }
        return new GraphPicture(root.getWidth(), root.getHeight(), dots, lines, actors);
    }

    private static ElkEdge edge(List<ElkNode> nodes, StateGraph.Edge edge) {
        ElkEdge made = ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
        made.setIdentifier(Integer.toString(edge.actor()));
        return made;
    }

    private static Line line(ElkEdgeSection section, int hue) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        xs.add(section.getStartX());
        ys.add(section.getStartY());
        for (ElkBendPoint bend : section.getBendPoints()) {
            xs.add(bend.getX());
            ys.add(bend.getY());
        }
        xs.add(section.getEndX());
        ys.add(section.getEndY());
        return new Line(xs, ys, hue);
    }
}
