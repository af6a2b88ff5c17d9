// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ResultsTest {
    @Test
    void aStatusOfGrantsHasItsOwnName() {
        assertEquals("GNTST_bad_handle", Results.error("unmap_grant_ref", -4));
        assertEquals("GNTST_bad_gntref", Results.text("map_grant_ref", -3));
        assertEquals("GNTST_general_error", Results.error("grant_setup_table", -1));
        assertNull(Results.error("map_grant_ref", 4), "a handle is no error");
    }

    @Test
    void otherResultsAreErrorsOfXens() {
        assertEquals("EINTR", Results.error("pin_l1_table", -4));
        assertEquals("-ESRCH", Results.text("grant_access", -3));
        assertNull(Results.text("sh_pin", 1));
    }
}
