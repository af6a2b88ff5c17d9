// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.edit.ScenarioProposals;
import org.framescope.scenario.internal.GeneratorRequest;
import org.framescope.xen.AllOperations;
import org.framescope.xen.ops.Operations;

/**
 * The scenarios that come with the product, one text each, and those that are generated on request:
 * {@code generate:switches?n=1000&v=8&p=2&seed=1}. Unchanging; safe on any thread.
 *
 * <p>Cost: the texts are read when the library is made; a scenario is parsed when it is asked for,
 * and of all the others only what they say about themselves.
 */
public final class ScenarioLibrary {
    /** The scenario that the product opens with. */
    public static final String DEFAULT = "S001-1";

    private final Operations operations;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private ScenarioLibrary(Operations operations) {
        this.operations = operations;
        for (String id : resource("index.txt").lines().toList()) {
            texts.put(id, resource(id + ".scenario"));
        }
    }

    /** The library, with all operations there are. */
    public static ScenarioLibrary load() {
        return new ScenarioLibrary(AllOperations.create());
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioLibrary.class.getResourceAsStream("library/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the library has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations that its scenarios, and those of users, are made of. */
    public Operations operations() {
        return operations;
    }

    /** A parser that knows the same operations. */
    public ScenarioParser parser() {
        return new ScenarioParser(operations);
    }

    /** What may stand at a place of a text; knows the operations of this library. */
    public ScenarioProposals proposals() {
        return new ScenarioProposals(operations);
    }

    /** Ids of the scenarios with a text, in order. */
    public List<String> ids() {
        return List.copyOf(texts.keySet());
    }

    /** What the scenarios with a text are about, in order. */
    public List<ScenarioInfo> all() {
        List<ScenarioInfo> all = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            try {
                all.add(parser().info(text.getKey(), text.getValue()));
            } catch (ScenarioException e) {
                throw new IllegalStateException("the library is tested", e);
            }
        }
        return all;
    }

    /** The text of scenario {@code id}; empty when there is none. */
    public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** Whether {@code id} has the form of a request for a generated scenario. */
    public static boolean isGenerated(String id) {
        return id.startsWith(GeneratorRequest.PREFIX);
    }

    /**
     * Scenario {@code id}.
     *
     * @throws UnknownNameException when there is none; the message lists those there are, or says what is wrong with a
     *     request for a generated one
     */
    public Scenario scenario(String id) throws UnknownNameException {
        if (isGenerated(id)) {
            GeneratorRequest request = GeneratorRequest.parse(id, operations);
            return new Scenario(request.info(), Release.DEFAULT, Map.of(), List.of(), request.plan());
        }
        if (!texts.containsKey(id)) {
            throw new UnknownNameException("scenario", id, ids());
        }
        return written(id);
    }

    private Scenario written(String id) {
        try {
            return parser().parse(id, texts.get(id));
        } catch (ScenarioException e) {
            throw new IllegalStateException("the library is tested", e);
        }
    }
}
