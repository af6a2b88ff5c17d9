// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Machine Object</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Something that is read from the words at the cursor. There is one object for one thing while anyone holds it. Confined to the thread that receives states.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.MachineObject#getKey <em>Key</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getMachineObject()
 * @model abstract="true"
 *        features="facade" 
 *        facadeDataType="org.framescope.model.Facade" facadeTransient="true" facadeSuppressedGetVisibility="true" facadeSuppressedSetVisibility="true"
 * @generated
 */
public interface MachineObject extends EObject {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Which one of its kind it is.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getMachineObject_Key()
	 * @model transient="true" suppressedSetVisibility="true"
	 * @generated
	 */
	long getKey();

} // MachineObject
