// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.preferences;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.framescope.model.session.Catalog;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.Desk;
import org.framescope.ui.Settings;
import org.framescope.ui.internal.commands.SpeedControl;

/** Theme, what is opened first, the release scenarios run under, and how fast playing is. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String OWN_RELEASE = "The one that the scenario names";

    private Combo theme;
    private Combo scenario;
    private Combo release;
    private Combo speed;
    private Button arrange;

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Settings.store());
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
        theme = choice(area, "Theme", List.of("Light", "Dark"), "Takes effect at once");
        scenario = choice(
                area,
                "Scenario at the first start",
                ScenarioLibrary.load().ids(),
                "What is opened when nothing was open before");
        release = choice(
                area,
                "Release of library scenarios",
                Stream.concat(Stream.of(OWN_RELEASE), Catalog.releases().stream())
                        .toList(),
                "The Xen release under which a scenario of the library runs; Run > Release and Choices changes one");
        speed = choice(
                area,
                "Speed of playing",
                SpeedControl.speeds().stream()
                        .map(s -> s + " operations a second")
                        .toList(),
                "How fast Play steps over operations");
        arrange = new Button(area, SWT.CHECK);
        arrange.setText("Bring the views that matter to the front when a scenario opens");
        arrange.setToolTipText("Views stay where they are; nothing is closed");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(arrange);
        show(getPreferenceStore());
        return area;
    }

    private static Combo choice(Composite area, String name, List<String> values, String tooltip) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name + ":");
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(values.toArray(String[]::new));
        combo.setToolTipText(tooltip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void show(IPreferenceStore store) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        theme.select(desk.theme().isDark() ? 1 : 0);
        scenario.select(Math.max(0, scenario.indexOf(store.getString(Settings.SCENARIO))));
        release.select(Math.max(0, release.indexOf(store.getString(Settings.RELEASE))));
        speed.select(Math.max(0, SpeedControl.speeds().indexOf(store.getInt(Settings.SPEED))));
        arrange.setSelection(store.getBoolean(Settings.ARRANGE));
    }

    @Override
    protected void performDefaults() {
        theme.select(0);
        scenario.select(Math.max(0, scenario.indexOf(getPreferenceStore().getDefaultString(Settings.SCENARIO))));
        release.select(0);
        speed.select(SpeedControl.speeds().indexOf(getPreferenceStore().getDefaultInt(Settings.SPEED)));
        arrange.setSelection(getPreferenceStore().getDefaultBoolean(Settings.ARRANGE));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IPreferenceStore store = getPreferenceStore();
        store.setValue(Settings.SCENARIO, scenario.getText());
        store.setValue(Settings.RELEASE, release.getSelectionIndex() == 0 ? "" : release.getText());
        store.setValue(Settings.ARRANGE, arrange.getSelection());
        int chosen = SpeedControl.speeds().get(speed.getSelectionIndex());
        store.setValue(Settings.SPEED, chosen);
        PlatformUI.getWorkbench().getService(Desk.class).speed(chosen);
        applyTheme(theme.getSelectionIndex() == 1);
        return super.performOk();
    }

    private static void applyTheme(boolean dark) {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        if (engine != null && desk.theme().isDark() != dark) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
    }
}
