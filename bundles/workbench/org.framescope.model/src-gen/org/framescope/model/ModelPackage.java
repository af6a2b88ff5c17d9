// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.framescope.model.ModelFactory
 * @model kind="package"
 * @generated
 */
public interface ModelPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "framescope:/model/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "fs";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelPackage eINSTANCE = org.framescope.model.impl.ModelPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.SessionImpl <em>Session</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.SessionImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getSession()
	 * @generated
	 */
	int SESSION = 0;

	/**
	 * The feature id for the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__TITLE = 0;

	/**
	 * The feature id for the '<em><b>Scenario Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__SCENARIO_ID = 1;

	/**
	 * The feature id for the '<em><b>Scenario Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__SCENARIO_URI = 2;

	/**
	 * The feature id for the '<em><b>Scenario Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__SCENARIO_TEXT = 3;

	/**
	 * The feature id for the '<em><b>Imported File</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__IMPORTED_FILE = 4;

	/**
	 * The feature id for the '<em><b>Release</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__RELEASE = 5;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__CHOICES = 6;

	/**
	 * The feature id for the '<em><b>Branches</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__BRANCHES = 7;

	/**
	 * The feature id for the '<em><b>Current Branch</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__CURRENT_BRANCH = 8;

	/**
	 * The feature id for the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__POSITION = 9;

	/**
	 * The feature id for the '<em><b>Bookmarks</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__BOOKMARKS = 10;

	/**
	 * The feature id for the '<em><b>Notes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__NOTES = 11;

	/**
	 * The feature id for the '<em><b>Watches</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__WATCHES = 12;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__FACADE = 13;

	/**
	 * The feature id for the '<em><b>Machine</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__MACHINE = 14;

	/**
	 * The feature id for the '<em><b>Run</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION__RUN = 15;

	/**
	 * The number of structural features of the '<em>Session</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION_FEATURE_COUNT = 16;

	/**
	 * The number of operations of the '<em>Session</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SESSION_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.ChoiceSettingImpl <em>Choice Setting</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.ChoiceSettingImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getChoiceSetting()
	 * @generated
	 */
	int CHOICE_SETTING = 1;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE_SETTING__NAME = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE_SETTING__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Choice Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE_SETTING_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Choice Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CHOICE_SETTING_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.ImportedFileImpl <em>Imported File</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.ImportedFileImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getImportedFile()
	 * @generated
	 */
	int IMPORTED_FILE = 2;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE__PATH = 0;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE__SIZE = 1;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE__SHA256 = 2;

	/**
	 * The feature id for the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE__FORMAT = 3;

	/**
	 * The feature id for the '<em><b>Section</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE__SECTION = 4;

	/**
	 * The number of structural features of the '<em>Imported File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Imported File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMPORTED_FILE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.BranchImpl <em>Branch</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.BranchImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getBranch()
	 * @generated
	 */
	int BRANCH = 3;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH__NAME = 0;

	/**
	 * The feature id for the '<em><b>Parent</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH__PARENT = 1;

	/**
	 * The feature id for the '<em><b>Fork Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH__FORK_STEP = 2;

	/**
	 * The feature id for the '<em><b>Statements</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH__STATEMENTS = 3;

	/**
	 * The number of structural features of the '<em>Branch</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Branch</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BRANCH_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.BookmarkImpl <em>Bookmark</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.BookmarkImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getBookmark()
	 * @generated
	 */
	int BOOKMARK = 4;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOOKMARK__NAME = 0;

	/**
	 * The feature id for the '<em><b>Branch</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOOKMARK__BRANCH = 1;

	/**
	 * The feature id for the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOOKMARK__POSITION = 2;

	/**
	 * The number of structural features of the '<em>Bookmark</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOOKMARK_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Bookmark</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOOKMARK_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.NoteImpl <em>Note</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.NoteImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getNote()
	 * @generated
	 */
	int NOTE = 5;

	/**
	 * The feature id for the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE__TEXT = 0;

	/**
	 * The feature id for the '<em><b>Branch</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE__BRANCH = 1;

	/**
	 * The feature id for the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE__POSITION = 2;

	/**
	 * The feature id for the '<em><b>Mfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE__MFN = 3;

	/**
	 * The number of structural features of the '<em>Note</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Note</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int NOTE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.WatchImpl <em>Watch</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.WatchImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getWatch()
	 * @generated
	 */
	int WATCH = 6;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int WATCH__NAME = 0;

	/**
	 * The feature id for the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int WATCH__ADDRESS = 1;

	/**
	 * The feature id for the '<em><b>Stop</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int WATCH__STOP = 2;

	/**
	 * The number of structural features of the '<em>Watch</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int WATCH_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Watch</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int WATCH_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.MachineObjectImpl <em>Machine Object</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.MachineObjectImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getMachineObject()
	 * @generated
	 */
	int MACHINE_OBJECT = 7;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OBJECT__FACADE = 0;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OBJECT__KEY = 1;

	/**
	 * The number of structural features of the '<em>Machine Object</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OBJECT_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Machine Object</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OBJECT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.MachineImpl <em>Machine</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.MachineImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getMachine()
	 * @generated
	 */
	int MACHINE = 8;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Frame Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__FRAME_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Free Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__FREE_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Release</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__RELEASE = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Domains</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__DOMAINS = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Vcpus</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__VCPUS = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Pcpus</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__PCPUS = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Frames</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__FRAMES = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Free Frames</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__FREE_FRAMES = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Page Types</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__PAGE_TYPES = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The number of structural features of the '<em>Machine</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The number of operations of the '<em>Machine</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.DomainImpl <em>Domain</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.DomainImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getDomain()
	 * @generated
	 */
	int DOMAIN = 9;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__ID = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__NAME = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Exists</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__EXISTS = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__KIND = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Dying</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__DYING = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Refcnt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__REFCNT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Tot Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__TOT_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Extra Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__EXTRA_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Xenheap Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__XENHEAP_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Max Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__MAX_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Outstanding Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__OUTSTANDING_PAGES = MACHINE_OBJECT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Dirty Cpumask</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__DIRTY_CPUMASK = MACHINE_OBJECT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Shared Info</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__SHARED_INFO = MACHINE_OBJECT_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Vcpus</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__VCPUS = MACHINE_OBJECT_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Page List</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__PAGE_LIST = MACHINE_OBJECT_FEATURE_COUNT + 14;

	/**
	 * The feature id for the '<em><b>Extra Page List</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__EXTRA_PAGE_LIST = MACHINE_OBJECT_FEATURE_COUNT + 15;

	/**
	 * The feature id for the '<em><b>Xenpage List</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__XENPAGE_LIST = MACHINE_OBJECT_FEATURE_COUNT + 16;

	/**
	 * The feature id for the '<em><b>Shadow Pins</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__SHADOW_PINS = MACHINE_OBJECT_FEATURE_COUNT + 17;

	/**
	 * The number of structural features of the '<em>Domain</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 18;

	/**
	 * The number of operations of the '<em>Domain</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.VcpuImpl <em>Vcpu</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.VcpuImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getVcpu()
	 * @generated
	 */
	int VCPU = 10;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__ID = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__NAME = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Domain</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__DOMAIN = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Dirty Cpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__DIRTY_CPU = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Processor</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__PROCESSOR = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Running</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__RUNNING = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Cr3</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__CR3 = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Guest Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__GUEST_TABLE = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Gdt Entries</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__GDT_ENTRIES = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Ldt Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__LDT_BASE = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Ldt Entries</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__LDT_ENTRIES = MACHINE_OBJECT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__GDT = MACHINE_OBJECT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Ldt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU__LDT = MACHINE_OBJECT_FEATURE_COUNT + 12;

	/**
	 * The number of structural features of the '<em>Vcpu</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 13;

	/**
	 * The number of operations of the '<em>Vcpu</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VCPU_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.PcpuImpl <em>Pcpu</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.PcpuImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getPcpu()
	 * @generated
	 */
	int PCPU = 11;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__NUMBER = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Current</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__CURRENT = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Curr Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__CURR_VCPU = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Idle Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__IDLE_VCPU = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Gdtr Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__GDTR_BASE = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Gdtr Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__GDTR_LIMIT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Ldtr</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__LDTR = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Cr3</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__CR3 = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Full Gdt Loaded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__FULL_GDT_LOADED = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__GDT = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Compat Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU__COMPAT_GDT = MACHINE_OBJECT_FEATURE_COUNT + 10;

	/**
	 * The number of structural features of the '<em>Pcpu</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 11;

	/**
	 * The number of operations of the '<em>Pcpu</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PCPU_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.FrameImpl <em>Frame</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.FrameImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getFrame()
	 * @generated
	 */
	int FRAME = 12;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Mfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__MFN = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Owner</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__OWNER = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Type</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__TYPE = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Type Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__TYPE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>General Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__GENERAL_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__STATE = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Validated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__VALIDATED = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__PINNED = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Partial</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__PARTIAL = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Locked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__LOCKED = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Allocated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__ALLOCATED = MACHINE_OBJECT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Xen Heap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__XEN_HEAP = MACHINE_OBJECT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__EXTRA = MACHINE_OBJECT_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Caf</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__CAF = MACHINE_OBJECT_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Taf</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__TAF = MACHINE_OBJECT_FEATURE_COUNT + 14;

	/**
	 * The feature id for the '<em><b>Link</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__LINK = MACHINE_OBJECT_FEATURE_COUNT + 15;

	/**
	 * The feature id for the '<em><b>Tail</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__TAIL = MACHINE_OBJECT_FEATURE_COUNT + 16;

	/**
	 * The feature id for the '<em><b>M2p</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME__M2P = MACHINE_OBJECT_FEATURE_COUNT + 17;

	/**
	 * The number of structural features of the '<em>Frame</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 18;

	/**
	 * The number of operations of the '<em>Frame</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRAME_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.PageTypeImpl <em>Page Type</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.PageTypeImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getPageType()
	 * @generated
	 */
	int PAGE_TYPE = 13;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE__VALUE = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE__LABEL = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Page Table</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE__PAGE_TABLE = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Page Type</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Page Type</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PAGE_TYPE_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.DescriptorTableImpl <em>Descriptor Table</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.DescriptorTableImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getDescriptorTable()
	 * @generated
	 */
	int DESCRIPTOR_TABLE = 14;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__KIND = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__VCPU = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Pcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__PCPU = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Slots</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__SLOTS = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Descriptors</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE__DESCRIPTORS = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Descriptor Table</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The number of operations of the '<em>Descriptor Table</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_TABLE_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.DescriptorImpl <em>Descriptor</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.DescriptorImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getDescriptor()
	 * @generated
	 */
	int DESCRIPTOR = 15;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__TABLE = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Index</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__INDEX = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Selector</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__SELECTOR = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Raw</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__RAW = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__BASE = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__LIMIT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__TYPE = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Dpl</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__DPL = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__SYSTEM = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Present</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__PRESENT = MACHINE_OBJECT_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Long Mode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__LONG_MODE = MACHINE_OBJECT_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Big</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__BIG = MACHINE_OBJECT_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Granular</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__GRANULAR = MACHINE_OBJECT_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Available</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__AVAILABLE = MACHINE_OBJECT_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Type Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR__TYPE_NAME = MACHINE_OBJECT_FEATURE_COUNT + 14;

	/**
	 * The number of structural features of the '<em>Descriptor</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 15;

	/**
	 * The number of operations of the '<em>Descriptor</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DESCRIPTOR_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.ShadowPinListImpl <em>Shadow Pin List</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.ShadowPinListImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getShadowPinList()
	 * @generated
	 */
	int SHADOW_PIN_LIST = 16;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Domain</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST__DOMAIN = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Shadows</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST__SHADOWS = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Shadow Pin List</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Shadow Pin List</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_PIN_LIST_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.ShadowImpl <em>Shadow</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.ShadowImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getShadow()
	 * @generated
	 */
	int SHADOW = 17;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Frame</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__FRAME = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Back Frame</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__BACK_FRAME = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__TYPE = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__PINNED = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Head</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__HEAD = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__COUNT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Link</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__LINK = MACHINE_OBJECT_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Meaning</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW__MEANING = MACHINE_OBJECT_FEATURE_COUNT + 7;

	/**
	 * The number of structural features of the '<em>Shadow</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 8;

	/**
	 * The number of operations of the '<em>Shadow</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SHADOW_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.RunImpl <em>Run</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.RunImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getRun()
	 * @generated
	 */
	int RUN = 18;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__LENGTH = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Step Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STEP_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__POSITION = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STEP = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Steps</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STEPS = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The number of operations of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.framescope.model.impl.StepImpl <em>Step</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.impl.StepImpl
	 * @see org.framescope.model.impl.ModelPackageImpl#getStep()
	 * @generated
	 */
	int STEP = 19;

	/**
	 * The feature id for the '<em><b>Facade</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__FACADE = MACHINE_OBJECT__FACADE;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__KEY = MACHINE_OBJECT__KEY;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__NUMBER = MACHINE_OBJECT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__OPERATION = MACHINE_OBJECT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Result</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__RESULT = MACHINE_OBJECT_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Begin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__BEGIN = MACHINE_OBJECT_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>End</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__END = MACHINE_OBJECT_FEATURE_COUNT + 4;

	/**
	 * The number of structural features of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_FEATURE_COUNT = MACHINE_OBJECT_FEATURE_COUNT + 5;

	/**
	 * The number of operations of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_OPERATION_COUNT = MACHINE_OBJECT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '<em>Facade</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.framescope.model.internal.Facade
	 * @see org.framescope.model.impl.ModelPackageImpl#getFacade()
	 * @generated
	 */
	int FACADE = 20;


	/**
	 * Returns the meta object for class '{@link org.framescope.model.Session <em>Session</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Session</em>'.
	 * @see org.framescope.model.Session
	 * @generated
	 */
	EClass getSession();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getTitle <em>Title</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Title</em>'.
	 * @see org.framescope.model.Session#getTitle()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_Title();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getScenarioId <em>Scenario Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Scenario Id</em>'.
	 * @see org.framescope.model.Session#getScenarioId()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_ScenarioId();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getScenarioUri <em>Scenario Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Scenario Uri</em>'.
	 * @see org.framescope.model.Session#getScenarioUri()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_ScenarioUri();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getScenarioText <em>Scenario Text</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Scenario Text</em>'.
	 * @see org.framescope.model.Session#getScenarioText()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_ScenarioText();

	/**
	 * Returns the meta object for the containment reference '{@link org.framescope.model.Session#getImportedFile <em>Imported File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Imported File</em>'.
	 * @see org.framescope.model.Session#getImportedFile()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_ImportedFile();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getRelease <em>Release</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Release</em>'.
	 * @see org.framescope.model.Session#getRelease()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_Release();

	/**
	 * Returns the meta object for the containment reference list '{@link org.framescope.model.Session#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Choices</em>'.
	 * @see org.framescope.model.Session#getChoices()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Choices();

	/**
	 * Returns the meta object for the containment reference list '{@link org.framescope.model.Session#getBranches <em>Branches</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Branches</em>'.
	 * @see org.framescope.model.Session#getBranches()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Branches();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Session#getCurrentBranch <em>Current Branch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Current Branch</em>'.
	 * @see org.framescope.model.Session#getCurrentBranch()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_CurrentBranch();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session#getPosition <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Position</em>'.
	 * @see org.framescope.model.Session#getPosition()
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_Position();

	/**
	 * Returns the meta object for the containment reference list '{@link org.framescope.model.Session#getBookmarks <em>Bookmarks</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Bookmarks</em>'.
	 * @see org.framescope.model.Session#getBookmarks()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Bookmarks();

	/**
	 * Returns the meta object for the containment reference list '{@link org.framescope.model.Session#getNotes <em>Notes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Notes</em>'.
	 * @see org.framescope.model.Session#getNotes()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Notes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.framescope.model.Session#getWatches <em>Watches</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Watches</em>'.
	 * @see org.framescope.model.Session#getWatches()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Watches();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Session <em>Facade</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Facade</em>'.
	 * @see org.framescope.model.Session
	 * @see #getSession()
	 * @generated
	 */
	EAttribute getSession_Facade();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Session#getMachine <em>Machine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Machine</em>'.
	 * @see org.framescope.model.Session#getMachine()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Machine();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Session#getRun <em>Run</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Run</em>'.
	 * @see org.framescope.model.Session#getRun()
	 * @see #getSession()
	 * @generated
	 */
	EReference getSession_Run();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.ChoiceSetting <em>Choice Setting</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Choice Setting</em>'.
	 * @see org.framescope.model.ChoiceSetting
	 * @generated
	 */
	EClass getChoiceSetting();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ChoiceSetting#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.ChoiceSetting#getName()
	 * @see #getChoiceSetting()
	 * @generated
	 */
	EAttribute getChoiceSetting_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ChoiceSetting#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.framescope.model.ChoiceSetting#getValue()
	 * @see #getChoiceSetting()
	 * @generated
	 */
	EAttribute getChoiceSetting_Value();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.ImportedFile <em>Imported File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Imported File</em>'.
	 * @see org.framescope.model.ImportedFile
	 * @generated
	 */
	EClass getImportedFile();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ImportedFile#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.framescope.model.ImportedFile#getPath()
	 * @see #getImportedFile()
	 * @generated
	 */
	EAttribute getImportedFile_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ImportedFile#getSize <em>Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.framescope.model.ImportedFile#getSize()
	 * @see #getImportedFile()
	 * @generated
	 */
	EAttribute getImportedFile_Size();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ImportedFile#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.framescope.model.ImportedFile#getSha256()
	 * @see #getImportedFile()
	 * @generated
	 */
	EAttribute getImportedFile_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ImportedFile#getFormat <em>Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format</em>'.
	 * @see org.framescope.model.ImportedFile#getFormat()
	 * @see #getImportedFile()
	 * @generated
	 */
	EAttribute getImportedFile_Format();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.ImportedFile#getSection <em>Section</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Section</em>'.
	 * @see org.framescope.model.ImportedFile#getSection()
	 * @see #getImportedFile()
	 * @generated
	 */
	EAttribute getImportedFile_Section();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Branch <em>Branch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Branch</em>'.
	 * @see org.framescope.model.Branch
	 * @generated
	 */
	EClass getBranch();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Branch#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.Branch#getName()
	 * @see #getBranch()
	 * @generated
	 */
	EAttribute getBranch_Name();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Branch#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Parent</em>'.
	 * @see org.framescope.model.Branch#getParent()
	 * @see #getBranch()
	 * @generated
	 */
	EReference getBranch_Parent();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Branch#getForkStep <em>Fork Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fork Step</em>'.
	 * @see org.framescope.model.Branch#getForkStep()
	 * @see #getBranch()
	 * @generated
	 */
	EAttribute getBranch_ForkStep();

	/**
	 * Returns the meta object for the attribute list '{@link org.framescope.model.Branch#getStatements <em>Statements</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Statements</em>'.
	 * @see org.framescope.model.Branch#getStatements()
	 * @see #getBranch()
	 * @generated
	 */
	EAttribute getBranch_Statements();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Bookmark <em>Bookmark</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Bookmark</em>'.
	 * @see org.framescope.model.Bookmark
	 * @generated
	 */
	EClass getBookmark();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Bookmark#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.Bookmark#getName()
	 * @see #getBookmark()
	 * @generated
	 */
	EAttribute getBookmark_Name();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Bookmark#getBranch <em>Branch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Branch</em>'.
	 * @see org.framescope.model.Bookmark#getBranch()
	 * @see #getBookmark()
	 * @generated
	 */
	EReference getBookmark_Branch();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Bookmark#getPosition <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Position</em>'.
	 * @see org.framescope.model.Bookmark#getPosition()
	 * @see #getBookmark()
	 * @generated
	 */
	EAttribute getBookmark_Position();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Note <em>Note</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Note</em>'.
	 * @see org.framescope.model.Note
	 * @generated
	 */
	EClass getNote();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Note#getText <em>Text</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Text</em>'.
	 * @see org.framescope.model.Note#getText()
	 * @see #getNote()
	 * @generated
	 */
	EAttribute getNote_Text();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Note#getBranch <em>Branch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Branch</em>'.
	 * @see org.framescope.model.Note#getBranch()
	 * @see #getNote()
	 * @generated
	 */
	EReference getNote_Branch();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Note#getPosition <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Position</em>'.
	 * @see org.framescope.model.Note#getPosition()
	 * @see #getNote()
	 * @generated
	 */
	EAttribute getNote_Position();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Note#getMfn <em>Mfn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mfn</em>'.
	 * @see org.framescope.model.Note#getMfn()
	 * @see #getNote()
	 * @generated
	 */
	EAttribute getNote_Mfn();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Watch <em>Watch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Watch</em>'.
	 * @see org.framescope.model.Watch
	 * @generated
	 */
	EClass getWatch();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Watch#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.Watch#getName()
	 * @see #getWatch()
	 * @generated
	 */
	EAttribute getWatch_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Watch#getAddress <em>Address</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Address</em>'.
	 * @see org.framescope.model.Watch#getAddress()
	 * @see #getWatch()
	 * @generated
	 */
	EAttribute getWatch_Address();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Watch#isStop <em>Stop</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Stop</em>'.
	 * @see org.framescope.model.Watch#isStop()
	 * @see #getWatch()
	 * @generated
	 */
	EAttribute getWatch_Stop();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.MachineObject <em>Machine Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Machine Object</em>'.
	 * @see org.framescope.model.MachineObject
	 * @generated
	 */
	EClass getMachineObject();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.MachineObject <em>Facade</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Facade</em>'.
	 * @see org.framescope.model.MachineObject
	 * @see #getMachineObject()
	 * @generated
	 */
	EAttribute getMachineObject_Facade();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.MachineObject#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.framescope.model.MachineObject#getKey()
	 * @see #getMachineObject()
	 * @generated
	 */
	EAttribute getMachineObject_Key();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Machine <em>Machine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Machine</em>'.
	 * @see org.framescope.model.Machine
	 * @generated
	 */
	EClass getMachine();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Machine#getFrameCount <em>Frame Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Frame Count</em>'.
	 * @see org.framescope.model.Machine#getFrameCount()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_FrameCount();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Machine#getFreePages <em>Free Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Free Pages</em>'.
	 * @see org.framescope.model.Machine#getFreePages()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_FreePages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Machine#getRelease <em>Release</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Release</em>'.
	 * @see org.framescope.model.Machine#getRelease()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_Release();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getDomains <em>Domains</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Domains</em>'.
	 * @see org.framescope.model.Machine#getDomains()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Domains();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getVcpus <em>Vcpus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Vcpus</em>'.
	 * @see org.framescope.model.Machine#getVcpus()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Vcpus();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getPcpus <em>Pcpus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Pcpus</em>'.
	 * @see org.framescope.model.Machine#getPcpus()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Pcpus();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getFrames <em>Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Frames</em>'.
	 * @see org.framescope.model.Machine#getFrames()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Frames();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getFreeFrames <em>Free Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Free Frames</em>'.
	 * @see org.framescope.model.Machine#getFreeFrames()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_FreeFrames();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Machine#getPageTypes <em>Page Types</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Page Types</em>'.
	 * @see org.framescope.model.Machine#getPageTypes()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_PageTypes();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Domain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Domain</em>'.
	 * @see org.framescope.model.Domain
	 * @generated
	 */
	EClass getDomain();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.framescope.model.Domain#getId()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.Domain#getName()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#isExists <em>Exists</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exists</em>'.
	 * @see org.framescope.model.Domain#isExists()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Exists();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.framescope.model.Domain#getKind()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getDying <em>Dying</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Dying</em>'.
	 * @see org.framescope.model.Domain#getDying()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Dying();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getRefcnt <em>Refcnt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Refcnt</em>'.
	 * @see org.framescope.model.Domain#getRefcnt()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Refcnt();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getTotPages <em>Tot Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Tot Pages</em>'.
	 * @see org.framescope.model.Domain#getTotPages()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_TotPages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getExtraPages <em>Extra Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Extra Pages</em>'.
	 * @see org.framescope.model.Domain#getExtraPages()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_ExtraPages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getXenheapPages <em>Xenheap Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Xenheap Pages</em>'.
	 * @see org.framescope.model.Domain#getXenheapPages()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_XenheapPages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getMaxPages <em>Max Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Max Pages</em>'.
	 * @see org.framescope.model.Domain#getMaxPages()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_MaxPages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getOutstandingPages <em>Outstanding Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Outstanding Pages</em>'.
	 * @see org.framescope.model.Domain#getOutstandingPages()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_OutstandingPages();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Domain#getDirtyCpumask <em>Dirty Cpumask</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Dirty Cpumask</em>'.
	 * @see org.framescope.model.Domain#getDirtyCpumask()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_DirtyCpumask();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Domain#getSharedInfo <em>Shared Info</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Shared Info</em>'.
	 * @see org.framescope.model.Domain#getSharedInfo()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_SharedInfo();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Domain#getVcpus <em>Vcpus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Vcpus</em>'.
	 * @see org.framescope.model.Domain#getVcpus()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Vcpus();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Domain#getPageList <em>Page List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Page List</em>'.
	 * @see org.framescope.model.Domain#getPageList()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_PageList();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Domain#getExtraPageList <em>Extra Page List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Extra Page List</em>'.
	 * @see org.framescope.model.Domain#getExtraPageList()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_ExtraPageList();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Domain#getXenpageList <em>Xenpage List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Xenpage List</em>'.
	 * @see org.framescope.model.Domain#getXenpageList()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_XenpageList();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Domain#getShadowPins <em>Shadow Pins</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Shadow Pins</em>'.
	 * @see org.framescope.model.Domain#getShadowPins()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_ShadowPins();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Vcpu <em>Vcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Vcpu</em>'.
	 * @see org.framescope.model.Vcpu
	 * @generated
	 */
	EClass getVcpu();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.framescope.model.Vcpu#getId()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.framescope.model.Vcpu#getName()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_Name();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Domain</em>'.
	 * @see org.framescope.model.Vcpu#getDomain()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_Domain();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getDirtyCpu <em>Dirty Cpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Dirty Cpu</em>'.
	 * @see org.framescope.model.Vcpu#getDirtyCpu()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_DirtyCpu();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getProcessor <em>Processor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Processor</em>'.
	 * @see org.framescope.model.Vcpu#getProcessor()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_Processor();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#isRunning <em>Running</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Running</em>'.
	 * @see org.framescope.model.Vcpu#isRunning()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_Running();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getCr3 <em>Cr3</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cr3</em>'.
	 * @see org.framescope.model.Vcpu#getCr3()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_Cr3();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getGuestTable <em>Guest Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Guest Table</em>'.
	 * @see org.framescope.model.Vcpu#getGuestTable()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_GuestTable();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getGdtEntries <em>Gdt Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Gdt Entries</em>'.
	 * @see org.framescope.model.Vcpu#getGdtEntries()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_GdtEntries();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getLdtBase <em>Ldt Base</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ldt Base</em>'.
	 * @see org.framescope.model.Vcpu#getLdtBase()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_LdtBase();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Vcpu#getLdtEntries <em>Ldt Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ldt Entries</em>'.
	 * @see org.framescope.model.Vcpu#getLdtEntries()
	 * @see #getVcpu()
	 * @generated
	 */
	EAttribute getVcpu_LdtEntries();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getGdt <em>Gdt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Gdt</em>'.
	 * @see org.framescope.model.Vcpu#getGdt()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_Gdt();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Vcpu#getLdt <em>Ldt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Ldt</em>'.
	 * @see org.framescope.model.Vcpu#getLdt()
	 * @see #getVcpu()
	 * @generated
	 */
	EReference getVcpu_Ldt();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Pcpu <em>Pcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Pcpu</em>'.
	 * @see org.framescope.model.Pcpu
	 * @generated
	 */
	EClass getPcpu();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#getNumber <em>Number</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.framescope.model.Pcpu#getNumber()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_Number();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Pcpu#getCurrent <em>Current</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Current</em>'.
	 * @see org.framescope.model.Pcpu#getCurrent()
	 * @see #getPcpu()
	 * @generated
	 */
	EReference getPcpu_Current();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Pcpu#getCurrVcpu <em>Curr Vcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Curr Vcpu</em>'.
	 * @see org.framescope.model.Pcpu#getCurrVcpu()
	 * @see #getPcpu()
	 * @generated
	 */
	EReference getPcpu_CurrVcpu();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Pcpu#getIdleVcpu <em>Idle Vcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Idle Vcpu</em>'.
	 * @see org.framescope.model.Pcpu#getIdleVcpu()
	 * @see #getPcpu()
	 * @generated
	 */
	EReference getPcpu_IdleVcpu();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#getGdtrBase <em>Gdtr Base</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Gdtr Base</em>'.
	 * @see org.framescope.model.Pcpu#getGdtrBase()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_GdtrBase();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#getGdtrLimit <em>Gdtr Limit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Gdtr Limit</em>'.
	 * @see org.framescope.model.Pcpu#getGdtrLimit()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_GdtrLimit();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#getLdtr <em>Ldtr</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ldtr</em>'.
	 * @see org.framescope.model.Pcpu#getLdtr()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_Ldtr();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#getCr3 <em>Cr3</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cr3</em>'.
	 * @see org.framescope.model.Pcpu#getCr3()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_Cr3();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Pcpu#isFullGdtLoaded <em>Full Gdt Loaded</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Full Gdt Loaded</em>'.
	 * @see org.framescope.model.Pcpu#isFullGdtLoaded()
	 * @see #getPcpu()
	 * @generated
	 */
	EAttribute getPcpu_FullGdtLoaded();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Pcpu#getGdt <em>Gdt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Gdt</em>'.
	 * @see org.framescope.model.Pcpu#getGdt()
	 * @see #getPcpu()
	 * @generated
	 */
	EReference getPcpu_Gdt();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Pcpu#getCompatGdt <em>Compat Gdt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Compat Gdt</em>'.
	 * @see org.framescope.model.Pcpu#getCompatGdt()
	 * @see #getPcpu()
	 * @generated
	 */
	EReference getPcpu_CompatGdt();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Frame <em>Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Frame</em>'.
	 * @see org.framescope.model.Frame
	 * @generated
	 */
	EClass getFrame();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getMfn <em>Mfn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mfn</em>'.
	 * @see org.framescope.model.Frame#getMfn()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Mfn();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Frame#getOwner <em>Owner</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Owner</em>'.
	 * @see org.framescope.model.Frame#getOwner()
	 * @see #getFrame()
	 * @generated
	 */
	EReference getFrame_Owner();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Frame#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Type</em>'.
	 * @see org.framescope.model.Frame#getType()
	 * @see #getFrame()
	 * @generated
	 */
	EReference getFrame_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getTypeCount <em>Type Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type Count</em>'.
	 * @see org.framescope.model.Frame#getTypeCount()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_TypeCount();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getGeneralCount <em>General Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>General Count</em>'.
	 * @see org.framescope.model.Frame#getGeneralCount()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_GeneralCount();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getState <em>State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>State</em>'.
	 * @see org.framescope.model.Frame#getState()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_State();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isValidated <em>Validated</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Validated</em>'.
	 * @see org.framescope.model.Frame#isValidated()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Validated();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isPinned <em>Pinned</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pinned</em>'.
	 * @see org.framescope.model.Frame#isPinned()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Pinned();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isPartial <em>Partial</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Partial</em>'.
	 * @see org.framescope.model.Frame#isPartial()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Partial();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isLocked <em>Locked</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Locked</em>'.
	 * @see org.framescope.model.Frame#isLocked()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Locked();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isAllocated <em>Allocated</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Allocated</em>'.
	 * @see org.framescope.model.Frame#isAllocated()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Allocated();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isXenHeap <em>Xen Heap</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Xen Heap</em>'.
	 * @see org.framescope.model.Frame#isXenHeap()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_XenHeap();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#isExtra <em>Extra</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Extra</em>'.
	 * @see org.framescope.model.Frame#isExtra()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Extra();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getCaf <em>Caf</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Caf</em>'.
	 * @see org.framescope.model.Frame#getCaf()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Caf();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getTaf <em>Taf</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Taf</em>'.
	 * @see org.framescope.model.Frame#getTaf()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Taf();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getLink <em>Link</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Link</em>'.
	 * @see org.framescope.model.Frame#getLink()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Link();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getTail <em>Tail</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Tail</em>'.
	 * @see org.framescope.model.Frame#getTail()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_Tail();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Frame#getM2p <em>M2p</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>M2p</em>'.
	 * @see org.framescope.model.Frame#getM2p()
	 * @see #getFrame()
	 * @generated
	 */
	EAttribute getFrame_M2p();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.PageType <em>Page Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Page Type</em>'.
	 * @see org.framescope.model.PageType
	 * @generated
	 */
	EClass getPageType();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.PageType#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.framescope.model.PageType#getValue()
	 * @see #getPageType()
	 * @generated
	 */
	EAttribute getPageType_Value();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.PageType#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.framescope.model.PageType#getLabel()
	 * @see #getPageType()
	 * @generated
	 */
	EAttribute getPageType_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.PageType#isPageTable <em>Page Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Page Table</em>'.
	 * @see org.framescope.model.PageType#isPageTable()
	 * @see #getPageType()
	 * @generated
	 */
	EAttribute getPageType_PageTable();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.DescriptorTable <em>Descriptor Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Descriptor Table</em>'.
	 * @see org.framescope.model.DescriptorTable
	 * @generated
	 */
	EClass getDescriptorTable();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.DescriptorTable#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.framescope.model.DescriptorTable#getKind()
	 * @see #getDescriptorTable()
	 * @generated
	 */
	EAttribute getDescriptorTable_Kind();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.DescriptorTable#getVcpu <em>Vcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Vcpu</em>'.
	 * @see org.framescope.model.DescriptorTable#getVcpu()
	 * @see #getDescriptorTable()
	 * @generated
	 */
	EReference getDescriptorTable_Vcpu();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.DescriptorTable#getPcpu <em>Pcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Pcpu</em>'.
	 * @see org.framescope.model.DescriptorTable#getPcpu()
	 * @see #getDescriptorTable()
	 * @generated
	 */
	EReference getDescriptorTable_Pcpu();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.DescriptorTable#getSlots <em>Slots</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Slots</em>'.
	 * @see org.framescope.model.DescriptorTable#getSlots()
	 * @see #getDescriptorTable()
	 * @generated
	 */
	EReference getDescriptorTable_Slots();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.DescriptorTable#getDescriptors <em>Descriptors</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Descriptors</em>'.
	 * @see org.framescope.model.DescriptorTable#getDescriptors()
	 * @see #getDescriptorTable()
	 * @generated
	 */
	EReference getDescriptorTable_Descriptors();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Descriptor <em>Descriptor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Descriptor</em>'.
	 * @see org.framescope.model.Descriptor
	 * @generated
	 */
	EClass getDescriptor();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Descriptor#getTable <em>Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Table</em>'.
	 * @see org.framescope.model.Descriptor#getTable()
	 * @see #getDescriptor()
	 * @generated
	 */
	EReference getDescriptor_Table();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getIndex <em>Index</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Index</em>'.
	 * @see org.framescope.model.Descriptor#getIndex()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Index();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getSelector <em>Selector</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Selector</em>'.
	 * @see org.framescope.model.Descriptor#getSelector()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Selector();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getRaw <em>Raw</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Raw</em>'.
	 * @see org.framescope.model.Descriptor#getRaw()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Raw();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getBase <em>Base</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Base</em>'.
	 * @see org.framescope.model.Descriptor#getBase()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Base();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getLimit <em>Limit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Limit</em>'.
	 * @see org.framescope.model.Descriptor#getLimit()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Limit();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.framescope.model.Descriptor#getType()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getDpl <em>Dpl</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Dpl</em>'.
	 * @see org.framescope.model.Descriptor#getDpl()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Dpl();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isSystem <em>System</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>System</em>'.
	 * @see org.framescope.model.Descriptor#isSystem()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_System();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isPresent <em>Present</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Present</em>'.
	 * @see org.framescope.model.Descriptor#isPresent()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Present();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isLongMode <em>Long Mode</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Long Mode</em>'.
	 * @see org.framescope.model.Descriptor#isLongMode()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_LongMode();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isBig <em>Big</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Big</em>'.
	 * @see org.framescope.model.Descriptor#isBig()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Big();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isGranular <em>Granular</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Granular</em>'.
	 * @see org.framescope.model.Descriptor#isGranular()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Granular();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#isAvailable <em>Available</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Available</em>'.
	 * @see org.framescope.model.Descriptor#isAvailable()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_Available();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Descriptor#getTypeName <em>Type Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type Name</em>'.
	 * @see org.framescope.model.Descriptor#getTypeName()
	 * @see #getDescriptor()
	 * @generated
	 */
	EAttribute getDescriptor_TypeName();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.ShadowPinList <em>Shadow Pin List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Shadow Pin List</em>'.
	 * @see org.framescope.model.ShadowPinList
	 * @generated
	 */
	EClass getShadowPinList();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.ShadowPinList#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Domain</em>'.
	 * @see org.framescope.model.ShadowPinList#getDomain()
	 * @see #getShadowPinList()
	 * @generated
	 */
	EReference getShadowPinList_Domain();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.ShadowPinList#getShadows <em>Shadows</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Shadows</em>'.
	 * @see org.framescope.model.ShadowPinList#getShadows()
	 * @see #getShadowPinList()
	 * @generated
	 */
	EReference getShadowPinList_Shadows();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Shadow <em>Shadow</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Shadow</em>'.
	 * @see org.framescope.model.Shadow
	 * @generated
	 */
	EClass getShadow();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Shadow#getFrame <em>Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Frame</em>'.
	 * @see org.framescope.model.Shadow#getFrame()
	 * @see #getShadow()
	 * @generated
	 */
	EReference getShadow_Frame();

	/**
	 * Returns the meta object for the reference '{@link org.framescope.model.Shadow#getBackFrame <em>Back Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Back Frame</em>'.
	 * @see org.framescope.model.Shadow#getBackFrame()
	 * @see #getShadow()
	 * @generated
	 */
	EReference getShadow_BackFrame();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.framescope.model.Shadow#getType()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#isPinned <em>Pinned</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pinned</em>'.
	 * @see org.framescope.model.Shadow#isPinned()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Pinned();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#isHead <em>Head</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Head</em>'.
	 * @see org.framescope.model.Shadow#isHead()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Head();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#getCount <em>Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Count</em>'.
	 * @see org.framescope.model.Shadow#getCount()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Count();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#getLink <em>Link</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Link</em>'.
	 * @see org.framescope.model.Shadow#getLink()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Link();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Shadow#getMeaning <em>Meaning</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Meaning</em>'.
	 * @see org.framescope.model.Shadow#getMeaning()
	 * @see #getShadow()
	 * @generated
	 */
	EAttribute getShadow_Meaning();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Run <em>Run</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Run</em>'.
	 * @see org.framescope.model.Run
	 * @generated
	 */
	EClass getRun();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Run#getLength <em>Length</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Length</em>'.
	 * @see org.framescope.model.Run#getLength()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Length();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Run#getStepCount <em>Step Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Step Count</em>'.
	 * @see org.framescope.model.Run#getStepCount()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_StepCount();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Run#getPosition <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Position</em>'.
	 * @see org.framescope.model.Run#getPosition()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Position();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Run#getStep <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Step</em>'.
	 * @see org.framescope.model.Run#getStep()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Step();

	/**
	 * Returns the meta object for the reference list '{@link org.framescope.model.Run#getSteps <em>Steps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Steps</em>'.
	 * @see org.framescope.model.Run#getSteps()
	 * @see #getRun()
	 * @generated
	 */
	EReference getRun_Steps();

	/**
	 * Returns the meta object for class '{@link org.framescope.model.Step <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step</em>'.
	 * @see org.framescope.model.Step
	 * @generated
	 */
	EClass getStep();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Step#getNumber <em>Number</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.framescope.model.Step#getNumber()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Number();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Step#getOperation <em>Operation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation</em>'.
	 * @see org.framescope.model.Step#getOperation()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Operation();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Step#getResult <em>Result</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Result</em>'.
	 * @see org.framescope.model.Step#getResult()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Result();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Step#getBegin <em>Begin</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Begin</em>'.
	 * @see org.framescope.model.Step#getBegin()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Begin();

	/**
	 * Returns the meta object for the attribute '{@link org.framescope.model.Step#getEnd <em>End</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>End</em>'.
	 * @see org.framescope.model.Step#getEnd()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_End();

	/**
	 * Returns the meta object for data type '{@link org.framescope.model.internal.Facade <em>Facade</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Facade</em>'.
	 * @see org.framescope.model.internal.Facade
	 * @model instanceClass="org.framescope.model.internal.Facade" serializeable="false"
	 * @generated
	 */
	EDataType getFacade();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ModelFactory getModelFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.SessionImpl <em>Session</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.SessionImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getSession()
		 * @generated
		 */
		EClass SESSION = eINSTANCE.getSession();

		/**
		 * The meta object literal for the '<em><b>Title</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__TITLE = eINSTANCE.getSession_Title();

		/**
		 * The meta object literal for the '<em><b>Scenario Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__SCENARIO_ID = eINSTANCE.getSession_ScenarioId();

		/**
		 * The meta object literal for the '<em><b>Scenario Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__SCENARIO_URI = eINSTANCE.getSession_ScenarioUri();

		/**
		 * The meta object literal for the '<em><b>Scenario Text</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__SCENARIO_TEXT = eINSTANCE.getSession_ScenarioText();

		/**
		 * The meta object literal for the '<em><b>Imported File</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__IMPORTED_FILE = eINSTANCE.getSession_ImportedFile();

		/**
		 * The meta object literal for the '<em><b>Release</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__RELEASE = eINSTANCE.getSession_Release();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__CHOICES = eINSTANCE.getSession_Choices();

		/**
		 * The meta object literal for the '<em><b>Branches</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__BRANCHES = eINSTANCE.getSession_Branches();

		/**
		 * The meta object literal for the '<em><b>Current Branch</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__CURRENT_BRANCH = eINSTANCE.getSession_CurrentBranch();

		/**
		 * The meta object literal for the '<em><b>Position</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__POSITION = eINSTANCE.getSession_Position();

		/**
		 * The meta object literal for the '<em><b>Bookmarks</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__BOOKMARKS = eINSTANCE.getSession_Bookmarks();

		/**
		 * The meta object literal for the '<em><b>Notes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__NOTES = eINSTANCE.getSession_Notes();

		/**
		 * The meta object literal for the '<em><b>Watches</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__WATCHES = eINSTANCE.getSession_Watches();

		/**
		 * The meta object literal for the '<em><b>Facade</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SESSION__FACADE = eINSTANCE.getSession_Facade();

		/**
		 * The meta object literal for the '<em><b>Machine</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__MACHINE = eINSTANCE.getSession_Machine();

		/**
		 * The meta object literal for the '<em><b>Run</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SESSION__RUN = eINSTANCE.getSession_Run();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.ChoiceSettingImpl <em>Choice Setting</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.ChoiceSettingImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getChoiceSetting()
		 * @generated
		 */
		EClass CHOICE_SETTING = eINSTANCE.getChoiceSetting();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CHOICE_SETTING__NAME = eINSTANCE.getChoiceSetting_Name();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CHOICE_SETTING__VALUE = eINSTANCE.getChoiceSetting_Value();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.ImportedFileImpl <em>Imported File</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.ImportedFileImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getImportedFile()
		 * @generated
		 */
		EClass IMPORTED_FILE = eINSTANCE.getImportedFile();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMPORTED_FILE__PATH = eINSTANCE.getImportedFile_Path();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMPORTED_FILE__SIZE = eINSTANCE.getImportedFile_Size();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMPORTED_FILE__SHA256 = eINSTANCE.getImportedFile_Sha256();

		/**
		 * The meta object literal for the '<em><b>Format</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMPORTED_FILE__FORMAT = eINSTANCE.getImportedFile_Format();

		/**
		 * The meta object literal for the '<em><b>Section</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMPORTED_FILE__SECTION = eINSTANCE.getImportedFile_Section();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.BranchImpl <em>Branch</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.BranchImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getBranch()
		 * @generated
		 */
		EClass BRANCH = eINSTANCE.getBranch();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BRANCH__NAME = eINSTANCE.getBranch_Name();

		/**
		 * The meta object literal for the '<em><b>Parent</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BRANCH__PARENT = eINSTANCE.getBranch_Parent();

		/**
		 * The meta object literal for the '<em><b>Fork Step</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BRANCH__FORK_STEP = eINSTANCE.getBranch_ForkStep();

		/**
		 * The meta object literal for the '<em><b>Statements</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BRANCH__STATEMENTS = eINSTANCE.getBranch_Statements();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.BookmarkImpl <em>Bookmark</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.BookmarkImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getBookmark()
		 * @generated
		 */
		EClass BOOKMARK = eINSTANCE.getBookmark();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BOOKMARK__NAME = eINSTANCE.getBookmark_Name();

		/**
		 * The meta object literal for the '<em><b>Branch</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BOOKMARK__BRANCH = eINSTANCE.getBookmark_Branch();

		/**
		 * The meta object literal for the '<em><b>Position</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BOOKMARK__POSITION = eINSTANCE.getBookmark_Position();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.NoteImpl <em>Note</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.NoteImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getNote()
		 * @generated
		 */
		EClass NOTE = eINSTANCE.getNote();

		/**
		 * The meta object literal for the '<em><b>Text</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NOTE__TEXT = eINSTANCE.getNote_Text();

		/**
		 * The meta object literal for the '<em><b>Branch</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference NOTE__BRANCH = eINSTANCE.getNote_Branch();

		/**
		 * The meta object literal for the '<em><b>Position</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NOTE__POSITION = eINSTANCE.getNote_Position();

		/**
		 * The meta object literal for the '<em><b>Mfn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute NOTE__MFN = eINSTANCE.getNote_Mfn();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.WatchImpl <em>Watch</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.WatchImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getWatch()
		 * @generated
		 */
		EClass WATCH = eINSTANCE.getWatch();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute WATCH__NAME = eINSTANCE.getWatch_Name();

		/**
		 * The meta object literal for the '<em><b>Address</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute WATCH__ADDRESS = eINSTANCE.getWatch_Address();

		/**
		 * The meta object literal for the '<em><b>Stop</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute WATCH__STOP = eINSTANCE.getWatch_Stop();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.MachineObjectImpl <em>Machine Object</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.MachineObjectImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getMachineObject()
		 * @generated
		 */
		EClass MACHINE_OBJECT = eINSTANCE.getMachineObject();

		/**
		 * The meta object literal for the '<em><b>Facade</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE_OBJECT__FACADE = eINSTANCE.getMachineObject_Facade();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE_OBJECT__KEY = eINSTANCE.getMachineObject_Key();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.MachineImpl <em>Machine</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.MachineImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getMachine()
		 * @generated
		 */
		EClass MACHINE = eINSTANCE.getMachine();

		/**
		 * The meta object literal for the '<em><b>Frame Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__FRAME_COUNT = eINSTANCE.getMachine_FrameCount();

		/**
		 * The meta object literal for the '<em><b>Free Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__FREE_PAGES = eINSTANCE.getMachine_FreePages();

		/**
		 * The meta object literal for the '<em><b>Release</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__RELEASE = eINSTANCE.getMachine_Release();

		/**
		 * The meta object literal for the '<em><b>Domains</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__DOMAINS = eINSTANCE.getMachine_Domains();

		/**
		 * The meta object literal for the '<em><b>Vcpus</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__VCPUS = eINSTANCE.getMachine_Vcpus();

		/**
		 * The meta object literal for the '<em><b>Pcpus</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__PCPUS = eINSTANCE.getMachine_Pcpus();

		/**
		 * The meta object literal for the '<em><b>Frames</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__FRAMES = eINSTANCE.getMachine_Frames();

		/**
		 * The meta object literal for the '<em><b>Free Frames</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__FREE_FRAMES = eINSTANCE.getMachine_FreeFrames();

		/**
		 * The meta object literal for the '<em><b>Page Types</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__PAGE_TYPES = eINSTANCE.getMachine_PageTypes();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.DomainImpl <em>Domain</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.DomainImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getDomain()
		 * @generated
		 */
		EClass DOMAIN = eINSTANCE.getDomain();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__ID = eINSTANCE.getDomain_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__NAME = eINSTANCE.getDomain_Name();

		/**
		 * The meta object literal for the '<em><b>Exists</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__EXISTS = eINSTANCE.getDomain_Exists();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__KIND = eINSTANCE.getDomain_Kind();

		/**
		 * The meta object literal for the '<em><b>Dying</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__DYING = eINSTANCE.getDomain_Dying();

		/**
		 * The meta object literal for the '<em><b>Refcnt</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__REFCNT = eINSTANCE.getDomain_Refcnt();

		/**
		 * The meta object literal for the '<em><b>Tot Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__TOT_PAGES = eINSTANCE.getDomain_TotPages();

		/**
		 * The meta object literal for the '<em><b>Extra Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__EXTRA_PAGES = eINSTANCE.getDomain_ExtraPages();

		/**
		 * The meta object literal for the '<em><b>Xenheap Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__XENHEAP_PAGES = eINSTANCE.getDomain_XenheapPages();

		/**
		 * The meta object literal for the '<em><b>Max Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__MAX_PAGES = eINSTANCE.getDomain_MaxPages();

		/**
		 * The meta object literal for the '<em><b>Outstanding Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__OUTSTANDING_PAGES = eINSTANCE.getDomain_OutstandingPages();

		/**
		 * The meta object literal for the '<em><b>Dirty Cpumask</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__DIRTY_CPUMASK = eINSTANCE.getDomain_DirtyCpumask();

		/**
		 * The meta object literal for the '<em><b>Shared Info</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__SHARED_INFO = eINSTANCE.getDomain_SharedInfo();

		/**
		 * The meta object literal for the '<em><b>Vcpus</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__VCPUS = eINSTANCE.getDomain_Vcpus();

		/**
		 * The meta object literal for the '<em><b>Page List</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__PAGE_LIST = eINSTANCE.getDomain_PageList();

		/**
		 * The meta object literal for the '<em><b>Extra Page List</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__EXTRA_PAGE_LIST = eINSTANCE.getDomain_ExtraPageList();

		/**
		 * The meta object literal for the '<em><b>Xenpage List</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__XENPAGE_LIST = eINSTANCE.getDomain_XenpageList();

		/**
		 * The meta object literal for the '<em><b>Shadow Pins</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__SHADOW_PINS = eINSTANCE.getDomain_ShadowPins();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.VcpuImpl <em>Vcpu</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.VcpuImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getVcpu()
		 * @generated
		 */
		EClass VCPU = eINSTANCE.getVcpu();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__ID = eINSTANCE.getVcpu_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__NAME = eINSTANCE.getVcpu_Name();

		/**
		 * The meta object literal for the '<em><b>Domain</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__DOMAIN = eINSTANCE.getVcpu_Domain();

		/**
		 * The meta object literal for the '<em><b>Dirty Cpu</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__DIRTY_CPU = eINSTANCE.getVcpu_DirtyCpu();

		/**
		 * The meta object literal for the '<em><b>Processor</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__PROCESSOR = eINSTANCE.getVcpu_Processor();

		/**
		 * The meta object literal for the '<em><b>Running</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__RUNNING = eINSTANCE.getVcpu_Running();

		/**
		 * The meta object literal for the '<em><b>Cr3</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__CR3 = eINSTANCE.getVcpu_Cr3();

		/**
		 * The meta object literal for the '<em><b>Guest Table</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__GUEST_TABLE = eINSTANCE.getVcpu_GuestTable();

		/**
		 * The meta object literal for the '<em><b>Gdt Entries</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__GDT_ENTRIES = eINSTANCE.getVcpu_GdtEntries();

		/**
		 * The meta object literal for the '<em><b>Ldt Base</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__LDT_BASE = eINSTANCE.getVcpu_LdtBase();

		/**
		 * The meta object literal for the '<em><b>Ldt Entries</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VCPU__LDT_ENTRIES = eINSTANCE.getVcpu_LdtEntries();

		/**
		 * The meta object literal for the '<em><b>Gdt</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__GDT = eINSTANCE.getVcpu_Gdt();

		/**
		 * The meta object literal for the '<em><b>Ldt</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VCPU__LDT = eINSTANCE.getVcpu_Ldt();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.PcpuImpl <em>Pcpu</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.PcpuImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getPcpu()
		 * @generated
		 */
		EClass PCPU = eINSTANCE.getPcpu();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__NUMBER = eINSTANCE.getPcpu_Number();

		/**
		 * The meta object literal for the '<em><b>Current</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PCPU__CURRENT = eINSTANCE.getPcpu_Current();

		/**
		 * The meta object literal for the '<em><b>Curr Vcpu</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PCPU__CURR_VCPU = eINSTANCE.getPcpu_CurrVcpu();

		/**
		 * The meta object literal for the '<em><b>Idle Vcpu</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PCPU__IDLE_VCPU = eINSTANCE.getPcpu_IdleVcpu();

		/**
		 * The meta object literal for the '<em><b>Gdtr Base</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__GDTR_BASE = eINSTANCE.getPcpu_GdtrBase();

		/**
		 * The meta object literal for the '<em><b>Gdtr Limit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__GDTR_LIMIT = eINSTANCE.getPcpu_GdtrLimit();

		/**
		 * The meta object literal for the '<em><b>Ldtr</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__LDTR = eINSTANCE.getPcpu_Ldtr();

		/**
		 * The meta object literal for the '<em><b>Cr3</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__CR3 = eINSTANCE.getPcpu_Cr3();

		/**
		 * The meta object literal for the '<em><b>Full Gdt Loaded</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PCPU__FULL_GDT_LOADED = eINSTANCE.getPcpu_FullGdtLoaded();

		/**
		 * The meta object literal for the '<em><b>Gdt</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PCPU__GDT = eINSTANCE.getPcpu_Gdt();

		/**
		 * The meta object literal for the '<em><b>Compat Gdt</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PCPU__COMPAT_GDT = eINSTANCE.getPcpu_CompatGdt();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.FrameImpl <em>Frame</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.FrameImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getFrame()
		 * @generated
		 */
		EClass FRAME = eINSTANCE.getFrame();

		/**
		 * The meta object literal for the '<em><b>Mfn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__MFN = eINSTANCE.getFrame_Mfn();

		/**
		 * The meta object literal for the '<em><b>Owner</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FRAME__OWNER = eINSTANCE.getFrame_Owner();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FRAME__TYPE = eINSTANCE.getFrame_Type();

		/**
		 * The meta object literal for the '<em><b>Type Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__TYPE_COUNT = eINSTANCE.getFrame_TypeCount();

		/**
		 * The meta object literal for the '<em><b>General Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__GENERAL_COUNT = eINSTANCE.getFrame_GeneralCount();

		/**
		 * The meta object literal for the '<em><b>State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__STATE = eINSTANCE.getFrame_State();

		/**
		 * The meta object literal for the '<em><b>Validated</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__VALIDATED = eINSTANCE.getFrame_Validated();

		/**
		 * The meta object literal for the '<em><b>Pinned</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__PINNED = eINSTANCE.getFrame_Pinned();

		/**
		 * The meta object literal for the '<em><b>Partial</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__PARTIAL = eINSTANCE.getFrame_Partial();

		/**
		 * The meta object literal for the '<em><b>Locked</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__LOCKED = eINSTANCE.getFrame_Locked();

		/**
		 * The meta object literal for the '<em><b>Allocated</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__ALLOCATED = eINSTANCE.getFrame_Allocated();

		/**
		 * The meta object literal for the '<em><b>Xen Heap</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__XEN_HEAP = eINSTANCE.getFrame_XenHeap();

		/**
		 * The meta object literal for the '<em><b>Extra</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__EXTRA = eINSTANCE.getFrame_Extra();

		/**
		 * The meta object literal for the '<em><b>Caf</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__CAF = eINSTANCE.getFrame_Caf();

		/**
		 * The meta object literal for the '<em><b>Taf</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__TAF = eINSTANCE.getFrame_Taf();

		/**
		 * The meta object literal for the '<em><b>Link</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__LINK = eINSTANCE.getFrame_Link();

		/**
		 * The meta object literal for the '<em><b>Tail</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__TAIL = eINSTANCE.getFrame_Tail();

		/**
		 * The meta object literal for the '<em><b>M2p</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRAME__M2P = eINSTANCE.getFrame_M2p();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.PageTypeImpl <em>Page Type</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.PageTypeImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getPageType()
		 * @generated
		 */
		EClass PAGE_TYPE = eINSTANCE.getPageType();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PAGE_TYPE__VALUE = eINSTANCE.getPageType_Value();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PAGE_TYPE__LABEL = eINSTANCE.getPageType_Label();

		/**
		 * The meta object literal for the '<em><b>Page Table</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PAGE_TYPE__PAGE_TABLE = eINSTANCE.getPageType_PageTable();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.DescriptorTableImpl <em>Descriptor Table</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.DescriptorTableImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getDescriptorTable()
		 * @generated
		 */
		EClass DESCRIPTOR_TABLE = eINSTANCE.getDescriptorTable();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR_TABLE__KIND = eINSTANCE.getDescriptorTable_Kind();

		/**
		 * The meta object literal for the '<em><b>Vcpu</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DESCRIPTOR_TABLE__VCPU = eINSTANCE.getDescriptorTable_Vcpu();

		/**
		 * The meta object literal for the '<em><b>Pcpu</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DESCRIPTOR_TABLE__PCPU = eINSTANCE.getDescriptorTable_Pcpu();

		/**
		 * The meta object literal for the '<em><b>Slots</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DESCRIPTOR_TABLE__SLOTS = eINSTANCE.getDescriptorTable_Slots();

		/**
		 * The meta object literal for the '<em><b>Descriptors</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DESCRIPTOR_TABLE__DESCRIPTORS = eINSTANCE.getDescriptorTable_Descriptors();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.DescriptorImpl <em>Descriptor</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.DescriptorImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getDescriptor()
		 * @generated
		 */
		EClass DESCRIPTOR = eINSTANCE.getDescriptor();

		/**
		 * The meta object literal for the '<em><b>Table</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DESCRIPTOR__TABLE = eINSTANCE.getDescriptor_Table();

		/**
		 * The meta object literal for the '<em><b>Index</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__INDEX = eINSTANCE.getDescriptor_Index();

		/**
		 * The meta object literal for the '<em><b>Selector</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__SELECTOR = eINSTANCE.getDescriptor_Selector();

		/**
		 * The meta object literal for the '<em><b>Raw</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__RAW = eINSTANCE.getDescriptor_Raw();

		/**
		 * The meta object literal for the '<em><b>Base</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__BASE = eINSTANCE.getDescriptor_Base();

		/**
		 * The meta object literal for the '<em><b>Limit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__LIMIT = eINSTANCE.getDescriptor_Limit();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__TYPE = eINSTANCE.getDescriptor_Type();

		/**
		 * The meta object literal for the '<em><b>Dpl</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__DPL = eINSTANCE.getDescriptor_Dpl();

		/**
		 * The meta object literal for the '<em><b>System</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__SYSTEM = eINSTANCE.getDescriptor_System();

		/**
		 * The meta object literal for the '<em><b>Present</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__PRESENT = eINSTANCE.getDescriptor_Present();

		/**
		 * The meta object literal for the '<em><b>Long Mode</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__LONG_MODE = eINSTANCE.getDescriptor_LongMode();

		/**
		 * The meta object literal for the '<em><b>Big</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__BIG = eINSTANCE.getDescriptor_Big();

		/**
		 * The meta object literal for the '<em><b>Granular</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__GRANULAR = eINSTANCE.getDescriptor_Granular();

		/**
		 * The meta object literal for the '<em><b>Available</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__AVAILABLE = eINSTANCE.getDescriptor_Available();

		/**
		 * The meta object literal for the '<em><b>Type Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DESCRIPTOR__TYPE_NAME = eINSTANCE.getDescriptor_TypeName();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.ShadowPinListImpl <em>Shadow Pin List</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.ShadowPinListImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getShadowPinList()
		 * @generated
		 */
		EClass SHADOW_PIN_LIST = eINSTANCE.getShadowPinList();

		/**
		 * The meta object literal for the '<em><b>Domain</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SHADOW_PIN_LIST__DOMAIN = eINSTANCE.getShadowPinList_Domain();

		/**
		 * The meta object literal for the '<em><b>Shadows</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SHADOW_PIN_LIST__SHADOWS = eINSTANCE.getShadowPinList_Shadows();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.ShadowImpl <em>Shadow</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.ShadowImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getShadow()
		 * @generated
		 */
		EClass SHADOW = eINSTANCE.getShadow();

		/**
		 * The meta object literal for the '<em><b>Frame</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SHADOW__FRAME = eINSTANCE.getShadow_Frame();

		/**
		 * The meta object literal for the '<em><b>Back Frame</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SHADOW__BACK_FRAME = eINSTANCE.getShadow_BackFrame();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__TYPE = eINSTANCE.getShadow_Type();

		/**
		 * The meta object literal for the '<em><b>Pinned</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__PINNED = eINSTANCE.getShadow_Pinned();

		/**
		 * The meta object literal for the '<em><b>Head</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__HEAD = eINSTANCE.getShadow_Head();

		/**
		 * The meta object literal for the '<em><b>Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__COUNT = eINSTANCE.getShadow_Count();

		/**
		 * The meta object literal for the '<em><b>Link</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__LINK = eINSTANCE.getShadow_Link();

		/**
		 * The meta object literal for the '<em><b>Meaning</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SHADOW__MEANING = eINSTANCE.getShadow_Meaning();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.RunImpl <em>Run</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.RunImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getRun()
		 * @generated
		 */
		EClass RUN = eINSTANCE.getRun();

		/**
		 * The meta object literal for the '<em><b>Length</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__LENGTH = eINSTANCE.getRun_Length();

		/**
		 * The meta object literal for the '<em><b>Step Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STEP_COUNT = eINSTANCE.getRun_StepCount();

		/**
		 * The meta object literal for the '<em><b>Position</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__POSITION = eINSTANCE.getRun_Position();

		/**
		 * The meta object literal for the '<em><b>Step</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STEP = eINSTANCE.getRun_Step();

		/**
		 * The meta object literal for the '<em><b>Steps</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RUN__STEPS = eINSTANCE.getRun_Steps();

		/**
		 * The meta object literal for the '{@link org.framescope.model.impl.StepImpl <em>Step</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.impl.StepImpl
		 * @see org.framescope.model.impl.ModelPackageImpl#getStep()
		 * @generated
		 */
		EClass STEP = eINSTANCE.getStep();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__NUMBER = eINSTANCE.getStep_Number();

		/**
		 * The meta object literal for the '<em><b>Operation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__OPERATION = eINSTANCE.getStep_Operation();

		/**
		 * The meta object literal for the '<em><b>Result</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__RESULT = eINSTANCE.getStep_Result();

		/**
		 * The meta object literal for the '<em><b>Begin</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__BEGIN = eINSTANCE.getStep_Begin();

		/**
		 * The meta object literal for the '<em><b>End</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__END = eINSTANCE.getStep_End();

		/**
		 * The meta object literal for the '<em>Facade</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.framescope.model.internal.Facade
		 * @see org.framescope.model.impl.ModelPackageImpl#getFacade()
		 * @generated
		 */
		EDataType FACADE = eINSTANCE.getFacade();

	}

} //ModelPackage
