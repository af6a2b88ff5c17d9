// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;
import org.framescope.xen.ops.Results;

/**
 * How values are written, everywhere the same: hexadecimal without {@code 0x}, counts in decimal, errors by name, and
 * what belongs to a machine by the machine's names. Cheap to make; safe in any thread when its machine is.
 */
public final class Names {
    private static final HexFormat HEX = HexFormat.of();

    private final MachineView machine;
    private final List<String> actors;

    /** Names of what belongs to {@code machine}, on which actors have numbers only. */
    public Names(MachineView machine) {
        this(machine, List.of());
    }

    /** Names of what belongs to {@code machine}, whose actors are called {@code actors}, in the order of their numbers. */
    public Names(MachineView machine, List<String> actors) {
        this.machine = machine;
        this.actors = List.copyOf(actors);
    }

    /** A raw word: 16 hexadecimal digits. */
    public static String word(long value) {
        return HEX.toHexDigits(value);
    }

    /** A frame number, in hexadecimal. */
    public static String mfn(long mfn) {
        return Long.toHexString(mfn);
    }

    /** A domain: {@code d1}, and Xen's names for those that are none; {@code -} for -1. */
    public static String domain(long domid) {
        if (domid < 0) {
            return "-";
        }
        return switch ((int) domid) {
            case MachineView.DOMID_IDLE -> "idle";
            case MachineView.DOMID_IO -> "dom_io";
            case MachineView.DOMID_XEN -> "dom_xen";
            case MachineView.DOMID_COW -> "dom_cow";
            default -> "d" + domid;
        };
    }

    /** A physical CPU: {@code cpu0}. */
    public static String pcpu(long cpu) {
        return "cpu" + cpu;
    }

    /** A vCPU: {@code d1v0}, {@code idle} and its CPU, or {@code -} for none. */
    public String vcpu(long ordinal) {
        return machine.vcpuName(ordinal);
    }

    /** A result: a number, an error by name such as {@code -EBUSY}, or nothing when there is none. */
    public static String result(long rc) {
        if (rc == Recorder.NO_RC) {
            return "";
        }
        String name = Errno.name(rc);
        return name == null ? Long.toString(rc) : "-" + name;
    }

    /** The result {@code rc} of {@code call}: as above, or the name of a status of grants, such as {@code GNTST_bad_handle}. */
    public static String result(Call call, long rc) {
        String error = rc == Recorder.NO_RC ? null : Results.text(call.name(), rc);
        return error == null ? result(rc) : error;
    }

    /** A value of kind {@code kind}. */
    public String value(Param.Kind kind, long value) {
        return switch (kind) {
            case NUMBER -> Long.toString(value);
            case HEX -> "0x" + Long.toHexString(value);
            case MFN, MFNS -> mfn(value);
            case DOMAIN -> domain(value);
            case VCPU -> vcpu(value);
            case PCPU -> pcpu(value);
            case ACTOR -> value >= 0 && value < actors.size() ? actors.get((int) value) : Long.toString(value);
            case PAGE_TYPE -> PageType.of((int) value).label();
            case FLAG -> value == 0 ? "no" : "yes";
            case GDT_KIND -> value == 0 ? "regular" : "compat";
            case RESULT -> result(value);
        };
    }

    /**
     * An argument of a call.
     *
     * @param param which
     * @param text its value
     */
    public record Argument(Param param, String text) {}

    /** The arguments of {@code call} whose words are {@code args}, as far as they go. */
    public List<Argument> arguments(Call call, long... args) {
        List<Argument> arguments = new ArrayList<>();
        int used = 0;
        for (Param param : call.params()) {
            if (used >= args.length) {
                break;
            }
            if (param.kind() == Param.Kind.MFNS) {
                int length = (int) Math.min(args[used], args.length - used - 1L);
                arguments.add(new Argument(param, list(args, used + 1, length)));
                used += 1 + length;
            } else {
                arguments.add(new Argument(param, argument(param, args[used++])));
            }
        }
        return arguments;
    }

    /** What {@code get_page_type} is asked for is a type's bits, perhaps with flags. */
    private String argument(Param param, long value) {
        boolean type = param.kind() == Param.Kind.HEX && param.name().equals("type");
        return type ? TypeInfo.of(machine.frames().layout(), value).type() : value(param.kind(), value);
    }

    /** The name and arguments of a call: {@code get_page(mfn 13, domain d1)}. */
    public String call(Call call, long... args) {
        List<Argument> arguments = arguments(call, args);
        return arguments.isEmpty()
                ? call.name()
                : arguments.stream()
                        .map(a -> a.param().name() + " " + a.text())
                        .collect(Collectors.joining(", ", call.name() + "(", ")"));
    }

    private static String list(long[] mfns, int from, int length) {
        return Arrays.stream(mfns, from, from + length).mapToObj(Names::mfn).collect(Collectors.joining(" ", "[", "]"));
    }

    /** The text of an event: its template with the arguments in their places. */
    public String event(Event event, long... args) {
        String text = event.template();
        for (int i = 0; i < event.params().size() && i < args.length; i++) {
            Param param = event.params().get(i);
            text = text.replace("{" + param.name() + "}", eventValue(param, args[i]));
        }
        return text;
    }

    /** In events raw words and CPUs stand as Xen prints them: without prefix. */
    private String eventValue(Param param, long value) {
        return switch (param.kind()) {
            case HEX -> Long.toHexString(value);
            case PCPU -> Long.toString(value);
            default -> value(param.kind(), value);
        };
    }
}
