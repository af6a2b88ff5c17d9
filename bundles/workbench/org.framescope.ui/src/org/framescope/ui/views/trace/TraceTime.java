// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.trace;

import java.util.Locale;
import org.framescope.evidence.xentrace.Trace;

/**
 * Time in a trace: cycles of the time stamp counter since its first record, and microseconds.
 *
 * @param first the time of the first record
 * @param last that of the last
 * @param megahertz how many cycles a microsecond has
 */
record TraceTime(long first, long last, double megahertz) {
    /** What xenalyze takes when nobody says how fast the counter is. */
    static final double USUAL = 2400;

    static TraceTime of(Trace trace, double megahertz) {
        return new TraceTime(trace.firstTsc(), trace.lastTsc(), megahertz);
    }

    /** How many microseconds the trace takes, limited to what a scale can have. */
    int length() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.round((last - first) / megahertz) + 1);
    }

    /** The microsecond in which {@code tsc} lies. */
    int at(long tsc) {
        return (int) Math.clamp(Math.round((tsc - first) / megahertz), 0L, (long) length());
    }

    /** The first cycle of {@code microsecond}. */
    long cycles(long microsecond) {
        return first + Math.round(microsecond * megahertz);
    }

    double seconds(long cycles) {
        return cycles / megahertz / 1e6;
    }

    /** {@code cycles} as a time with a unit that suits it. */
    String text(double cycles) {
        double micros = cycles / megahertz;
        if (micros < 1) {
            return String.format(Locale.ROOT, "%.0f ns", micros * 1e3);
        }
        if (micros < 1e3) {
            return String.format(Locale.ROOT, "%.1f µs", micros);
        }
        return micros < 1e6
                ? String.format(Locale.ROOT, "%.2f ms", micros / 1e3)
                : String.format(Locale.ROOT, "%.3f s", micros / 1e6);
    }
}
