// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Frame</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A page frame; the key is its number (mfn).
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Frame#getMfn <em>Mfn</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getOwner <em>Owner</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getTypeCount <em>Type Count</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getGeneralCount <em>General Count</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getState <em>State</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isValidated <em>Validated</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isPinned <em>Pinned</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isPartial <em>Partial</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isLocked <em>Locked</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isAllocated <em>Allocated</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isXenHeap <em>Xen Heap</em>}</li>
 *   <li>{@link org.framescope.model.Frame#isExtra <em>Extra</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getCaf <em>Caf</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getTaf <em>Taf</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getLink <em>Link</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getTail <em>Tail</em>}</li>
 *   <li>{@link org.framescope.model.Frame#getM2p <em>M2p</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getFrame()
 * @model
 * @generated
 */
public interface Frame extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Mfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Machine frame number.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mfn</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Mfn()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getMfn();

	/**
	 * Returns the value of the '<em><b>Owner</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain that owns it, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Owner</em>' reference.
	 * @see org.framescope.model.ModelPackage#getFrame_Owner()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Domain getOwner();

	/**
	 * Returns the value of the '<em><b>Type</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its type.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' reference.
	 * @see org.framescope.model.ModelPackage#getFrame_Type()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	PageType getType();

	/**
	 * Returns the value of the '<em><b>Type Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Type references.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type Count</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_TypeCount()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getTypeCount();

	/**
	 * Returns the value of the '<em><b>General Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * General references.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>General Count</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_GeneralCount()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getGeneralCount();

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * inuse, offlining, offlined or free.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_State()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getState();

	/**
	 * Returns the value of the '<em><b>Validated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGT_validated.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Validated</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Validated()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isValidated();

	/**
	 * Returns the value of the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGT_pinned.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pinned</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Pinned()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isPinned();

	/**
	 * Returns the value of the '<em><b>Partial</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGT_partial.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Partial</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Partial()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isPartial();

	/**
	 * Returns the value of the '<em><b>Locked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGT_locked.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Locked</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Locked()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isLocked();

	/**
	 * Returns the value of the '<em><b>Allocated</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGC_allocated.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Allocated</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Allocated()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isAllocated();

	/**
	 * Returns the value of the '<em><b>Xen Heap</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGC_xen_heap.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Xen Heap</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_XenHeap()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isXenHeap();

	/**
	 * Returns the value of the '<em><b>Extra</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PGC_extra; false where a release has no such bit.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Extra</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Extra()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isExtra();

	/**
	 * Returns the value of the '<em><b>Caf</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * count_info as it stands.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Caf</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Caf()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getCaf();

	/**
	 * Returns the value of the '<em><b>Taf</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * type_info as it stands.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Taf</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Taf()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getTaf();

	/**
	 * Returns the value of the '<em><b>Link</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The list link or shadow up-pointer as it stands.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Link</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Link()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getLink();

	/**
	 * Returns the value of the '<em><b>Tail</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Owner pdx and stamp word as they stand.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Tail</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_Tail()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getTail();

	/**
	 * Returns the value of the '<em><b>M2p</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Guest frame number, all ones for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>M2p</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getFrame_M2p()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getM2p();

} // Frame
