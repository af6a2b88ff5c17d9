// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/**
 * What the features of the model mean: the sentences that {@code framescope.ecore} has about each. The generated code
 * does not carry them, so the model is read once. Unchanging; safe in any thread.
 */
public final class Meanings {
    private static final String MODEL = "/model/framescope.ecore";

    private final Map<String, String> sentences = new HashMap<>();

    private Meanings() {}

    /** Reads them; costs some milliseconds. */
    public static Meanings load() {
        Meanings meanings = new Meanings();
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI("bundle:" + MODEL));
        try (InputStream in = Meanings.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing from the bundle");
            }
            resource.load(in, Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(MODEL + " cannot be read", e);
        }
        EPackage model = (EPackage) resource.getContents().getFirst();
        model.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .flatMap(c -> c.getEStructuralFeatures().stream())
                .forEach(f -> meanings.sentences.put(key(f), String.valueOf(EcoreUtil.getDocumentation(f))));
        return meanings;
    }

    /** The sentence about {@code feature}; nothing for a feature of another model. */
    public String of(EStructuralFeature feature) {
        return sentences.getOrDefault(key(feature), "");
    }

    private static String key(EStructuralFeature feature) {
        return feature.getEContainingClass().getName() + "." + feature.getName();
    }
}
