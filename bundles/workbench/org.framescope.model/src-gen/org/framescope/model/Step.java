// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Step</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * An operation of the run; the key is its number, from 1.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Step#getNumber <em>Number</em>}</li>
 *   <li>{@link org.framescope.model.Step#getOperation <em>Operation</em>}</li>
 *   <li>{@link org.framescope.model.Step#getResult <em>Result</em>}</li>
 *   <li>{@link org.framescope.model.Step#getBegin <em>Begin</em>}</li>
 *   <li>{@link org.framescope.model.Step#getEnd <em>End</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getStep()
 * @model
 * @generated
 */
public interface Step extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its number, from 1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Number</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getStep_Number()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getNumber();

	/**
	 * Returns the value of the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was done.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Operation</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getStep_Operation()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getOperation();

	/**
	 * Returns the value of the '<em><b>Result</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its result, a negative errno, or the least long for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Result</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getStep_Result()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getResult();

	/**
	 * Returns the value of the '<em><b>Begin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The position before it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Begin</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getStep_Begin()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getBegin();

	/**
	 * Returns the value of the '<em><b>End</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The position after it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>End</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getStep_End()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getEnd();

} // Step
