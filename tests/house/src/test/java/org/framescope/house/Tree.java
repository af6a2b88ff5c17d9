// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The checked-out repository: its files as git lists them, and its XML files. */
record Tree(Path root) {

    static Tree here() {
        String root = System.getProperty("framescope.root");
        if (root == null) {
            throw new AssertionError("system property framescope.root is not set; run this test through Maven");
        }
        return new Tree(Path.of(root));
    }

    /** Files that git tracks or would track, relative to the root, with '/' as separator. */
    List<String> files(String... patterns) {
        try {
            String[] command = Stream.concat(
                            Stream.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"),
                            Stream.of(patterns))
                    .toArray(String[]::new);
            Process git = new ProcessBuilder(command).directory(root.toFile()).start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String complaint = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new AssertionError("git ls-files failed in " + root + ": " + complaint);
            }
            return Stream.of(output.split("\0"))
                    .filter(name -> !name.isEmpty() && Files.exists(root.resolve(name)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("git cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    Element xml(String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document document =
                    factory.newDocumentBuilder().parse(root.resolve(file).toFile());
            return document.getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** The elements of a name below another, in document order. */
    static List<Element> elements(Element from, String name) {
        NodeList found = from.getElementsByTagName(name);
        return Stream.iterate(0, index -> index + 1)
                .limit(found.getLength())
                .map(index -> (Element) found.item(index))
                .toList();
    }

    /** The text of the first element of a name below another, or an empty text. */
    static String first(Element from, String name) {
        return elements(from, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
