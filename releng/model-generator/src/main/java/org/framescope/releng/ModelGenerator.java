// SPDX-License-Identifier: EPL-2.0
package org.framescope.releng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the classes of the EMF model, without a workspace. They are generated into an empty folder each time, so
 * that nothing written by hand survives in them; then either put in the place of {@code src-gen} or compared with it.
 */
public final class ModelGenerator {
    private static final String HEADER = "// SPDX-License-Identifier: EPL-2.0\n";
    private static final String EMPTY_COMMENT = "/**\n */\n";
    private static final String PROJECT = "org.framescope.model";

    private ModelGenerator() {}

    /** Arguments: {@code write} or {@code check}, and the folder of the bundle. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].equals("write") && !args[0].equals("check")) {
            throw new IllegalArgumentException("expected: write|check FOLDER");
        }
        Path bundle = Path.of(args[1]).toRealPath();
        Path work = Files.createTempDirectory("model-generator");
        try {
            Map<String, String> generated = generate(bundle.resolve("model/framescope.genmodel"), work);
            Path target = bundle.resolve("src-gen");
            if (args[0].equals("write")) {
                write(generated, target);
            } else {
                check(generated, read(target));
            }
        } finally {
            delete(work);
        }
    }

    private static Map<String, String> generate(Path genmodel, Path work) throws IOException {
        ResourceSet resources = new ResourceSetImpl();
        Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new XMIResourceFactoryImpl());
        resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(work + "/"));
        GenModel model = (GenModel) resources
                .getResource(URI.createFileURI(genmodel.toString()), true)
                .getContents()
                .getFirst();
        model.reconcile();
        model.setCanGenerate(true);
        Generator generator = new Generator();
        generator
                .getAdapterFactoryDescriptorRegistry()
                .addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        generator.setInput(model);
        Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() != Diagnostic.OK) {
            throw new IllegalStateException(genmodel + ": " + result);
        }
        Map<String, String> files = read(work.resolve("src-gen"));
        if (files.isEmpty()) {
            throw new IllegalStateException(genmodel + ": nothing was generated");
        }
        files.replaceAll((name, text) -> tidy(text));
        return files;
    }

    /** Our header in the place of the empty comment that the generator begins a file with. */
    private static String tidy(String text) {
        String unix = text.replace("\r\n", "\n").stripTrailing() + "\n";
        return HEADER + (unix.startsWith(EMPTY_COMMENT) ? unix.substring(EMPTY_COMMENT.length()) : unix);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void write(Map<String, String> generated, Path target) throws IOException {
        delete(target);
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void check(Map<String, String> generated, Map<String, String> present) {
        TreeSet<String> names = new TreeSet<>(generated.keySet());
        names.addAll(present.keySet());
        names.removeIf(n -> Objects.equals(generated.get(n), present.get(n)));
        if (!names.isEmpty()) {
            throw new IllegalStateException(
                    "src-gen is not what the model says; run the generator. Different: " + names);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
