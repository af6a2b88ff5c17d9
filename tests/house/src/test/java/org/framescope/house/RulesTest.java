// SPDX-License-Identifier: EPL-2.0
package org.framescope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule of {@code releng/checkstyle} is broken here on purpose, and must say so. */
class RulesTest {

    private static final String HEAD = "/** A sample. */\npublic class Sample {\n";

    @TempDir
    private Path folder;

    private final Tree tree = Tree.here();

    @ParameterizedTest
    @CsvFileSource(resources = "/broken-rules.txt", delimiter = '|', quoteCharacter = '\0')
    void aBrokenRuleIsSeen(String rule, String member) throws IOException, CheckstyleException {
        assertEquals(Set.of(rule), broken(HEAD + member + "\n}\n"));
    }

    @Test
    void aStarImportIsSeen() throws IOException, CheckstyleException {
        assertEquals(Set.of("AvoidStarImport"), broken("import java.util.*;\n\n" + HEAD + "}\n"));
    }

    @Test
    void aPublicTypeWithoutJavadocIsSeen() throws IOException, CheckstyleException {
        assertEquals(Set.of("MissingJavadocType"), broken("public class Sample { }\n"));
    }

    @Test
    void aMethodMayHaveSixtyLinesAndNoMore() throws IOException, CheckstyleException {
        String statement = "        m();\n";
        assertEquals(Set.of(), broken(HEAD + "    void m() {\n" + statement.repeat(58) + "    }\n}\n"));
        assertEquals(Set.of("MethodLength"), broken(HEAD + "    void m() {\n" + statement.repeat(59) + "    }\n}\n"));
    }

    @Test
    void aFileMayHaveSixHundredLinesAndNoMore() throws IOException, CheckstyleException {
        String field = "    int a;\n";
        assertEquals(Set.of(), broken(HEAD + field.repeat(597) + "}\n"));
        assertEquals(Set.of("FileLength"), broken(HEAD + field.repeat(598) + "}\n"));
    }

    @Test
    void aPackageWithoutItsContractIsSeen() throws IOException, CheckstyleException {
        Path file = Files.writeString(folder.resolve("Sample.java"), HEAD + "}\n");
        assertEquals(Set.of("JavadocPackage"), audit(file));
    }

    @Test
    void theCommandLineMayPrint() throws IOException, CheckstyleException {
        Path main = Files.createDirectories(folder.resolve("org.framescope.cli/src/main"));
        String prints = tree.text("tests/house/src/test/resources/broken-rules.txt")
                .lines()
                .filter(line -> line.startsWith("Output"))
                .map(line -> line.substring(line.indexOf('|') + 1))
                .collect(Collectors.joining("\n"))
                .replaceFirst("m\\(\\)", "first()");
        assertEquals(Set.of(), brokenIn(main, HEAD + prints + "\n}\n"));
    }

    @Test
    void everyRuleOfTheFileIsBrokenSomewhereHere() {
        String own = tree.text("tests/house/src/test/java/org/framescope/house/RulesTest.java")
                + tree.text("tests/house/src/test/resources/broken-rules.txt");
        for (var module : Tree.elements(tree.xml("releng/checkstyle/checkstyle.xml"), "module")) {
            String name = module.getAttribute("name");
            String id = Tree.elements(module, "property").stream()
                    .filter(property -> property.getAttribute("name").equals("id"))
                    .map(property -> property.getAttribute("value"))
                    .findFirst()
                    .orElse(name);
            if (!Set.of("Checker", "TreeWalker", "SuppressionFilter").contains(name)) {
                assertTrue(own.contains(id), "no sample breaks the rule " + id);
            }
        }
    }

    private Set<String> broken(String source) throws IOException, CheckstyleException {
        return brokenIn(folder, source);
    }

    private Set<String> brokenIn(Path place, String source) throws IOException, CheckstyleException {
        Files.writeString(place.resolve("package-info.java"), "/** Samples. */\npackage sample;\n");
        return audit(Files.writeString(place.resolve("Sample.java"), source));
    }

    private Set<String> audit(Path file) throws CheckstyleException {
        Properties properties = new Properties();
        Path rules = tree.root().resolve("releng/checkstyle");
        properties.setProperty("config_loc", rules.toString());
        Heard heard = new Heard(new TreeSet<>());
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(
                rules.resolve("checkstyle.xml").toString(), new PropertiesExpander(properties)));
        checker.addListener(heard);
        checker.process(List.of(file.toFile()));
        checker.destroy();
        return heard.rules();
    }

    /** Remembers the rules that were broken: their id, else the simple name of their class. */
    private record Heard(Set<String> rules) implements AuditListener {

        @Override
        public void addError(AuditEvent event) {
            String source = event.getSourceName();
            String check = source.substring(source.lastIndexOf('.') + 1).replaceFirst("Check$", "");
            rules.add(event.getModuleId() != null ? event.getModuleId() : check);
        }

        @Override
        public void addException(AuditEvent event, Throwable problem) {
            throw new AssertionError("checkstyle failed on " + event.getFileName(), problem);
        }

        @Override
        public void auditStarted(AuditEvent event) {
            rules.clear();
        }

        @Override
        public void auditFinished(AuditEvent event) {
            rules.remove("");
        }

        @Override
        public void fileStarted(AuditEvent event) {
            rules.remove("");
        }

        @Override
        public void fileFinished(AuditEvent event) {
            rules.remove("");
        }
    }
}
