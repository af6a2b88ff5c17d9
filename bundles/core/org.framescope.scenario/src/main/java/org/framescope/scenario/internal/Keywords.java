// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The statements of the language, each with what it is for in one line. */
public final class Keywords {
    /** The statements by which a scenario says what it is about. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("\\s*(scenario|question|notice|source|release|choice)\\b");

    /** The statement that says what an actor does; it has the form of an operation. */
    public static final String ACTOR = "actor";

    private Keywords() {}

    /** Whether {@code line} begins as a statement by which a scenario says what it is about. */
    public static boolean describes(String line) {
        return DESCRIPTION.matcher(line).lookingAt();
    }

    /** Statement keyword and description, in the order in which a scenario uses them. */
    public static Map<String, String> statements() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("scenario", "Names the scenario: scenario ID \"title\"");
        all.put("question", "What the scenario answers, a string");
        all.put("notice", "What to look at, a string");
        all.put("source", "Where its facts come from, a string");
        all.put("release", "The Xen release it is written for: release 4.17");
        all.put("choice", "A choice that makes a difference to it: choice gdt, with a value of its own: choice gdt B");
        all.put("machine", "How large the machine is: machine frames 4096 cpus 1 pv32 yes");
        all.put("domain", "A domain and its vCPUs: domain d1 pv64 vcpus 2 max 64");
        all.put("frame", "Names a frame and gives it away: frame GDT 0x20 of d1");
        all.put("shadow", "A shadow of a guest's table: shadow S40 0x40 l4_64 of L4");
        all.put("contents", "Words of a frame from a slot on: contents GDT[1] = 0x00af9b000000ffff");
        all.put("entry", "A page-table entry: entry L1[5] -> DATA ro");
        all.put("pinned", "A page table that is pinned: pinned L4 l4");
        all.put("root", "What CR3 holds for a vCPU: root d1v0 L4");
        all.put("running", "What runs on a physical CPU: running cpu0 d1v0");
        all.put("initially", "An operation that was done before the first step");
        all.put(ACTOR, "An operation that an actor does step by step: actor CPU1 on cpu1 update_wallclock d1 5 0");
        all.put("step", "An operation with a text: step \"to idle\": switch cpu0 idle");
        return all;
    }
}
