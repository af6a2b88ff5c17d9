// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.framescope.model.ModelPackage;
import org.framescope.model.Session;
import org.framescope.model.impl.SessionImpl;
import org.framescope.model.internal.Facade;

/** Connects a session's derived features to the state at the cursor. */
final class FacadeLink {
    private FacadeLink() {}

    /** The session's machine and run are now those of {@code state}; the same objects as before, if there were any. */
    static void advance(Session session, StateAt state) {
        SessionImpl impl = (SessionImpl) session;
        if (impl.getFacade() != null) {
            impl.getFacade().advance(state);
            return;
        }
        impl.setFacade(new Facade(state));
        if (impl.eNotificationRequired()) {
            announce(impl, ModelPackage.SESSION__MACHINE, session.getMachine());
            announce(impl, ModelPackage.SESSION__RUN, session.getRun());
        }
    }

    private static void announce(SessionImpl session, int feature, Object value) {
        session.eNotify(new ENotificationImpl(session, Notification.SET, feature, null, value));
    }

    /** The session's machine and run are unknown. */
    static void drop(Session session) {
        ((SessionImpl) session).setFacade(null);
    }
}
