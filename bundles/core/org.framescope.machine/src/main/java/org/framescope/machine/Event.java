// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.List;

/**
 * A kind of thing that happens without changing a word: LGDT, a CR3 write, a TLB flush, a message of Xen's, a broken
 * ASSERT. Constants; compared by identity.
 */
public final class Event {
    /** How grave an event is. */
    public enum Severity {
        /** Something the hardware or Xen did. */
        INFO,
        /** Xen would print a message. */
        MESSAGE,
        /** An ASSERT or BUG of Xen's would fire. */
        BUG
    }

    private final String name;
    private final Severity severity;
    private final String template;
    private final List<Param> params;

    private Event(Severity severity, String name, String template, Param... params) {
        this.severity = severity;
        this.name = name;
        this.template = template;
        this.params = List.of(params);
    }

    /**
     * An event that tells what was done.
     *
     * @param template text in which {@code {name}} stands for the argument of that name
     */
    public static Event info(String name, String template, Param... params) {
        return new Event(Severity.INFO, name, template, params);
    }

    /** A message that Xen prints, in Xen's wording. */
    public static Event message(String name, String template, Param... params) {
        return new Event(Severity.MESSAGE, name, template, params);
    }

    /** A broken ASSERT or BUG. */
    public static Event bug(String name, String template, Param... params) {
        return new Event(Severity.BUG, name, template, params);
    }

    /** Short constant name, for counting and filtering. */
    public String name() {
        return name;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** The text with {@code {argument}} places. */
    public String template() {
        return template;
    }

    /** The arguments, in the order in which {@link Recorder#event} gets them. */
    public List<Param> params() {
        return params;
    }

    @Override
    public String toString() {
        return name;
    }
}
