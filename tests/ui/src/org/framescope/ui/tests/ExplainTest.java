// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class ExplainTest {
    @Test
    void aPastedLineOfALogIsDecodedAsTheReleaseThatCanHaveIt(Bench bench) {
        bench.desk().library("S001-1");
        bench.command("org.framescope.ui.explain");
        Shell shell = bench.dialog("Explain a Number");
        Text text = bench.below(shell, Text.class);
        bench.run(() -> text.setText("(XEN)     DomPage 000000000001f000: caf=c000000000000002, taf=e400000000000002"));
        NatTable table = bench.below(shell, NatTable.class);
        bench.until("the parts of both words", () -> table.getRowCount() > 12);
        bench.holds(
                () -> bench.labels().stream().anyMatch(said -> said.startsWith("Xen 4.")), () -> "" + bench.labels());
        bench.keys("Escape");
        bench.until("the dialog to close", shell::isDisposed);
    }
}
