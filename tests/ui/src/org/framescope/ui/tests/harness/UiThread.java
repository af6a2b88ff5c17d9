// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.opentest4j.AssertionFailedError;

/** The user-interface thread as a test's own thread asks it: at once, or again and again until something is so. */
final class UiThread {
    private static final int POLL_MILLIS = 10;

    private final Display display;

    UiThread(Display display) {
        this.display = display;
    }

    /**
     * Runs something on the user-interface thread and gives its result.
     *
     * @throws AssertionFailedError when it throws; an assertion's own failure comes through as it is
     */
    <T> T ask(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        switch (failure.get()) {
            case null -> {
                return result.get();
            }
            case AssertionError assertion -> throw assertion;
            case Throwable other -> throw new AssertionFailedError("failed on the user-interface thread", other);
        }
    }

    /**
     * Whether a condition holds before patience is at an end. What it cannot read yet, for example a row that is not there
     * yet, it is asked for again.
     */
    boolean comes(Duration patience, BooleanSupplier condition) {
        if (display.getThread() == Thread.currentThread()) {
            // Asked within another condition, which is asked again itself: nothing comes while this thread waits.
            return holdsNow(condition);
        }
        CountDownLatch met = new CountDownLatch(1);
        Runnable poll = new Runnable() {
            @Override
            public void run() {
                if (holdsNow(condition)) {
                    met.countDown();
                } else if (met.getCount() > 0) {
                    display.timerExec(POLL_MILLIS, this);
                }
            }
        };
        display.asyncExec(poll);
        try {
            boolean came = met.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            met.countDown();
            return came;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("interrupted while waiting", e);
        }
    }

    private static boolean holdsNow(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (AssertionFailedError | NoSuchElementException | IndexOutOfBoundsException notYet) {
            return false;
        }
    }
}
