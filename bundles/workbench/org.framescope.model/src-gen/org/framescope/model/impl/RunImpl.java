// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.ModelPackage;
import org.framescope.model.Run;
import org.framescope.model.Step;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Run</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.RunImpl#getLength <em>Length</em>}</li>
 *   <li>{@link org.framescope.model.impl.RunImpl#getStepCount <em>Step Count</em>}</li>
 *   <li>{@link org.framescope.model.impl.RunImpl#getPosition <em>Position</em>}</li>
 *   <li>{@link org.framescope.model.impl.RunImpl#getStep <em>Step</em>}</li>
 *   <li>{@link org.framescope.model.impl.RunImpl#getSteps <em>Steps</em>}</li>
 * </ul>
 *
 * @generated
 */
public class RunImpl extends MachineObjectImpl implements Run {
	/**
	 * The default value of the '{@link #getLength() <em>Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLength()
	 * @generated
	 * @ordered
	 */
	protected static final int LENGTH_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getStepCount() <em>Step Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStepCount()
	 * @generated
	 * @ordered
	 */
	protected static final int STEP_COUNT_EDEFAULT = 0;

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
	 * The default value of the '{@link #getStep() <em>Step</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStep()
	 * @generated
	 * @ordered
	 */
	protected static final int STEP_EDEFAULT = 0;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected RunImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.RUN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getLength() {
		return getFacade().steps().length();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getStepCount() {
		return getFacade().steps().count();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPosition() {
		return getFacade().steps().position();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getStep() {
		return getFacade().steps().current();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Step> getSteps() {
		return getFacade().steps().steps();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.RUN__LENGTH:
				return getLength();
			case ModelPackage.RUN__STEP_COUNT:
				return getStepCount();
			case ModelPackage.RUN__POSITION:
				return getPosition();
			case ModelPackage.RUN__STEP:
				return getStep();
			case ModelPackage.RUN__STEPS:
				return getSteps();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.RUN__LENGTH:
				return getLength() != LENGTH_EDEFAULT;
			case ModelPackage.RUN__STEP_COUNT:
				return getStepCount() != STEP_COUNT_EDEFAULT;
			case ModelPackage.RUN__POSITION:
				return getPosition() != POSITION_EDEFAULT;
			case ModelPackage.RUN__STEP:
				return getStep() != STEP_EDEFAULT;
			case ModelPackage.RUN__STEPS:
				return !getSteps().isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //RunImpl
