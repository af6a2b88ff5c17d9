// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up how long each vCPU was in which state, from records in order of time. It counts as Debian's xenalyze 4.17 does, so
 * that both can be compared to the cycle:
 *
 * <ul>
 *   <li>A vCPU counts from the first time on that it is seen to start running. What it did before is not known.
 *   <li>An interval ends at the next record about the vCPU. One that is still open at the end does not count, except of the
 *       vCPU that runs where a CPU's records end: it runs up to the last of them.
 *   <li>A record that continues a vCPU ends one interval of running and begins another.
 *   <li>After lost records the states of all vCPUs that do not run are unknown, and of the one that ran there.
 *   <li>A record that contradicts what is known hints at clocks that differ; when the next one about the vCPU confirms it,
 *       the times of the CPU that lags are moved.
 * </ul>
 */
final class RunstateTimes {
    static final int IDLE = 0x7fff;
    private static final int MOST_VCPUS = 1 << 16;

    private final Map<Integer, TracedVcpu> vcpus = new TreeMap<>();
    private final Map<Integer, RunningCpu> cpus;
    private final Lanes lanes = new Lanes();
    private int lostCpus;

    RunstateTimes(Map<Integer, RunningCpu> cpus) {
        this.cpus = cpus;
    }

    private TracedVcpu vcpu(int domain, int vcpu) {
        int key = domain << 16 | vcpu;
        TracedVcpu known = vcpus.get(key);
        if (known == null) {
            known = new TracedVcpu(domain, vcpu, lanes);
            if (vcpus.size() < MOST_VCPUS) {
                vcpus.put(key, known);
            }
        }
        return known;
    }

    /** Takes the record that {@code records} stands at, if it is about a runstate. */
    void record(RunningCpu cpu, CpuRecords records) {
        cpu.lastTsc = records.tsc;
        boolean goesOn = records.event == TraceEvent.CONTINUE_RUNNING;
        if (records.words == 0 || !goesOn && !TraceEvent.isRunstateChange(records.event)) {
            return;
        }
        TracedVcpu vcpu = vcpu(records.u16(0, 1), records.u16(0, 0));
        Runstate old = goesOn ? Runstate.RUNNING : TraceEvent.old(records.event);
        Runstate next = goesOn ? Runstate.RUNNING : TraceEvent.entered(records.event);
        Runstate wrong = vcpu.wrong;
        vcpu.wrong = Runstate.UNSEEN;
        if (vcpu.state == Runstate.UNSEEN) {
            start(cpu, vcpu, old, next, goesOn ? records.firstTsc : records.tsc);
        } else if (vcpu.state == old || contradiction(cpu, vcpu, old, next, records.tsc, wrong)) {
            change(cpu, vcpu, goesOn, old, next, records.tsc);
        }
    }

    private static void start(RunningCpu cpu, TracedVcpu vcpu, Runstate old, Runstate next, long tsc) {
        if (old == Runstate.RUNNING) {
            if (cpu.current != cpu.nobodyKnown) {
                return;
            }
            cpu.current = null;
        }
        if (next == Runstate.RUNNING) {
            vcpu.enter(Runstate.RUNNING, tsc);
            cpu.current = vcpu;
            vcpu.cpu = cpu;
        }
    }

    /** The record says another old state than is known. Whether to believe it. */
    private boolean contradiction(
            RunningCpu cpu, TracedVcpu vcpu, Runstate old, Runstate next, long tsc, Runstate wrong) {
        if (vcpu.state == Runstate.LOST) {
            return next == Runstate.RUNNING;
        }
        if (wrong == next && vcpu.actual == old) {
            if (tsc >= vcpu.wrongTsc) {
                skew(cpu, vcpu.wrongCpu, tsc - vcpu.wrongTsc);
            }
            return false;
        }
        vcpu.wrong = old;
        vcpu.actual = vcpu.state;
        vcpu.wrongTsc = tsc;
        vcpu.wrongCpu = cpu;
        return vcpu.state != Runstate.RUNNING;
    }

