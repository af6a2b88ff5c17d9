// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.Property;
import org.framescope.inspect.text.TypeInfo;
import org.framescope.machine.OldLayout;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what the bits of a caf and a taf mean in a release. */
@Command(name = "decode", description = "Tells what the bits of a caf and a taf mean.", mixinStandardHelpOptions = true)
final class DecodeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--caf", paramLabel = "WORD", description = "count_info, hexadecimal")
    private String caf;

    @Option(names = "--taf", paramLabel = "WORD", description = "type_info, hexadecimal")
    private String taf;

    @Option(
            names = "--release",
            paramLabel = "R",
            description = "x.y or x.y.z, 4.4 to 4.22; if none is given, " + Release.DEFAULT)
    private String release;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (caf == null && taf == null) {
            throw Failure.wrongUse("decode needs --caf WORD, --taf WORD or both");
        }
        Release known = release();
        CountInfo count = caf == null ? null : CountInfo.of(known.layout(), Words.parse("--caf", caf));
        TypeInfo type = taf == null ? null : TypeInfo.of(known.layout(), Words.parse("--taf", taf));
        if (release == null) {
            otherwise(count, type);
        }
        if (json != null) {
            JsonOut.write(json, console, out -> write(out, known, count, type));
            return Exit.DONE;
        }
        if (count != null) {
            print(count.properties());
        }
        if (type != null) {
            print(type.properties());
        }
        return Exit.DONE;
    }

    /** Says which releases mean something else by the words, as nobody said which one wrote them. */
    private void otherwise(CountInfo count, TypeInfo type) {
        List<PageInfoLayout> layouts = new ArrayList<>(List.of(OldLayout.BEFORE_4_10));
        layouts.addAll(PageInfoLayouts.load().all());
        String others = layouts.stream()
                .filter(l -> count != null && !CountInfo.of(l, count.word()).equals(count)
                        || type != null && !TypeInfo.of(l, type.word()).equals(type))
                .map(PageInfoLayout::id)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            console.message("read as " + Release.DEFAULT
                    + ", as no --release is given; it means something else in releases from these on: " + others);
        }
    }

    private Release release() throws Failure {
        try {
            return release == null ? Release.usual() : Release.toRead(release);
        } catch (UnknownNameException e) {
            throw Failure.wrongUse(e);
        }
    }

    private void print(List<Property> lines) {
        lines.forEach(p -> console.line(
                String.format("%-10s  %-16s  %-16s  %s", p.group(), p.name(), p.value(), p.explanation())));
    }

    private void write(JsonOut out, Release known, CountInfo count, TypeInfo type) throws IOException {
        out.object().field("release", known.name());
        if (count != null) {
            out.object("countInfo").field("count", count.count()).field("state", count.state());
            out.field("allocated", count.allocated()).field("needScrub", count.needScrub());
            out.field("xenHeap", count.xenHeap()).field("extra", count.extra());
            out.field("shadowedPt", count.shadowedPt()).field("broken", count.broken());
            out.hex("otherBits", count.otherBits()).endObject();
        }
        if (type != null) {
            out.object("typeInfo").field("type", type.type()).field("count", type.count());
            out.field("validated", type.validated()).field("pinned", type.pinned());
            out.field("partial", type.partial()).field("locked", type.locked());
            out.field("paeXenL2", type.paeXenL2()).field("nonCoherent", type.nonCoherent());
            out.hex("otherBits", type.otherBits()).endObject();
        }
        out.endObject();
    }
}
