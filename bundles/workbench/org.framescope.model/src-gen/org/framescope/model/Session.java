// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Session</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What one file of the user holds: what is run, what was made of it, and, derived, the state at the cursor.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Session#getTitle <em>Title</em>}</li>
 *   <li>{@link org.framescope.model.Session#getScenarioId <em>Scenario Id</em>}</li>
 *   <li>{@link org.framescope.model.Session#getScenarioUri <em>Scenario Uri</em>}</li>
 *   <li>{@link org.framescope.model.Session#getScenarioText <em>Scenario Text</em>}</li>
 *   <li>{@link org.framescope.model.Session#getImportedFile <em>Imported File</em>}</li>
 *   <li>{@link org.framescope.model.Session#getRelease <em>Release</em>}</li>
 *   <li>{@link org.framescope.model.Session#getChoices <em>Choices</em>}</li>
 *   <li>{@link org.framescope.model.Session#getBranches <em>Branches</em>}</li>
 *   <li>{@link org.framescope.model.Session#getCurrentBranch <em>Current Branch</em>}</li>
 *   <li>{@link org.framescope.model.Session#getPosition <em>Position</em>}</li>
 *   <li>{@link org.framescope.model.Session#getBookmarks <em>Bookmarks</em>}</li>
 *   <li>{@link org.framescope.model.Session#getNotes <em>Notes</em>}</li>
 *   <li>{@link org.framescope.model.Session#getWatches <em>Watches</em>}</li>
 *   <li>{@link org.framescope.model.Session#getMachine <em>Machine</em>}</li>
 *   <li>{@link org.framescope.model.Session#getRun <em>Run</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getSession()
 * @model features="facade" 
 *        facadeDataType="org.framescope.model.Facade" facadeTransient="true" facadeSuppressedGetVisibility="true" facadeSuppressedSetVisibility="true"
 * @generated
 */
public interface Session extends EObject {
	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the session is called in the window.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.framescope.model.ModelPackage#getSession_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Scenario Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The scenario of the library that is run, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Scenario Id</em>' attribute.
	 * @see #setScenarioId(String)
	 * @see org.framescope.model.ModelPackage#getSession_ScenarioId()
	 * @model
	 * @generated
	 */
	String getScenarioId();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getScenarioId <em>Scenario Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Scenario Id</em>' attribute.
	 * @see #getScenarioId()
	 * @generated
	 */
	void setScenarioId(String value);

	/**
	 * Returns the value of the '<em><b>Scenario Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file the scenario was read from, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Scenario Uri</em>' attribute.
	 * @see #setScenarioUri(String)
	 * @see org.framescope.model.ModelPackage#getSession_ScenarioUri()
	 * @model
	 * @generated
	 */
	String getScenarioUri();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getScenarioUri <em>Scenario Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Scenario Uri</em>' attribute.
	 * @see #getScenarioUri()
	 * @generated
	 */
	void setScenarioUri(String value);

	/**
	 * Returns the value of the '<em><b>Scenario Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The scenario as it was run, unless it is one of the library.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Scenario Text</em>' attribute.
	 * @see #setScenarioText(String)
	 * @see org.framescope.model.ModelPackage#getSession_ScenarioText()
	 * @model
	 * @generated
	 */
	String getScenarioText();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getScenarioText <em>Scenario Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Scenario Text</em>' attribute.
	 * @see #getScenarioText()
	 * @generated
	 */
	void setScenarioText(String value);

	/**
	 * Returns the value of the '<em><b>Imported File</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The recording that is shown, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Imported File</em>' containment reference.
	 * @see #setImportedFile(ImportedFile)
	 * @see org.framescope.model.ModelPackage#getSession_ImportedFile()
	 * @model containment="true"
	 * @generated
	 */
	ImportedFile getImportedFile();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getImportedFile <em>Imported File</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Imported File</em>' containment reference.
	 * @see #getImportedFile()
	 * @generated
	 */
	void setImportedFile(ImportedFile value);

	/**
	 * Returns the value of the '<em><b>Release</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The Xen release that is simulated.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Release</em>' attribute.
	 * @see #setRelease(String)
	 * @see org.framescope.model.ModelPackage#getSession_Release()
	 * @model
	 * @generated
	 */
	String getRelease();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getRelease <em>Release</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Release</em>' attribute.
	 * @see #getRelease()
	 * @generated
	 */
	void setRelease(String value);

	/**
	 * Returns the value of the '<em><b>Choices</b></em>' containment reference list.
	 * The list contents are of type {@link org.framescope.model.ChoiceSetting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Choices that differ from what the release does.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Choices</em>' containment reference list.
	 * @see org.framescope.model.ModelPackage#getSession_Choices()
	 * @model containment="true"
	 * @generated
	 */
	EList<ChoiceSetting> getChoices();

	/**
	 * Returns the value of the '<em><b>Branches</b></em>' containment reference list.
	 * The list contents are of type {@link org.framescope.model.Branch}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The main branch first, and those the user started, parents before children.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Branches</em>' containment reference list.
	 * @see org.framescope.model.ModelPackage#getSession_Branches()
	 * @model containment="true"
	 * @generated
	 */
	EList<Branch> getBranches();

	/**
	 * Returns the value of the '<em><b>Current Branch</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The branch that the cursor is in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Current Branch</em>' reference.
	 * @see #setCurrentBranch(Branch)
	 * @see org.framescope.model.ModelPackage#getSession_CurrentBranch()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Branch getCurrentBranch();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getCurrentBranch <em>Current Branch</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Current Branch</em>' reference.
	 * @see #getCurrentBranch()
	 * @generated
	 */
	void setCurrentBranch(Branch value);

	/**
	 * Returns the value of the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the cursor stood when the session was saved.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Position</em>' attribute.
	 * @see #setPosition(int)
	 * @see org.framescope.model.ModelPackage#getSession_Position()
	 * @model
	 * @generated
	 */
	int getPosition();

	/**
	 * Sets the value of the '{@link org.framescope.model.Session#getPosition <em>Position</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Position</em>' attribute.
	 * @see #getPosition()
	 * @generated
	 */
	void setPosition(int value);

	/**
	 * Returns the value of the '<em><b>Bookmarks</b></em>' containment reference list.
	 * The list contents are of type {@link org.framescope.model.Bookmark}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Places the user marked.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Bookmarks</em>' containment reference list.
	 * @see org.framescope.model.ModelPackage#getSession_Bookmarks()
	 * @model containment="true"
	 * @generated
	 */
	EList<Bookmark> getBookmarks();

	/**
	 * Returns the value of the '<em><b>Notes</b></em>' containment reference list.
	 * The list contents are of type {@link org.framescope.model.Note}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user wrote down.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Notes</em>' containment reference list.
	 * @see org.framescope.model.ModelPackage#getSession_Notes()
	 * @model containment="true"
	 * @generated
	 */
	EList<Note> getNotes();

	/**
	 * Returns the value of the '<em><b>Watches</b></em>' containment reference list.
	 * The list contents are of type {@link org.framescope.model.Watch}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Words the user watches.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Watches</em>' containment reference list.
	 * @see org.framescope.model.ModelPackage#getSession_Watches()
	 * @model containment="true"
	 * @generated
	 */
	EList<Watch> getWatches();

	/**
	 * Returns the value of the '<em><b>Machine</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The machine at the cursor, or null while nothing is loaded.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Machine</em>' reference.
	 * @see org.framescope.model.ModelPackage#getSession_Machine()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Machine getMachine();

	/**
	 * Returns the value of the '<em><b>Run</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The run of the current branch, or null while nothing is loaded.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Run</em>' reference.
	 * @see org.framescope.model.ModelPackage#getSession_Run()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Run getRun();

} // Session
