// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is one write path, and nobody outside this package gets hold of words to change them past it. */
class OneWritePathTest {
    private static final Set<String> WRITERS = Set.of("exchange", "xor", "restore", "base");

    private static List<ClassModel> classes() throws Exception {
        Path root = Path.of(
                Words.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(OneWritePathTest::parse)
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MemberRefEntry> references(ClassModel model) {
        Stream.Builder<MemberRefEntry> found = Stream.builder();
        model.constantPool().forEach(entry -> {
            if (entry instanceof MemberRefEntry member) {
                found.add(member);
            }
        });
        return found.build();
    }

    private static boolean isOfStore(MemberRefEntry member) {
        return member.owner().asInternalName().equals("org/framescope/machine/WordStore");
    }

    @Test
    void onlyWordsAndReplicaChangeTheStore() throws Exception {
        Set<String> callers = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        int seen = 0;
        for (ClassModel model : classes()) {
            seen++;
            references(model)
                    .filter(OneWritePathTest::isOfStore)
                    .filter(m -> WRITERS.contains(m.name().stringValue()))
                    .forEach(m -> {
                        callers.add(model.thisClass().asInternalName());
                        called.add(m.name().stringValue());
                    });
        }
        callers.remove("org/framescope/machine/WordStore");
        assertTrue(seen > 40, "classes seen: " + seen);
        assertEquals(Set.of("org/framescope/machine/Words", "org/framescope/machine/Replica"), callers);
        assertEquals(WRITERS, called);
    }

    @Test
    void onlyWordsTellTheRecorderOfWrites() throws Exception {
        Set<String> callers = new TreeSet<>();
        for (ClassModel model : classes()) {
            references(model)
                    .filter(m -> m.owner().asInternalName().equals("org/framescope/machine/Recorder"))
                    .filter(m -> m.name().equalsString("write"))
                    .forEach(m -> callers.add(model.thisClass().asInternalName()));
        }
        assertEquals(Set.of("org/framescope/machine/Words"), callers);
    }

    @Test
    void storeAndChunksAreInvisibleOutsideThisPackage() throws Exception {
        for (Class<?> hidden : List.of(WordStore.class, ChunkTable.class, Deferred.class, Base.class)) {
            assertFalse(Modifier.isPublic(hidden.getModifiers()), hidden.getName());
        }
        for (ClassModel model : classes()) {
            Class<?> type = Class.forName(model.thisClass().asInternalName().replace('/', '.'));
            if (Modifier.isPublic(type.getModifiers())) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .forEach(OneWritePathTest::handsOutNoWords);
                assertEquals(
                        0,
                        Arrays.stream(type.getFields())
                                .filter(f -> f.getType().isArray())
                                .count(),
                        type.getName());
            }
        }
    }

    private static void handsOutNoWords(Method method) {
        Class<?> result = method.getReturnType();
        boolean words = result == long[].class
                || result == long[][].class
                || result.getName().endsWith("MemorySegment");
        assertFalse(words, () -> method + " hands out words that could be written");
    }
}
