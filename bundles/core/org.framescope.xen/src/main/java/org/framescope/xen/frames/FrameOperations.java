// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.xen.Errno.EINVAL;

import java.util.List;
import org.framescope.machine.PageType;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operand.Type;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.program.Task;

/**
 * References to frames by themselves, as parts of Xen take and drop them that are not simulated: an audit cannot know who
 * holds what is taken so. They are what can be tried on a frame table of which nothing else is known.
 */
public final class FrameOperations {
    private static final String SOURCE = "xen/arch/x86/mm.c, RELEASE-4.17.0";
    private static final Operand FRAME = Operand.required("frame", Type.FRAME, "The frame");
    private static final Operand TYPE = Operand.required(
            "type", Type.NUMBER, "1 to 4 a page table of that level, 5 descriptors, 7 writable (PGT_ numbers)");
    private static final Operand DOMAIN = Operand.required("domain", Type.DOMAIN, "Whose it must be");

    /** {@code get_page}. */
    public static final Operation GET_PAGE = Operation.program(
            "get_page",
            "Take a general reference to a frame of a domain; result is 1, or 0 when it is not one",
            "get_page, " + SOURCE,
            (xen, a) -> new Task(xen.frames().getPageProgram(), a.get("frame"), a.get("domain")),
            FRAME,
            DOMAIN);

    /** {@code put_page}. */
    public static final Operation PUT_PAGE = Operation.program(
            "put_page",
            "Drop a general reference to a frame; with the last one it is freed",
            "put_page, " + SOURCE,
            (xen, a) -> new Task(xen.frames().putPageProgram(), a.get("frame")),
            FRAME);

    /** {@code get_page_type}. */
    public static final Operation GET_PAGE_TYPE = Operation.program(
            "get_page_type",
            "Take a type reference to a frame, by whoever has a general one",
            "_get_page_type, " + SOURCE,
            (xen, a) -> new Task(
                    xen.frames().getPageTypeProgram(),
                    a.get("frame"),
                    xen.machine().layout().typeBits(PageType.of((int) a.get("type"))),
                    0,
                    xen.caller().cpu()),
            FRAME,
            TYPE);

    /** {@code put_page_type}. */
    public static final Operation PUT_PAGE_TYPE = Operation.program(
            "put_page_type",
            "Drop a type reference to a frame",
            "_put_page_type, " + SOURCE,
            (xen, a) -> new Task(xen.frames().putPageTypeProgram(), a.get("frame"), 0, 0, OldGuestTable.NONE),
            FRAME);

    /** {@code get_page_and_type}. */
    public static final Operation GET_PAGE_AND_TYPE = Operation.of(
            "get_page_and_type",
            "Take a general and a type reference to a frame of a domain",
            "get_page_and_type, " + SOURCE,
            FrameOperations::getPageAndType,
            FRAME,
            DOMAIN,
            TYPE);

    /** {@code put_page_and_type}. */
    public static final Operation PUT_PAGE_AND_TYPE = Operation.of(
            "put_page_and_type",
            "Drop a type and a general reference to a frame",
            "put_page_and_type, " + SOURCE,
            (xen, a) -> {
                xen.frames().putPageAndType(a.get("frame"));
                return 0;
            },
            FRAME);

    private FrameOperations() {}

    private static long getPageAndType(Xen xen, Arguments a) {
        long type = a.get("type");
        boolean known =
                type >= PageType.L1.value() && type <= PageType.WRITABLE.value() && type != PageType.SHARED.value();
        return known ? xen.frames().getPageAndType(a.get("frame"), a.get("domain"), PageType.of((int) type)) : -EINVAL;
    }

    /** All of them. */
    public static List<Operation> all() {
        return List.of(GET_PAGE, PUT_PAGE, GET_PAGE_TYPE, PUT_PAGE_TYPE, GET_PAGE_AND_TYPE, PUT_PAGE_AND_TYPE);
    }
}
