// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framescope.evidence.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleCopiesTest {
    private static final List<String> LOGS = List.of(
            "console-vm-a.log.xz", "debug-keys-dom0-idle.log.xz", "debug-keys-4.14.log.xz", "debug-keys-4.20.log.xz");

    private final ConsoleText console = new ConsoleText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nov 21 10:00:00 host xenconsoled[123]: %s",
                "> > %s",
                "%s\r",
                "(XEN) [   12.345678] %s",
                "(XEN) [2024-01-31 10:20:30] %s",
                "(XEN) [2024-01-31 10:20:30.123] %s",
                "(XEN) [00000000deadbeef] %s",
                "guest speaks %s",
                "17: %s",
                "console.log:17:%s",
                "\u001b[0;1;33m%s\u001b[0m\u001b[K",
                "\u001b]0;a title\u0007%s\u001b(B",
                "x\b%s\0",
                "\0\0%s"
            })
    void copiesWithPrefixesAndTimestampsSayTheSame(String form) throws IOException {
        String plain = ConsoleText.corpus("console-vm-a.log.xz");
        String changed = plain.lines()
                .map(l -> l.startsWith("(XEN) ")
                        ? String.format(form, form.startsWith("(XEN)") ? l.substring("(XEN) ".length()) : l)
                        : l)
                .collect(Collectors.joining("\n"));
        assertEquals(
                ConsoleText.content(console.tryRead(plain).orElseThrow()),
                ConsoleText.content(console.tryRead(changed).orElseThrow()));
    }

    @Test
    void linesThatAMailWrappedAreJoined() throws IOException {
        String plain = ConsoleText.corpus("console-vm-a.log.xz");
        List<String> wrapped = new ArrayList<>();
        for (String line : plain.lines().toList()) {
            int at = line.lastIndexOf(' ');
            boolean wrap = line.startsWith("(XEN)") && line.contains("taf=") || line.contains("max_pages=");
            if (wrap && (wrapped.size() % 2 == 0 || !line.contains("taf="))) {
                wrapped.add("> " + line.substring(0, at));
                wrapped.add("> " + line.substring(at + 1));
            } else if (wrap) {
                wrapped.add(line.substring(0, line.length() - 5));
                wrapped.add(line.substring(line.length() - 5));
            } else {
                wrapped.add(line);
            }
        }
        assertTrue(wrapped.size() > plain.lines().count() + 250);
        assertEquals(
                ConsoleText.content(console.tryRead(plain).orElseThrow()),
                ConsoleText.content(console.tryRead(String.join("\n", wrapped)).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "76, true, (XEN)",
        "76, true, (XEN) [2024-01-31 10:20:30]",
        "72, true, > > (XEN) [2024-01-31 10:20:30.123]",
        "100, true, Nov 21 10:00:00 host xen[1]: (XEN) [   12.345678]",
        "80, false, (XEN) [2024-01-31 10:20:30]",
        "80, false, Nov 21 10:00:00 host xen[1]: (XEN)"
    })
    void aLogOfWhichEveryLongLineIsWrappedSaysTheSame(int width, boolean atSpaces, String head) throws IOException {
        for (String name : List.of("console-vm-a.log.xz", "debug-keys-dom0-idle.log.xz")) {
            String plain = ConsoleText.corpus(name);
            List<String> wrapped = new ArrayList<>();
            for (String line : plain.lines().toList()) {
                String rest = line.startsWith("(XEN) ") ? head + " " + line.substring("(XEN) ".length()) : line;
                while (rest.length() > width) {
                    int space = atSpaces ? rest.lastIndexOf(' ', width) : -1;
                    wrapped.add(rest.substring(0, space > 0 ? space : width));
                    rest = rest.substring(space > 0 ? space + 1 : width);
                }
                wrapped.add(rest);
            }
            assertEquals(
                    ConsoleText.content(console.tryRead(plain).orElseThrow()),
                    ConsoleText.content(
                            console.tryRead(String.join("\n", wrapped)).orElseThrow()));
        }
    }

    @Test
    void aWrappedLineWhoseRestIsMissingIsReadAsFarAsItGoes() {
        ConsoleLog log = console.read(
                "(XEN) [2024-01-31 10:20:30] 'q' pressed -> dumping domain info",
                "(XEN) General information for domain 5:",
                "(XEN)     nr_pages=7 xenheap_pages=2 shared_pages=0",
                "[ 12.3] eth0 (up)",
                "[ 12.4] eth0 (down)",
                "(XEN) Memory pages belonging to domain 5:",
                "(XEN) VCPU information and callbacks for domain 5:",
                "(XEN) '0' pressed -> dumping Dom0's registers",
                "(XEN) *** Dumping Dom0 vcpu#0 state: ***",
                "(XEN) RFLAGS: 0000000000000246   EM: 0   CONTEXT: pv guest",
                "login: (XEN)");
        DomainDump domain = log.moments().getFirst().domains().getFirst();
        assertEquals(7, domain.nrPages());
        assertEquals(-1, domain.maxPages());
        assertEquals("pv guest", log.moments().get(1).registers().getFirst().context());
    }

    @Test
    void outputOfGuestsBetweenLinesDoesNotMatter() throws IOException {
        String plain = ConsoleText.corpus("console-vm-a.log.xz");
        String noisy = plain.lines()
                .map(l -> l + "\n[ 12.3] eth0 (up): DomPage 12: caf=1\r\n\n")
                .collect(Collectors.joining());
        assertEquals(
                ConsoleText.content(console.tryRead(plain).orElseThrow()),
                ConsoleText.content(console.tryRead(noisy).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void whatAProgramMakesOfTheCharactersIsUndone(String what, UnaryOperator<String> copy) throws IOException {
        for (String name : LOGS) {
            String plain = ConsoleText.corpus(name).replace("\r", "");
            assertSame(plain, copy.apply(plain).getBytes(StandardCharsets.ISO_8859_1), what + " of " + name);
        }
    }

    static Stream<Arguments> transcriptions() {
        return Stream.of(
                form(
                        "entities",
                        t -> t.replace("&", "&amp;").replace(">", "&gt;").replace("'", "&#39;")),
                form("hard spaces", t -> t.replace(' ', '\u00a0')),
                form("hard spaces in UTF-8", t -> t.replace(" ", "\u00c2\u00a0")),
                form("coloured words", t -> t.replace("caf=", "\u001b[01;31m\u001b[Kcaf=\u001b[m\u001b[K")),
                form("carriage returns alone", t -> t.replace('\n', '\r')),
                form("line feeds before carriage returns", t -> t.replace("\n", "\n\r")),
                form("quoted printable", ConsoleCopiesTest::quotedPrintable),
                form("quoted printable, CRLF", t -> quotedPrintable(t).replace("\n", "\r\n")),
                form("no line feeds between lines of Xen", t -> t.replace("\n(XEN)", "(XEN)")),
                form(
                        "each line of a dump twice",
                        t -> t.lines()
                                .map(l -> l.contains("taf=") && !l.contains("Page") ? l + "\n" : l + "\n" + l + "\n")
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"__CURSOR\":\"s=1;i=2\",\"MESSAGE\":\"%s\",\"PRIORITY\":\"6\"}",
                "{\"log\":\"%s\\n\",\"stream\":\"stdout\"}",
                "{\n\t\"_PID\" : \"1\",\n\t\"MESSAGE\" : \"\\u001b[0m%s\"\n}",
                "{\"MESSAGE\":[bytes],\"PRIORITY\":\"6\"}",
                "{ \"MESSAGE\" : [ bytes ], \"PRIORITY\" : \"6\" }"
            })
    void aLogInObjectsOfJsonSaysTheSame(String form) throws IOException {
        for (String name : LOGS) {
            String plain = ConsoleText.corpus(name).replace("\r", "");
            String objects = plain.lines()
                    .map(l -> form.contains("bytes")
                            ? form.replace("bytes", bytes(l + "\033[m", form.contains(" ") ? ", " : ","))
                            : form.formatted(l.replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                                    .replace("\t", "\\t")))
                    .collect(Collectors.joining("\n"));
            byte[] copy = objects.getBytes(StandardCharsets.ISO_8859_1);
            assertTrue(ConsoleReader.recognises(Bytes.of("log", copy)));
            assertSame(plain, copy, form + " of " + name);
        }
    }

    private static String bytes(String line, String between) {
        return line.chars().mapToObj(Integer::toString).collect(Collectors.joining(between));
    }

    private static Arguments form(String what, UnaryOperator<String> copy) {
        return Arguments.of(what, copy);
    }

    private static String quotedPrintable(String text) {
        return text.replace("=", "=3D")
                .lines()
                .map(l -> l.replaceAll("(.{72}[^=]{3})(?=.)", "$1=\n") + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void aLogIsReadInAnyEncoding(String encoding) throws IOException {
        for (String name : LOGS) {
            String plain = ConsoleText.corpus(name);
            byte[] encoded = ("\ufeff" + plain).getBytes(encoding);
            assertTrue(ConsoleReader.recognises(Bytes.of("log", encoded)));
            assertSame(plain, encoded, encoding + " of " + name);
            assertSame(plain, plain.getBytes(encoding), encoding + " without a mark of " + name);
        }
    }

    @Test
    void offsetsAreThoseOfTheFileInAnyEncoding() throws IOException {
        String plain = ConsoleText.corpus("debug-keys-dom0-idle.log.xz");
        long offset = console.tryRead(plain).orElseThrow().moments().getFirst().offset();
        byte[] wide = ("\ufeff" + plain).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                2 + 2 * offset,
                console.tryRead(wide).orElseThrow().moments().getFirst().offset());
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 80, 100, 132})
    void aLogThatATerminalCutAtAColumnSaysTheSame(int width) throws IOException {
        for (String name : LOGS) {
            for (String head : List.of("", "> ", ">> ", "Nov 21 10:00:00 host xen[1]: ")) {
                String plain = ConsoleText.corpus(name).replace("\r", "");
                String prefix = head.startsWith(">") ? "" : head;
                String quote = head.startsWith(">") ? head : "";
                String cut = plain.lines()
                        .map(l -> (prefix + l).replaceAll("(.{" + width + "})(?=.)", "$1\n"))
                        .flatMap(String::lines)
                        .map(l -> quote + l + "\n")
                        .collect(Collectors.joining());
                assertSame(plain, cut.getBytes(StandardCharsets.ISO_8859_1), head + "at " + width + " of " + name);
            }
        }
    }

    @Test
    void outputOfAKernelInTheMiddleOfALineIsTakenOut() throws IOException {
        for (String name : LOGS) {
            String plain = ConsoleText.corpus(name).replace("\r", "");
            StringBuilder mixed = new StringBuilder();
            int lines = 0;
            for (String line : plain.lines().toList()) {
                int half = line.length() / 2;
                boolean cut = ++lines % 7 == 3 && half > 15;
                mixed.append(line, 0, cut ? half : line.length());
                mixed.append(cut ? "[   12.345678] audit[1]: limit\n" + line.substring(half) : "")
                        .append('\n');
            }
            assertSame(plain, mixed.toString().getBytes(StandardCharsets.ISO_8859_1), name);
            assertTrue(console.report().build().sections().stream()
                    .anyMatch(s -> s.name().startsWith("output of guests")));
        }
    }

    private void assertSame(String plain, byte[] copy, String what) {
        assertEquals(
                ConsoleText.content(console.tryRead(plain).orElseThrow()),
                ConsoleText.content(console.tryRead(copy).orElseThrow()),
                what);
    }
}
