// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.ModelPackage;
import org.framescope.model.Step;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Step</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.StepImpl#getNumber <em>Number</em>}</li>
 *   <li>{@link org.framescope.model.impl.StepImpl#getOperation <em>Operation</em>}</li>
 *   <li>{@link org.framescope.model.impl.StepImpl#getResult <em>Result</em>}</li>
 *   <li>{@link org.framescope.model.impl.StepImpl#getBegin <em>Begin</em>}</li>
 *   <li>{@link org.framescope.model.impl.StepImpl#getEnd <em>End</em>}</li>
 * </ul>
 *
 * @generated
 */
public class StepImpl extends MachineObjectImpl implements Step {
	/**
	 * The default value of the '{@link #getNumber() <em>Number</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNumber()
	 * @generated
	 * @ordered
	 */
	protected static final int NUMBER_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getOperation() <em>Operation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOperation()
	 * @generated
	 * @ordered
	 */
	protected static final String OPERATION_EDEFAULT = null;

	/**
	 * The default value of the '{@link #getResult() <em>Result</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResult()
	 * @generated
	 * @ordered
	 */
	protected static final long RESULT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getBegin() <em>Begin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBegin()
	 * @generated
	 * @ordered
	 */
	protected static final int BEGIN_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getEnd() <em>End</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEnd()
	 * @generated
	 * @ordered
	 */
	protected static final int END_EDEFAULT = 0;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected StepImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.STEP;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getNumber() {
		return (int) getKey();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOperation() {
		return getFacade().steps().operation(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getResult() {
		return getFacade().steps().result(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getBegin() {
		return getFacade().steps().begin(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getEnd() {
		return getFacade().steps().end(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.STEP__NUMBER:
				return getNumber();
			case ModelPackage.STEP__OPERATION:
				return getOperation();
			case ModelPackage.STEP__RESULT:
				return getResult();
			case ModelPackage.STEP__BEGIN:
				return getBegin();
			case ModelPackage.STEP__END:
				return getEnd();
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
			case ModelPackage.STEP__NUMBER:
				return getNumber() != NUMBER_EDEFAULT;
			case ModelPackage.STEP__OPERATION:
				return OPERATION_EDEFAULT == null ? getOperation() != null : !OPERATION_EDEFAULT.equals(getOperation());
			case ModelPackage.STEP__RESULT:
				return getResult() != RESULT_EDEFAULT;
			case ModelPackage.STEP__BEGIN:
				return getBegin() != BEGIN_EDEFAULT;
			case ModelPackage.STEP__END:
				return getEnd() != END_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

} //StepImpl
