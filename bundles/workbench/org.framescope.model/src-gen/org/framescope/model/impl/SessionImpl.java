// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.ChoiceSetting;
import org.framescope.model.ImportedFile;
import org.framescope.model.Machine;
import org.framescope.model.ModelPackage;
import org.framescope.model.Note;
import org.framescope.model.Run;
import org.framescope.model.Session;
import org.framescope.model.Watch;

import org.framescope.model.internal.Facade;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Session</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getScenarioId <em>Scenario Id</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getScenarioUri <em>Scenario Uri</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getScenarioText <em>Scenario Text</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getImportedFile <em>Imported File</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getRelease <em>Release</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getChoices <em>Choices</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getBranches <em>Branches</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getCurrentBranch <em>Current Branch</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getPosition <em>Position</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getBookmarks <em>Bookmarks</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getNotes <em>Notes</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getWatches <em>Watches</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getFacade <em>Facade</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getMachine <em>Machine</em>}</li>
 *   <li>{@link org.framescope.model.impl.SessionImpl#getRun <em>Run</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SessionImpl extends MinimalEObjectImpl.Container implements Session {
	/**
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getScenarioId() <em>Scenario Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioId()
	 * @generated
	 * @ordered
	 */
	protected static final String SCENARIO_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getScenarioId() <em>Scenario Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioId()
	 * @generated
	 * @ordered
	 */
	protected String scenarioId = SCENARIO_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getScenarioUri() <em>Scenario Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioUri()
	 * @generated
	 * @ordered
	 */
	protected static final String SCENARIO_URI_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getScenarioUri() <em>Scenario Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioUri()
	 * @generated
	 * @ordered
	 */
	protected String scenarioUri = SCENARIO_URI_EDEFAULT;

	/**
	 * The default value of the '{@link #getScenarioText() <em>Scenario Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioText()
	 * @generated
	 * @ordered
	 */
	protected static final String SCENARIO_TEXT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getScenarioText() <em>Scenario Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getScenarioText()
	 * @generated
	 * @ordered
	 */
	protected String scenarioText = SCENARIO_TEXT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getImportedFile() <em>Imported File</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImportedFile()
	 * @generated
	 * @ordered
	 */
	protected ImportedFile importedFile;

	/**
	 * The default value of the '{@link #getRelease() <em>Release</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRelease()
	 * @generated
	 * @ordered
	 */
	protected static final String RELEASE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRelease() <em>Release</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRelease()
	 * @generated
	 * @ordered
	 */
	protected String release = RELEASE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getChoices() <em>Choices</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChoices()
	 * @generated
	 * @ordered
	 */
	protected EList<ChoiceSetting> choices;

	/**
	 * The cached value of the '{@link #getBranches() <em>Branches</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBranches()
	 * @generated
	 * @ordered
	 */
	protected EList<Branch> branches;

	/**
	 * The cached value of the '{@link #getCurrentBranch() <em>Current Branch</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCurrentBranch()
	 * @generated
	 * @ordered
	 */
	protected Branch currentBranch;

	/**
	 * The default value of the '{@link #getPosition() <em>Position</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPosition()
	 * @generated
	 * @ordered
	 */
	protected static final int POSITION_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getPosition() <em>Position</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPosition()
	 * @generated
	 * @ordered
	 */
	protected int position = POSITION_EDEFAULT;

	/**
	 * The cached value of the '{@link #getBookmarks() <em>Bookmarks</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBookmarks()
	 * @generated
	 * @ordered
	 */
	protected EList<Bookmark> bookmarks;

	/**
	 * The cached value of the '{@link #getNotes() <em>Notes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNotes()
	 * @generated
	 * @ordered
	 */
	protected EList<Note> notes;

	/**
	 * The cached value of the '{@link #getWatches() <em>Watches</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWatches()
	 * @generated
	 * @ordered
	 */
	protected EList<Watch> watches;

	/**
	 * The default value of the '{@link #getFacade() <em>Facade</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacade()
	 * @generated
	 * @ordered
	 */
	protected static final Facade FACADE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFacade() <em>Facade</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacade()
	 * @generated
	 * @ordered
	 */
	protected Facade facade = FACADE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SessionImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.SESSION;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getScenarioId() {
		return scenarioId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setScenarioId(String newScenarioId) {
		String oldScenarioId = scenarioId;
		scenarioId = newScenarioId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__SCENARIO_ID, oldScenarioId, scenarioId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getScenarioUri() {
		return scenarioUri;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setScenarioUri(String newScenarioUri) {
		String oldScenarioUri = scenarioUri;
		scenarioUri = newScenarioUri;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__SCENARIO_URI, oldScenarioUri, scenarioUri));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getScenarioText() {
		return scenarioText;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setScenarioText(String newScenarioText) {
		String oldScenarioText = scenarioText;
		scenarioText = newScenarioText;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__SCENARIO_TEXT, oldScenarioText, scenarioText));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ImportedFile getImportedFile() {
		return importedFile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetImportedFile(ImportedFile newImportedFile, NotificationChain msgs) {
		ImportedFile oldImportedFile = importedFile;
		importedFile = newImportedFile;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__IMPORTED_FILE, oldImportedFile, newImportedFile);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImportedFile(ImportedFile newImportedFile) {
		if (newImportedFile != importedFile) {
			NotificationChain msgs = null;
			if (importedFile != null)
				msgs = ((InternalEObject)importedFile).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.SESSION__IMPORTED_FILE, null, msgs);
			if (newImportedFile != null)
				msgs = ((InternalEObject)newImportedFile).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ModelPackage.SESSION__IMPORTED_FILE, null, msgs);
			msgs = basicSetImportedFile(newImportedFile, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__IMPORTED_FILE, newImportedFile, newImportedFile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getRelease() {
		return release;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRelease(String newRelease) {
		String oldRelease = release;
		release = newRelease;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__RELEASE, oldRelease, release));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ChoiceSetting> getChoices() {
		if (choices == null) {
			choices = new EObjectContainmentEList<ChoiceSetting>(ChoiceSetting.class, this, ModelPackage.SESSION__CHOICES);
		}
		return choices;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Branch> getBranches() {
		if (branches == null) {
			branches = new EObjectContainmentEList<Branch>(Branch.class, this, ModelPackage.SESSION__BRANCHES);
		}
		return branches;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Branch getCurrentBranch() {
		return currentBranch;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCurrentBranch(Branch newCurrentBranch) {
		Branch oldCurrentBranch = currentBranch;
		currentBranch = newCurrentBranch;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__CURRENT_BRANCH, oldCurrentBranch, currentBranch));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPosition() {
		return position;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPosition(int newPosition) {
		int oldPosition = position;
		position = newPosition;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__POSITION, oldPosition, position));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Bookmark> getBookmarks() {
		if (bookmarks == null) {
			bookmarks = new EObjectContainmentEList<Bookmark>(Bookmark.class, this, ModelPackage.SESSION__BOOKMARKS);
		}
		return bookmarks;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Note> getNotes() {
		if (notes == null) {
			notes = new EObjectContainmentEList<Note>(Note.class, this, ModelPackage.SESSION__NOTES);
		}
		return notes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Watch> getWatches() {
		if (watches == null) {
			watches = new EObjectContainmentEList<Watch>(Watch.class, this, ModelPackage.SESSION__WATCHES);
		}
		return watches;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Facade getFacade() {
		return facade;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public void setFacade(Facade newFacade) {
		Facade oldFacade = facade;
		facade = newFacade;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.SESSION__FACADE, oldFacade, facade));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Machine getMachine() {
		return facade == null ? null : facade.machine();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Run getRun() {
		return facade == null ? null : facade.run();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.SESSION__IMPORTED_FILE:
				return basicSetImportedFile(null, msgs);
			case ModelPackage.SESSION__CHOICES:
				return ((InternalEList<?>)getChoices()).basicRemove(otherEnd, msgs);
			case ModelPackage.SESSION__BRANCHES:
				return ((InternalEList<?>)getBranches()).basicRemove(otherEnd, msgs);
			case ModelPackage.SESSION__BOOKMARKS:
				return ((InternalEList<?>)getBookmarks()).basicRemove(otherEnd, msgs);
			case ModelPackage.SESSION__NOTES:
				return ((InternalEList<?>)getNotes()).basicRemove(otherEnd, msgs);
			case ModelPackage.SESSION__WATCHES:
				return ((InternalEList<?>)getWatches()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.SESSION__TITLE:
				return getTitle();
			case ModelPackage.SESSION__SCENARIO_ID:
				return getScenarioId();
			case ModelPackage.SESSION__SCENARIO_URI:
				return getScenarioUri();
			case ModelPackage.SESSION__SCENARIO_TEXT:
				return getScenarioText();
			case ModelPackage.SESSION__IMPORTED_FILE:
				return getImportedFile();
			case ModelPackage.SESSION__RELEASE:
				return getRelease();
			case ModelPackage.SESSION__CHOICES:
				return getChoices();
			case ModelPackage.SESSION__BRANCHES:
				return getBranches();
			case ModelPackage.SESSION__CURRENT_BRANCH:
				return getCurrentBranch();
			case ModelPackage.SESSION__POSITION:
				return getPosition();
			case ModelPackage.SESSION__BOOKMARKS:
				return getBookmarks();
			case ModelPackage.SESSION__NOTES:
				return getNotes();
			case ModelPackage.SESSION__WATCHES:
				return getWatches();
			case ModelPackage.SESSION__FACADE:
				return getFacade();
			case ModelPackage.SESSION__MACHINE:
				return getMachine();
			case ModelPackage.SESSION__RUN:
				return getRun();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.SESSION__TITLE:
				setTitle((String)newValue);
				return;
			case ModelPackage.SESSION__SCENARIO_ID:
				setScenarioId((String)newValue);
				return;
			case ModelPackage.SESSION__SCENARIO_URI:
				setScenarioUri((String)newValue);
				return;
			case ModelPackage.SESSION__SCENARIO_TEXT:
				setScenarioText((String)newValue);
				return;
			case ModelPackage.SESSION__IMPORTED_FILE:
				setImportedFile((ImportedFile)newValue);
				return;
			case ModelPackage.SESSION__RELEASE:
				setRelease((String)newValue);
				return;
			case ModelPackage.SESSION__CHOICES:
				getChoices().clear();
				getChoices().addAll((Collection<? extends ChoiceSetting>)newValue);
				return;
			case ModelPackage.SESSION__BRANCHES:
				getBranches().clear();
				getBranches().addAll((Collection<? extends Branch>)newValue);
				return;
			case ModelPackage.SESSION__CURRENT_BRANCH:
				setCurrentBranch((Branch)newValue);
				return;
			case ModelPackage.SESSION__POSITION:
				setPosition((Integer)newValue);
				return;
			case ModelPackage.SESSION__BOOKMARKS:
				getBookmarks().clear();
				getBookmarks().addAll((Collection<? extends Bookmark>)newValue);
				return;
			case ModelPackage.SESSION__NOTES:
				getNotes().clear();
				getNotes().addAll((Collection<? extends Note>)newValue);
				return;
			case ModelPackage.SESSION__WATCHES:
				getWatches().clear();
				getWatches().addAll((Collection<? extends Watch>)newValue);
				return;
			case ModelPackage.SESSION__FACADE:
				setFacade((Facade)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.SESSION__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case ModelPackage.SESSION__SCENARIO_ID:
				setScenarioId(SCENARIO_ID_EDEFAULT);
				return;
			case ModelPackage.SESSION__SCENARIO_URI:
				setScenarioUri(SCENARIO_URI_EDEFAULT);
				return;
			case ModelPackage.SESSION__SCENARIO_TEXT:
				setScenarioText(SCENARIO_TEXT_EDEFAULT);
				return;
			case ModelPackage.SESSION__IMPORTED_FILE:
				setImportedFile((ImportedFile)null);
				return;
			case ModelPackage.SESSION__RELEASE:
				setRelease(RELEASE_EDEFAULT);
				return;
			case ModelPackage.SESSION__CHOICES:
				getChoices().clear();
				return;
			case ModelPackage.SESSION__BRANCHES:
				getBranches().clear();
				return;
			case ModelPackage.SESSION__CURRENT_BRANCH:
				setCurrentBranch((Branch)null);
				return;
			case ModelPackage.SESSION__POSITION:
				setPosition(POSITION_EDEFAULT);
				return;
			case ModelPackage.SESSION__BOOKMARKS:
				getBookmarks().clear();
				return;
			case ModelPackage.SESSION__NOTES:
				getNotes().clear();
				return;
			case ModelPackage.SESSION__WATCHES:
				getWatches().clear();
				return;
			case ModelPackage.SESSION__FACADE:
				setFacade(FACADE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.SESSION__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case ModelPackage.SESSION__SCENARIO_ID:
				return SCENARIO_ID_EDEFAULT == null ? scenarioId != null : !SCENARIO_ID_EDEFAULT.equals(scenarioId);
			case ModelPackage.SESSION__SCENARIO_URI:
				return SCENARIO_URI_EDEFAULT == null ? scenarioUri != null : !SCENARIO_URI_EDEFAULT.equals(scenarioUri);
			case ModelPackage.SESSION__SCENARIO_TEXT:
				return SCENARIO_TEXT_EDEFAULT == null ? scenarioText != null : !SCENARIO_TEXT_EDEFAULT.equals(scenarioText);
			case ModelPackage.SESSION__IMPORTED_FILE:
				return importedFile != null;
			case ModelPackage.SESSION__RELEASE:
				return RELEASE_EDEFAULT == null ? release != null : !RELEASE_EDEFAULT.equals(release);
			case ModelPackage.SESSION__CHOICES:
				return choices != null && !choices.isEmpty();
			case ModelPackage.SESSION__BRANCHES:
				return branches != null && !branches.isEmpty();
			case ModelPackage.SESSION__CURRENT_BRANCH:
				return currentBranch != null;
			case ModelPackage.SESSION__POSITION:
				return position != POSITION_EDEFAULT;
			case ModelPackage.SESSION__BOOKMARKS:
				return bookmarks != null && !bookmarks.isEmpty();
			case ModelPackage.SESSION__NOTES:
				return notes != null && !notes.isEmpty();
			case ModelPackage.SESSION__WATCHES:
				return watches != null && !watches.isEmpty();
			case ModelPackage.SESSION__FACADE:
				return FACADE_EDEFAULT == null ? facade != null : !FACADE_EDEFAULT.equals(facade);
			case ModelPackage.SESSION__MACHINE:
				return getMachine() != null;
			case ModelPackage.SESSION__RUN:
				return getRun() != null;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (title: ");
		result.append(title);
		result.append(", scenarioId: ");
		result.append(scenarioId);
		result.append(", scenarioUri: ");
		result.append(scenarioUri);
		result.append(", scenarioText: ");
		result.append(scenarioText);
		result.append(", release: ");
		result.append(release);
		result.append(", position: ");
		result.append(position);
		result.append(", facade: ");
		result.append(facade);
		result.append(')');
		return result.toString();
	}

} //SessionImpl
