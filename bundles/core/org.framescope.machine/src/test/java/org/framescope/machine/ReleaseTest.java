// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {
    @Test
    void everyListedReleaseIsKnown() throws UnknownNameException {
        for (String name : Release.names()) {
            assertEquals(name, Release.named(name).name());
        }
        assertTrue(Release.names().contains(Release.DEFAULT));
    }

    @Test
    void listedAreTheSeriesAndThePointReleasesThatChangedTheLayoutInOrder() {
        assertEquals(
                List.of(
                        "4.10", "4.11", "4.11.3", "4.12", "4.12.2", "4.13", "4.13.5", "4.14", "4.14.6", "4.15",
                        "4.15.3", "4.16", "4.16.2", "4.17", "4.18", "4.19", "4.20", "4.21", "4.22"),
                Release.names());
    }

    @Test
    void anUnknownReleaseListsTheKnownOnes() {
        UnknownNameException e = assertThrows(UnknownNameException.class, () -> Release.named("4.9"));
        assertEquals("unknown release \"4.9\", known: " + String.join(", ", Release.names()), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "4.17.7 (Debian 4.17.7+13), 4.17.7",
        "4.20.4-pre, 4.20.4",
        "4.19-unstable, 4.19",
        "4.21.0-rc3, 4.21.0",
        "4.14.6., 4.14.6",
        "4.17.1234, 4.17",
        "5.0, 5.0",
        "unstable,",
        "4,",
        "-1.17,",
    })
    void aVersionNamesAReleaseByTheNumbersAtItsBeginning(String version, String name) {
        assertEquals(Optional.ofNullable(name), Release.nameIn(version));
    }

    @ParameterizedTest
    @CsvSource({
        "4.10, hook, A, V1, before",
        "4.11.4, hook, A, V1, before",
        "4.12, dropped, A, V1, before",
        "4.13, dropped, C, V1, before",
        "4.13.5, dropped, C, V1, after",
        "4.14.5, dropped, C, V1, before",
        "4.15.3, dropped, C, V1, after",
        "4.16.1, dropped, C, V1, before",
        "4.17.3, dropped, C, V1, after",
        "4.18, dropped, C, V3, after",
        "4.22, dropped, C, V3, after",
    })
    void aReleaseHasTheChoicesOfItsSeries(String release, String ldt, String gdt, String unpin, String flush)
            throws Exception {
        Map<String, String> labels = Release.named(release).choices().labels();
        assertEquals(List.of("xenheap", "ipi"), List.of(labels.get("shared-info"), labels.get("flush")));
        assertEquals(
                List.of(ldt, gdt, unpin, flush),
                List.of(labels.get("ldt"), labels.get("gdt"), labels.get("unpin"), labels.get("type-flush")));
        assertEquals(
                List.of("spins", "safe", "one", "keeps", "rest", "ends"),
                List.of(
                        labels.get("last-put"),
                        labels.get("entry-flags"),
                        labels.get("linear"),
                        labels.get("partial"),
                        labels.get("exchange-check"),
                        labels.get("multicall")));
    }

    @Test
    void everyChoiceValueSaysWhatItIsAndWhereItComesFrom() {
        for (Choice<?> choice : Choice.all()) {
            assertEquals(choice, Choice.named(choice.name()).orElseThrow());
            assertTrue(choice.values().size() > 1);
            for (ChoiceValue value : choice.values()) {
                assertEquals(value, choice.value(value.label()).orElseThrow());
                assertTrue(value.description().endsWith("."), value.label());
                assertTrue(!value.source().isBlank(), value.label());
            }
        }
    }

    @Test
    void choosingChangesOneChoiceAndLeavesTheOriginal() throws Exception {
        Choices first = Choices.first();
        Choices other = first.with("gdt", "C");
        assertEquals(GdtSwitch.C, other.get(Choice.GDT));
        assertEquals(GdtSwitch.A, first.get(Choice.GDT));
        assertEquals(first.get(Choice.FLUSH), other.get(Choice.FLUSH));
        assertNotEquals(first, other);
        assertEquals(first, other.with(Choice.GDT, GdtSwitch.A));
        assertEquals(first.hashCode(), other.with(Choice.GDT, GdtSwitch.A).hashCode());
        assertTrue(
                other.toString().startsWith("{ldt=hook, gdt=C, unpin=V0, shared-info=xenheap, flush=ipi, "),
                other::toString);
    }

    @Test
    void anUnknownChoiceOrValueListsTheKnownOnes() {
        UnknownNameException choice =
                assertThrows(UnknownNameException.class, () -> Choices.first().with("gtd", "C"));
        String known = String.join(", ", Choice.all().stream().map(Choice::name).toList());
        assertEquals("unknown choice \"gtd\", known: " + known, choice.getMessage());
        UnknownNameException value =
                assertThrows(UnknownNameException.class, () -> Choices.first().with("gdt", "D"));
        assertEquals("unknown value of choice gdt \"D\", known: A, B, C", value.getMessage());
    }
}
