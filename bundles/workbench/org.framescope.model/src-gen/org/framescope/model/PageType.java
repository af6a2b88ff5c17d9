// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Page Type</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A type a frame may have; the key is its number in the three type bits.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.PageType#getValue <em>Value</em>}</li>
 *   <li>{@link org.framescope.model.PageType#getLabel <em>Label</em>}</li>
 *   <li>{@link org.framescope.model.PageType#isPageTable <em>Page Table</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getPageType()
 * @model
 * @generated
 */
public interface PageType extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The number in the three type bits.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPageType_Value()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getValue();

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Xen's name without PGT_ and _page.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPageType_Label()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getLabel();

	/**
	 * Returns the value of the '<em><b>Page Table</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether frames of this type are page tables.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Page Table</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPageType_PageTable()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isPageTable();

} // PageType
