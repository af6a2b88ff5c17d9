// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import java.util.List;

/** Numbers the programs of a hypervisor, so that an actor's stack can stand in words. */
public final class ProgramTable {
    private final List<Program> programs;

    /** The programs, numbered from 0 in this order. */
    public ProgramTable(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    /** The number of {@code program}. */
    public int number(Program program) {
        int number = programs.indexOf(program);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "no such program: " + program.call().name());
        }
        return number;
    }

    /** The program numbered {@code number}. */
    public Program program(int number) {
        return programs.get(number);
    }

    /** All programs. */
    public List<Program> all() {
        return programs;
    }
}
