// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.framescope.model.ModelPackage;
import org.framescope.model.Session;

/**
 * Stores sessions as XMI. A file is written beside its place, forced to the disk and renamed, so that there is always a
 * whole one; what stood there before is kept with {@value #PREVIOUS} added to its name.
 */
public final class SessionFile {
    /** What the names of session files end with. */
    public static final String EXTENSION = ".framescope";

    /** What is added to the name of the generation before. */
    public static final String PREVIOUS = ".bak";

    /** Files above this size are refused: sessions hold no state, so one of this size is none. */
    public static final long LARGEST = 64L << 20;

    private static final Map<String, Object> SAVE = Map.of(
            XMLResource.OPTION_ENCODING,
            "UTF-8",
            XMLResource.OPTION_LINE_WIDTH,
            120,
            Resource.OPTION_LINE_DELIMITER,
            "\n");

    /** A document type could name other files; sessions have none. */
    private static final Map<String, Object> LOAD = Map.of(
            XMLResource.OPTION_PARSER_FEATURES, Map.of("http://apache.org/xml/features/disallow-doctype-decl", true));

    private SessionFile() {}

    /**
     * Reads the session in {@code file}.
     *
     * @throws LoadException when there is none, or it is damaged; says the line and what is wrong with it
     */
    public static Session load(Path file) throws LoadException {
        byte[] bytes = read(file);
        XMIResource resource = resource(file);
        try {
            resource.load(new ByteArrayInputStream(bytes), LOAD);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, resource, e);
        }
        if (!resource.getErrors().isEmpty()) {
            throw damaged(file, resource, null);
        }
        List<EObject> roots = List.copyOf(resource.getContents());
        if (roots.size() != 1 || !(roots.getFirst() instanceof Session session)) {
            throw new LoadException(file + ": expected one session, found " + roots.size() + " other objects");
        }
        resource.getContents().clear();
        check(file, session);
        return session;
    }

    private static byte[] read(Path file) throws LoadException {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new LoadException(file + ": " + size + " bytes are no session, at most " + LARGEST + " expected");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new LoadException(file + ": the file is empty, a session was expected");
            }
            return bytes;
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be read: " + e, e);
        }
    }

    private static XMIResource resource(Path file) {
        XMIResource resource = new XMIResourceImpl(URI.createURI("session:/" + URI.encodeSegment(name(file), false)));
        ResourceSetImpl set = new ResourceSetImpl();
        set.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
        set.getResources().add(resource);
        return resource;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static LoadException damaged(Path file, Resource resource, Exception cause) {
        List<LoadException.Place> places = resource.getErrors().stream()
                .map(d -> new LoadException.Place(d.getLine(), d.getColumn(), 0, reason(d)))
                .toList();
        String reason = places.isEmpty()
                ? String.valueOf(cause.getMessage())
                : "line " + places.getFirst().line() + ", column "
                        + places.getFirst().column() + ": " + places.getFirst().message();
        return new LoadException(file + ": no whole session: " + reason, places, cause);
    }

    /** What the parser said, without the names of the classes it went through. */
    private static String reason(Resource.Diagnostic diagnostic) {
        String text = diagnostic.getMessage();
        if (diagnostic instanceof Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                text = cause.getMessage();
            }
        }
        return text;
    }

    private static void check(Path file, Session session) throws LoadException {
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(session);
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new LoadException(
                    file + ": " + diagnostic.getChildren().getFirst().getMessage());
        }
        if (session.getBranches().isEmpty() || session.getCurrentBranch() == null) {
            throw new LoadException(file + ": the session has no current branch");
        }
        if (!EcoreUtil.UnresolvedProxyCrossReferencer.find(session).isEmpty()) {
            throw new LoadException(file + ": the session refers to something that is not in it");
        }
    }

    /**
     * Writes {@code session} to {@code file}.
     *
     * @throws LoadException when it cannot be written; what stood there stays
     */
    public static void save(Session session, Path file) throws LoadException {
        byte[] bytes = bytes(session, file);
        Path whole = file.toAbsolutePath();
        Path fresh = whole.resolveSibling("." + name(file) + ".new");
        try {
            write(fresh, bytes);
            if (Files.exists(whole)) {
                keep(whole);
            }
            Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(whole.getParent());
        } catch (IOException e) {
            throw new LoadException(file + ": cannot be written: " + e, e);
        }
    }

    private static byte[] bytes(Session session, Path file) throws LoadException {
        XMIResource resource = resource(file);
        resource.getContents().add(EcoreUtil.copy(session));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.save(out, SAVE);
        } catch (IOException | RuntimeException e) {
            throw new LoadException(file + ": the session cannot be stored: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The generation before gets the other name without ever leaving this one empty. */
    private static void keep(Path file) throws IOException {
        Path previous = file.resolveSibling(name(file) + PREVIOUS);
        Path link = file.resolveSibling("." + name(file) + PREVIOUS);
        Files.copy(file, link, StandardCopyOption.REPLACE_EXISTING);
        Files.move(link, previous, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
