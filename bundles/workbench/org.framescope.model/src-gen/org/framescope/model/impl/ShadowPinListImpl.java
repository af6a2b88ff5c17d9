// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Domain;
import org.framescope.model.ModelPackage;
import org.framescope.model.Shadow;
import org.framescope.model.ShadowPinList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Shadow Pin List</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.ShadowPinListImpl#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowPinListImpl#getShadows <em>Shadows</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ShadowPinListImpl extends MachineObjectImpl implements ShadowPinList {
	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ShadowPinListImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.SHADOW_PIN_LIST;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Domain getDomain() {
		return getFacade().shadows().domain(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Shadow> getShadows() {
		return getFacade().shadows().pinned(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.SHADOW_PIN_LIST__DOMAIN:
				return getDomain();
			case ModelPackage.SHADOW_PIN_LIST__SHADOWS:
				return getShadows();
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
			case ModelPackage.SHADOW_PIN_LIST__DOMAIN:
				return getDomain() != null;
			case ModelPackage.SHADOW_PIN_LIST__SHADOWS:
				return !getShadows().isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //ShadowPinListImpl
