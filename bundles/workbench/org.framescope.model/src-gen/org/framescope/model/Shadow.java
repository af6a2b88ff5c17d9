// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Shadow</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A page of a shadow page table; the key is made of domain and frame.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Shadow#getFrame <em>Frame</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#getBackFrame <em>Back Frame</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#isPinned <em>Pinned</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#isHead <em>Head</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#getCount <em>Count</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#getLink <em>Link</em>}</li>
 *   <li>{@link org.framescope.model.Shadow#getMeaning <em>Meaning</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getShadow()
 * @model
 * @generated
 */
public interface Shadow extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Frame</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frame it lies in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frame</em>' reference.
	 * @see org.framescope.model.ModelPackage#getShadow_Frame()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Frame getFrame();

	/**
	 * Returns the value of the '<em><b>Back Frame</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The guest frame it shadows.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Back Frame</em>' reference.
	 * @see org.framescope.model.ModelPackage#getShadow_BackFrame()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Frame getBackFrame();

	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SH_type name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Type()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getType();

	/**
	 * Returns the value of the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it is pinned.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pinned</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Pinned()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isPinned();

	/**
	 * Returns the value of the '<em><b>Head</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it is the first page of its shadow.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Head</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Head()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isHead();

	/**
	 * Returns the value of the '<em><b>Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * References.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Count</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Count()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getCount();

	/**
	 * Returns the value of the '<em><b>Link</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The word that is list link or up-pointer, as it stands.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Link</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Link()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getLink();

	/**
	 * Returns the value of the '<em><b>Meaning</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What that word is now: list, up or stale.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Meaning</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getShadow_Meaning()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getMeaning();

} // Shadow
