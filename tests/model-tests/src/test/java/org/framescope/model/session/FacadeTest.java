// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Machine;
import org.framescope.model.ModelPackage;
import org.framescope.model.Session;
import org.framescope.model.impl.SessionImpl;
import org.framescope.model.internal.Facade;
import org.junit.jupiter.api.Test;

class FacadeTest {
    private static final long FRAMES = 4096;

    /** Keeps the batches that one object sends. */
    private static final class Batches extends TickAdapter {
        private final List<List<Notification>> batches = new ArrayList<>();

        @Override
        protected void changed(List<Notification> batch) {
            batches.add(List.copyOf(batch));
        }
    }

    private static Machine machine(SessionFixture f) {
        return f.controller.session().getMachine();
    }

    private static Facade facade(Session session) {
        return ((SessionImpl) session).getFacade();
    }

    private static Map<String, Notification> byFeature(List<Notification> batch) {
        Map<String, Notification> features = new HashMap<>();
        for (Notification n : batch) {
            String name = ((org.eclipse.emf.ecore.EStructuralFeature) n.getFeature()).getName();
            assertNull(features.put(name, n), () -> "two notifications of " + name);
        }
        return features;
    }

    @Test
    void anAdapterOnAVisibleFrameGetsOneBatchATickWithTheRightFeaturesAndValues() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(500)).open()) {
            Frame frame = machine(f).getFrames().get(20);
            Batches heard = new Batches();
            frame.eAdapters().add(heard);
            f.atStep(20);
            assertEquals(List.of(), heard.batches);
            StateAt before = f.controller.state().orElseThrow();
            long caf = frame.getCaf();
            long taf = frame.getTaf();
            f.atStep(21);
            assertEquals(1, heard.batches.size());
            Map<String, Notification> features = byFeature(heard.batches.getFirst());
            assertEquals(Set.of("caf", "taf", "generalCount", "typeCount"), features.keySet());
            assertEquals(caf, features.get("caf").getOldValue());
            assertEquals(caf + 3, features.get("caf").getNewValue());
            assertEquals(taf, features.get("taf").getOldValue());
            assertEquals(taf + 3, features.get("taf").getNewValue());
            assertEquals(
                    before.view().frames().count(20),
                    features.get("generalCount").getOldValue());
            assertEquals(
                    f.controller.state().orElseThrow().generation(),
                    ((TickNotification) features.get("caf")).generation());
            f.atStep(500);
            assertEquals(2, heard.batches.size(), "many steps in one tick are one batch");
            f.atStep(20);
            assertEquals(3, heard.batches.size());
            assertEquals(caf, byFeature(heard.batches.getLast()).get("caf").getNewValue());
        }
    }

    @Test
    void aPlainAdapterIsToldEachChangedFeatureOnceAndSeesAllNewValues() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(64)).open()) {
            Frame frame = machine(f).getFrames().get(7);
            List<Object> features = new ArrayList<>();
            long[] seen = new long[1];
            frame.eAdapters().add(new AdapterImpl() {
                @Override
                public void notifyChanged(Notification notification) {
                    features.add(notification.getFeature());
                    seen[0] = frame.getTypeCount();
                }
            });
            f.atStep(64);
            assertEquals(4, features.size());
            assertEquals(4, new HashSet<>(features).size());
            assertEquals(f.controller.state().orElseThrow().view().frames().typeCount(7), seen[0]);
        }
    }

    @Test
    void theSameObjectStandsForAFrameWhileItIsHeldAndNoneAfterwards() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(64)).open()) {
            Frame frame = machine(f).getFrames().get(33);
            assertSame(frame, machine(f).getFrames().get(33));
            assertSame(frame, facade(f.controller.session()).frame(33));
            Domain owner = frame.getOwner();
            assertSame(frame, owner.getPageList().get(32));
            f.atStep(64);
            assertSame(frame, machine(f).getFrames().get(33));
            assertNotSame(frame, machine(f).getFrames().get(34));
            WeakReference<Frame> weak = new WeakReference<>(frame);
            owner = null;
            frame = null;
            Facade facade = facade(f.controller.session());
            for (int i = 0; i < 100 && facade.heldObjects() > 0; i++) {
                System.gc();
            }
            assertNull(weak.get());
            assertEquals(0, facade.heldObjects());
        }
    }

    @Test
    void savingASessionOverAMillionFramesWalksNone() throws Exception {
        try (SessionFixture f = new SessionFixture(1 << 20, Samples.adds(2000)).open()) {
            f.controller.edits().addBookmark("here", 12);
            f.controller.edits().addNote("note", 12, 20);
            f.controller.edits().addWatch("caf", Samples.caf(20), true);
            f.atStep(1000);
            java.nio.file.Path file = java.nio.file.Files.createTempFile("million", SessionFile.EXTENSION);
            SessionFile.save(f.controller.session(), file);
            assertTrue(
                    java.nio.file.Files.size(file) < 100_000,
                    () -> "bytes " + file.toFile().length());
            int objects = 1;
            for (var all = f.controller.session().eAllContents(); all.hasNext(); all.next()) {
                objects++;
            }
            long made = facade(f.controller.session()).objectsMade() + objects;
            assertTrue(made < 1000, () -> made + " objects");
            assertEquals(1 << 20, machine(f).getFrames().size());
            java.nio.file.Files.deleteIfExists(file);
        }
    }

    @Test
    void listsAreThoseOfTheWordsAndSayWhenTheyChange() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(64)).open()) {
            Machine machine = machine(f);
            assertEquals(2, machine.getPcpus().size());
            assertEquals(
                    machine.getVcpus().getFirst(), machine.getPcpus().getFirst().getIdleVcpu());
            Domain d1 = machine.getDomains().stream()
                    .filter(d -> d.getId() == 1)
                    .findFirst()
                    .orElseThrow();
            assertEquals(64, d1.getPageList().size());
            assertEquals(64, d1.getTotPages());
            assertEquals("d1", d1.getName());
            assertEquals("pv64", d1.getKind());
            long free = machine.getFreePages();
            assertEquals(free, machine.getFreeFrames().size());
            assertEquals(16, machine.getVcpus().getFirst().getGdt().getSlots().size());
            assertEquals(
                    512, machine.getPcpus().getFirst().getGdt().getDescriptors().size());
            Batches heard = new Batches();
            d1.eAdapters().add(heard);
            f.atStep(64);
            assertEquals(List.of(), heard.batches, "no word of the domain changed");
            assertEquals(64, f.controller.session().getRun().getSteps().size());
            assertEquals(64, f.controller.session().getRun().getStep());
            assertEquals(
                    "add(mfn 2, n 3)",
                    f.controller.session().getRun().getSteps().get(2).getOperation());
        }
    }

    @Test
    void everyDerivedFeatureOfEveryKindCanBeRead() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(64)).open()) {
            Set<EObject> seen = new HashSet<>();
            read(f.controller.session(), seen, 0);
            Set<String> kinds = new HashSet<>();
            seen.forEach(o -> kinds.add(o.eClass().getName()));
            assertTrue(
                    kinds.containsAll(Set.of(
                            "Machine",
                            "Domain",
                            "Vcpu",
                            "Pcpu",
                            "Frame",
                            "PageType",
                            "DescriptorTable",
                            "Descriptor",
                            "Run",
                            "Step")),
                    kinds::toString);
        }
    }

    private static void read(EObject object, Set<EObject> seen, int depth) {
        if (depth > 5 || !seen.add(object)) {
            return;
        }
        for (var feature : object.eClass().getEAllStructuralFeatures()) {
            Object value = object.eGet(feature);
            if (value instanceof EObject reference) {
                read(reference, seen, depth + 1);
            } else if (value instanceof List<?> list) {
                for (Object element : list.subList(0, Math.min(3, list.size()))) {
                    if (element instanceof EObject reference) {
                        read(reference, seen, depth + 1);
                    }
                }
            }
        }
    }

    @Test
    void aTickCostsWhatIsObservedAndNotWhatTheMachineHas() {
        long small = tick(1 << 12);
        long large = tick(1 << 20);
        assertTrue(
                large < 50 * small + 5_000_000, () -> "4096 frames " + small + " ns, 1048576 frames " + large + " ns");
    }

    private static long tick(long frames) {
        try (SessionFixture f = new SessionFixture(frames, Samples.adds(4000)).open()) {
            List<Frame> visible = new ArrayList<>(machine(f).getFrames().subList(0, 100));
            visible.forEach(v -> v.eAdapters().add(new Batches()));
            Domain owner = visible.get(1).getOwner();
            owner.eAdapters().add(new Batches());
            machine(f).eAdapters().add(new Batches());
            Facade facade = facade(f.controller.session());
            f.atStep(3000);
            StateAt late = f.controller.state().orElseThrow();
            f.atStep(3001);
            StateAt later = f.controller.state().orElseThrow();
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                facade.advance(i % 2 == 0 ? late : later);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertEquals(ModelPackage.Literals.FRAME, visible.getLast().eClass());
            return best;
        }
    }
}
