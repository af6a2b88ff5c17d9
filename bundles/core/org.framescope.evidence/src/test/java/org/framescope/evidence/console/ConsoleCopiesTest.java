// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleCopiesTest {
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
                "guest speaks %s"
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
}
