// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Recorder;

/**
 * Passes everything on to another recorder. What is to be overheard is overridden, and passes on by calling the method of
 * this class.
 */
public class ForwardingRecorder implements Recorder {
    private Recorder to;

    /** Passes on to {@code to}. */
    public ForwardingRecorder(Recorder to) {
        this.to = to;
    }

    /** From now on passes on to {@code recorder}. */
    protected final void forwardTo(Recorder recorder) {
        to = recorder;
    }

    @Override
    public void enter(Call call, long... args) {
        to.enter(call, args);
    }

    @Override
    public void leave(long rc) {
        to.leave(rc);
    }

    @Override
    public void step(String label) {
        to.step(label);
    }

    @Override
    public void write(long address, long old, long value) {
        to.write(address, old, value);
    }

    @Override
    public void event(Event event, long... args) {
        to.event(event, args);
    }
}
