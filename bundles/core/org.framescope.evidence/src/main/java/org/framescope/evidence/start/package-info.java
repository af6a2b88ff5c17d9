// SPDX-License-Identifier: EPL-2.0
/**
 * Where the simulator goes on from a real machine: a frame table or the memory of a machine, read from a file, made whole so
 * that operations can be done on it. The file stays as it is: the words lie over its bytes, and what is written lies above.
 *
 * <p>A session begins so, and each branch is one more call of {@code begin} ({@code org.framescope.scenario}):
 *
 * <pre>{@code
 * Evidence.FrameTable read = …;  // or Evidence.Machine, whose table is read.machine().table()
 * StartingPoint start = StartingPoint.of(read.table(), work).orElseThrow();
 * Scenario scenario = Scenario.on(info, start.reading(), start.release(), operations);
 * ScenarioRun main = new ScenarioRunner().run(scenario, start.release(), progress);   // step 0, and nothing is done
 * ScenarioRun branch = new ScenarioBranches(operations).begin(main, 0, List.of("get_page 0x1234 d1"), progress);
 * }</pre>
 *
 * <p>What a simulation needs and the file does not tell is filled in with what does least, and {@link
 * org.framescope.evidence.start.StartingPoint#assumptions()} says so in sentences. The evidence must stay open as long as a
 * run of it is used. Invariants of references hold only as far as contents of frames are known: without them an audit finds
 * every count unexplained.
 *
 * <p>Cost: one pass over the frame table, and a walk of the lists of its domains.
 */
package org.framescope.evidence.start;
