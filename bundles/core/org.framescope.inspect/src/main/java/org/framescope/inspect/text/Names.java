// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.HexFormat;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;

/**
 * How values are written, everywhere the same: hexadecimal without {@code 0x}, counts in decimal, errors by name, and
 * what belongs to a machine by the machine's names. Cheap to make; safe in any thread when its machine is.
 */
public final class Names {
    private static final HexFormat HEX = HexFormat.of();

    private final MachineView machine;

    /** Names of what belongs to {@code machine}. */
    public Names(MachineView machine) {
        this.machine = machine;
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

    /** A value of kind {@code kind}. */
    public String value(Param.Kind kind, long value) {
        return switch (kind) {
            case NUMBER -> Long.toString(value);
            case HEX -> "0x" + Long.toHexString(value);
            case MFN -> mfn(value);
            case DOMAIN -> domain(value);
            case VCPU -> vcpu(value);
            case PCPU -> pcpu(value);
            case PAGE_TYPE -> PageType.of((int) value).label();
            case FLAG -> value == 0 ? "no" : "yes";
            case GDT_KIND -> value == 0 ? "regular" : "compat";
            case RESULT -> result(value);
        };
    }

    /**
     * The name and arguments of a call: {@code get_page(mfn 13, domain d1)}. A parameter for frames with a name in the
     * plural is a list: its length, then its values, as {@link org.framescope.xen.ops.Operation#execute} lays it down.
     */
    public String call(Call call, long... args) {
        StringBuilder text = new StringBuilder(call.name());
        String separator = "(";
        int used = 0;
        for (int i = 0; i < call.params().size() && used < args.length; i++) {
            Param param = call.params().get(i);
            boolean list = isList(param);
            text.append(separator).append(param.name()).append(' ');
            if (list) {
                int length = (int) Math.min(args[used], args.length - used - 1L);
                text.append(list(param, args, used + 1, length));
                used += 1 + length;
            } else {
                text.append(value(param.kind(), args[used++]));
            }
            separator = ", ";
        }
        return separator.equals("(") ? text.toString() : text.append(')').toString();
    }

    /** Whether {@code param} takes its number of values first. */
    public static boolean isList(Param param) {
        return param.kind() == Param.Kind.MFN && param.name().endsWith("s");
    }

    private String list(Param param, long[] args, int from, int length) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(value(param.kind(), args[from + i]));
        }
        return text.append(']').toString();
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
