// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Run</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The run of the current branch.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Run#getLength <em>Length</em>}</li>
 *   <li>{@link org.framescope.model.Run#getStepCount <em>Step Count</em>}</li>
 *   <li>{@link org.framescope.model.Run#getPosition <em>Position</em>}</li>
 *   <li>{@link org.framescope.model.Run#getStep <em>Step</em>}</li>
 *   <li>{@link org.framescope.model.Run#getSteps <em>Steps</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getRun()
 * @model
 * @generated
 */
public interface Run extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of records.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Length</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getRun_Length()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getLength();

	/**
	 * Returns the value of the '<em><b>Step Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of operations.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Step Count</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getRun_StepCount()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getStepCount();

	/**
	 * Returns the value of the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the cursor stands, 0 to length.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Position</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getRun_Position()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getPosition();

	/**
	 * Returns the value of the '<em><b>Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many operations are complete at the cursor.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Step</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getRun_Step()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getStep();

	/**
	 * Returns the value of the '<em><b>Steps</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Step}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The operations in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Steps</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getRun_Steps()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Step> getSteps();

} // Run
