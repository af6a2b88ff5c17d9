// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import org.eclipse.emf.common.util.EList;
import org.framescope.inspect.text.Names;
import org.framescope.model.Step;
import org.framescope.run.Run;

/** Features of the run and its operations; the key is the number of the operation. */
public final class StepFeatures {
    private final Facade facade;

    StepFeatures(Facade facade) {
        this.facade = facade;
    }

    private Run record() {
        return facade.state().run();
    }

    public int length() {
        return record().length();
    }

    public int count() {
        return record().operationCount();
    }

    public int position() {
        return facade.state().position();
    }

    public int current() {
        return facade.state().step();
    }

    public EList<Step> steps() {
        return IndexList.range(record().operationCount(), i -> facade.step(i + 1));
    }

    private int group(long key) {
        return record().operation((int) key);
    }

    public String operation(long key) {
        Names names = new Names(facade.view(), facade.state().loaded().actors());
        return names.call(record().call(group(key)), record().args(group(key)));
    }

    public long result(long key) {
        return record().rc(group(key));
    }

    public int begin(long key) {
        return record().first(group(key));
    }

    public int end(long key) {
        return record().positionAfter((int) key);
    }
}
