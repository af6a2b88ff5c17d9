// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.Problem;
import org.framescope.scenario.Scenario;

/**
 * What the names of a scenario stand for, as far as it was read. A name whose declaration was at fault is known to be
 * unusable: that it is used is no problem of its own. An unknown name is reported where it is used first.
 */
public final class Names {
    private static final Pattern VCPU = Pattern.compile("d(\\d{1,5})v(\\d{1,4})");
    private static final Pattern DOMAIN = Pattern.compile("d(\\d{1,5})");
    private static final Pattern PCPU = Pattern.compile("cpu(\\d{1,3})");
    private static final Pattern IDLE = Pattern.compile("idle(\\d{0,3})");
    private static final Map<String, Integer> SYSTEM =
            Map.of("dom_io", MachineView.DOMID_IO, "dom_xen", MachineView.DOMID_XEN, "dom_cow", MachineView.DOMID_COW);

    private static final int MAX_DOMID = 32751;

    private final Map<String, NamedFrame> frames = new LinkedHashMap<>();
    private final Map<Long, NamedFrame> byMfn = new HashMap<>();
    private final Map<Integer, DomainDecl> domains = new LinkedHashMap<>();
    private final Map<String, Integer> actors = new LinkedHashMap<>();
    private final Set<Integer> created = new LinkedHashSet<>();
    private final Set<String> unusable = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Consumer<Problem> problems;
    private MachineShape shape = MachineShape.DEFAULT;
    private boolean shapeKnown = true;

