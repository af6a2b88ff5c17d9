// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Shadow Pin List</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The pinned shadows of a domain; the key is its id.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.ShadowPinList#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.framescope.model.ShadowPinList#getShadows <em>Shadows</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getShadowPinList()
 * @model
 * @generated
 */
public interface ShadowPinList extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Domain</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whose it is.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domain</em>' reference.
	 * @see org.framescope.model.ModelPackage#getShadowPinList_Domain()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Domain getDomain();

	/**
	 * Returns the value of the '<em><b>Shadows</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Shadow}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Head to tail.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Shadows</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getShadowPinList_Shadows()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Shadow> getShadows();

} // ShadowPinList