    /** The clock of {@code behind} lags by {@code lag} against that of {@code cpu}. */
    private void skew(RunningCpu cpu, RunningCpu behind, long lag) {
        behind.followers.or(cpu.followers);
        behind.followers.set(cpu.number);
        if (behind.followers.get(behind.number)) {
            cpus.values().forEach(c -> {
                c.offset = 0;
                c.followers = new BitSet();
            });
        } else {
            behind.offset += lag * 2;
        }
    }

    private void change(RunningCpu cpu, TracedVcpu vcpu, boolean goesOn, Runstate old, Runstate next, long tsc) {
        if (goesOn) {
            if (vcpu.state == Runstate.LOST) {
                if (cpu.current != null) {
                    stop(cpu, cpu.current, tsc, Runstate.LOST);
                }
                run(cpu, vcpu, tsc);
            }
            vcpu.enter(Runstate.RUNNING, tsc);
        } else if (old == Runstate.RUNNING || vcpu.state == Runstate.RUNNING) {
            stop(old == Runstate.RUNNING ? cpu : vcpu.cpu, vcpu, tsc, next);
            if (lostCpus > 0 && vcpu.domain != IDLE) {
                vcpu.enter(Runstate.LOST, tsc);
            }
        } else if (next == Runstate.RUNNING) {
            run(cpu, vcpu, tsc);
        } else {
            vcpu.enter(next, tsc);
        }
    }

    /** {@code vcpu} stops running on {@code cpu}. When it was not known to run there, since when is not known either. */
    private static void stop(RunningCpu cpu, TracedVcpu vcpu, long tsc, Runstate next) {
        if (vcpu.cpu != cpu || cpu.current != vcpu || vcpu.state != Runstate.RUNNING) {
            vcpu.since = 0;
        }
        cpu.current = null;
        vcpu.enter(next, tsc);
    }

    private static void run(RunningCpu cpu, TracedVcpu vcpu, long tsc) {
        if (cpu.current != null && !cpu.seenSchedule) {
            cpu.current.enter(Runstate.LOST, tsc);
        }
        if (vcpu.state == Runstate.RUNNING) {
            vcpu.since = 0;
        }
        vcpu.enter(Runstate.RUNNING, tsc);
        vcpu.cpu = cpu;
        cpu.current = vcpu;
        cpu.seenSchedule = true;
    }

    /** Records of {@code cpu} are lost from {@code tsc} on, in which {@code vcpu} of {@code domain} ran at the end. */
    void lose(RunningCpu cpu, int domain, int vcpu, long tsc) {
        if (cpu.current != null) {
            stop(cpu, cpu.current, tsc, Runstate.LOST);
        }
        if (!cpu.lost) {
            lostCpus++;
        }
        cpu.lost = true;
        cpu.lostTsc = tsc;
        cpu.lostDomain = domain;
        cpu.lostVcpu = vcpu;
        for (TracedVcpu each : vcpus.values()) {
            if (each.state != Runstate.RUNNING) {
                each.enter(Runstate.LOST, tsc);
            }
        }
    }

    /** The record that tells of lost ones stands at {@code tsc}: what follows is known again. */
    void found(RunningCpu cpu, long tsc) {
        cpu.lastTsc = tsc;
        if (cpu.lost && tsc > cpu.lostTsc) {
            run(cpu, vcpu(cpu.lostDomain, cpu.lostVcpu), tsc);
            cpu.seenSchedule = false;
            cpu.lost = false;
            lostCpus--;
        }
    }

    /** There are no more records of {@code cpu}. */
    void end(RunningCpu cpu) {
        if (cpu.current != null) {
            cpu.current.enter(Runstate.LOST, cpu.lastTsc);
        }
    }

    /** The intervals that were added up. */
    Lanes lanes() {
        return lanes;
    }

    /** What was added up, in order of domain, vCPU and state. */
    List<Trace.Time> times() {
        List<Trace.Time> times = new ArrayList<>();
        for (TracedVcpu vcpu : vcpus.values()) {
            for (Runstate state : Runstate.values()) {
                if (vcpu.count(state) > 0) {
                    times.add(new Trace.Time(vcpu.domain, vcpu.vcpu, state, vcpu.count(state), vcpu.cycles(state)));
                }
            }
        }
        return List.copyOf(times);
    }
}