    /** No names yet; faults go to {@code problems}. */
    public Names(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The names of {@code scenario}, and those of what is in {@code machine}, to which it led; faults go to {@code problems}. */
    public static Names of(Scenario scenario, MachineView machine, Consumer<Problem> problems) {
        Names names = new Names(problems);
        names.shape = MachineShape.of(machine);
        scenario.frames().forEach(names::declare);
        scenario.actors().forEach(names::declareActor);
        names.created.addAll(scenario.domains());
        for (int domid : machine.domainIds()) {
            if (isGuest(domid)) {
                int vcpus = (int) machine.domains().get(domid, DomainWord.NR_VCPUS);
                long max = machine.domains().get(domid, DomainWord.MAX_PAGES);
                names.declare(new DomainDecl(domid, machine.kind(domid), vcpus, max, 0));
            }
        }
        return names;
    }

    /** The frames that were declared, in order. */
    public List<NamedFrame> frames() {
        return List.copyOf(frames.values());
    }

    /** The domains that were declared, in order. */
    public Collection<DomainDecl> domains() {
        return domains.values();
    }

    /** Numbers of all domains, those that an operation creates after those that were declared. */
    public List<Integer> domids() {
        Set<Integer> all = new LinkedHashSet<>(domains.keySet());
        all.addAll(created);
        return List.copyOf(all);
    }

    /** The machine. */
    public MachineShape shape() {
        return shape;
    }

    void shape(MachineShape value) {
        shape = value;
    }

    /** The machine's size is not known because its statement is at fault: nothing is out of it. */
    void shapeUnknown() {
        shapeKnown = false;
    }

    boolean shapeKnown() {
        return shapeKnown;
    }

    /** {@code name} was declared, in a way that cannot be used. */
    void unusable(String name) {
        unusable.add(name);
    }

    void declare(NamedFrame frame) {
        frames.put(frame.name(), frame);
        byMfn.put(frame.mfn(), frame);
    }

    void declare(DomainDecl domain) {
        domains.put(domain.domid(), domain);
    }

    /** The number of the actor called {@code name}, a new one if it is not known. */
    int declareActor(String name) {
        return actors.computeIfAbsent(name, _ -> actors.size());
    }

    /** Names of the actors declared so far, in the order of their numbers. */
    public List<String> actorNames() {
        return List.copyOf(actors.keySet());
    }

    /** The actor that {@code word} names. */
    Optional<Ref> actor(Word word) {
        Integer number = actors.get(word.text());
        return known(word, "actor", number != null, actors.keySet(), new Ref.Plain(number == null ? 0 : number));
    }

    Optional<NamedFrame> frame(String name) {
        return Optional.ofNullable(frames.get(name));
    }

    Optional<NamedFrame> frame(long mfn) {
        return Optional.ofNullable(byMfn.get(mfn));
    }

    Optional<DomainDecl> domain(int domid) {
        return Optional.ofNullable(domains.get(domid));
    }

    /** Whether {@code domid} can be that of a guest. */
    static boolean isGuest(int domid) {
        return domid <= MAX_DOMID;
    }

    /** Whether {@code text} has the form of a CPU, a vCPU or a domain, so that it cannot name a frame. */
    public static boolean isReserved(String text) {
        return VCPU.matcher(text).matches()
                || DOMAIN.matcher(text).matches()
                || PCPU.matcher(text).matches()
                || IDLE.matcher(text).matches()
                || SYSTEM.containsKey(text)
                || text.equals("none");
    }

    /** The frame that {@code word} names or numbers. */
    Optional<Ref> frame(Word word) {
        if (word.isNumber()) {
            return number(word).flatMap(n -> inMachine(word, n));
        }
        NamedFrame known = frames.get(word.text());
        if (known == null) {
            unknown(word, "frame", frames.keySet());
        }
        return Optional.ofNullable(known).map(f -> new Ref.Plain(f.mfn()));
    }

    private Optional<Ref> inMachine(Word word, long mfn) {
        if (shapeKnown && Long.compareUnsigned(mfn, shape.frames()) >= 0) {
            problems.accept(word.problem(outOfMachine(word)));
            return Optional.empty();
        }
        return Optional.of(new Ref.Plain(mfn));
    }

    String outOfMachine(Word word) {
        return "frame " + word.text() + " is out of the machine, expected a number below 0x"
                + Long.toHexString(shape.frames()) + " (" + shape.frames() + " frames)";
    }

    /** The vCPU that {@code word} names. */
    Optional<Ref> vcpu(Word word) {
        Matcher idle = IDLE.matcher(word.text());
        if (idle.matches()) {
            String digits = idle.group(1);
            int cpu = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            return known(word, "vCPU", cpu < shape.cpus(), vcpuNames(), new Ref.Idle(cpu));
        }
        Matcher matcher = VCPU.matcher(word.text());
        if (!matcher.matches()) {
            return unknown(word, "vCPU", vcpuNames());
        }
        if (unusable.contains("d" + matcher.group(1))) {
            return Optional.empty();
        }
        int domid = Integer.parseInt(matcher.group(1));
        int id = Integer.parseInt(matcher.group(2));
        DomainDecl domain = domains.get(domid);
        boolean exists = domain == null ? created.contains(domid) : id < domain.vcpus();
        return known(word, "vCPU", exists, vcpuNames(), new Ref.Vcpu(domid, id));
    }

    /** The domain that {@code word} names. */
    Optional<Ref> domain(Word word) {
        Integer system = SYSTEM.get(word.text());
        if (system != null) {
            return Optional.of(new Ref.Plain(system));
        }
        int domid = domidIn(word.text());
        boolean exists = domains.containsKey(domid) || created.contains(domid);
        return known(word, "domain", exists, domainNames(), new Ref.Plain(domid));
    }

    /** The number of the domain that {@code word} is to name from now on; whether there is one already, Xen says. */
    Optional<Ref> newDomain(Word word) {
        int domid = domidIn(word.text());
        if (domid < 0 || domid > MAX_DOMID) {
            problems.accept(word.problem("unexpected \"" + word.text() + "\", expected d0 to d" + MAX_DOMID));
            return Optional.empty();
        }
        created.add(domid);
        return Optional.of(new Ref.Plain(domid));
    }

    /** The number in {@code d1}, or -1 when {@code text} does not have that form. */
    static int domidIn(String text) {
        Matcher matcher = DOMAIN.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** The physical CPU that {@code word} names. */
    Optional<Ref> pcpu(Word word) {
        Matcher matcher = PCPU.matcher(word.text());
        int cpu = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        boolean exists = cpu >= 0 && (cpu < shape.cpus() || !shapeKnown);
        return known(word, "physical CPU", exists, pcpuNames(), new Ref.Plain(cpu));
    }

    /** The number that {@code word} is, decimal or hexadecimal, 64 bits. */
    Optional<Long> number(Word word) {
        if (!word.isNumber()) {
            problems.accept(word.problem("unexpected \"" + word.text() + "\", expected a number"));
            return Optional.empty();
        }
        try {
            String text = word.text();
            long value = text.startsWith("0x")
                    ? Long.parseUnsignedLong(text.substring(2), 16)
                    : Long.parseUnsignedLong(text);
            return Optional.of(value);
        } catch (NumberFormatException _) {
            problems.accept(
                    word.problem("the number " + shortened(word.text()) + " is too large, expected at most 64 bits"));
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 20) + "…";
    }

    private Optional<Ref> known(Word word, String what, boolean exists, Collection<String> names, Ref ref) {
        return exists ? Optional.of(ref) : unknown(word, what, names);
    }

    /** Reports {@code word}, unless it was before; returns empty. */
    Optional<Ref> unknown(Word word, String what, Collection<String> names) {
        if (!unusable.contains(word.text()) && reported.add(word.text())) {
            problems.accept(word.problem(Suggestion.unknown(what, word.text(), names)));
        }
        return Optional.empty();
    }

    /** Names of all vCPUs, idle ones last. */
    public List<String> vcpuNames() {
        List<String> names = new ArrayList<>();
        for (DomainDecl domain : domains.values()) {
            for (int id = 0; id < domain.vcpus(); id++) {
                names.add("d" + domain.domid() + "v" + id);
            }
        }
        for (int cpu = 0; cpu < shape.cpus(); cpu++) {
            names.add(shape.cpus() > 1 ? "idle" + cpu : "idle");
        }
        return names;
    }

    /** Names of all declared domains. */
    public List<String> domainNames() {
        return domids().stream().map(d -> "d" + d).toList();
    }

    /** Names of all physical CPUs. */
    public List<String> pcpuNames() {
        List<String> names = new ArrayList<>();
        for (int cpu = 0; cpu < shape.cpus(); cpu++) {
            names.add("cpu" + cpu);
        }
        return names;
    }
}
