// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.framescope.model.MachineObject;
import org.framescope.model.ModelPackage;

import org.framescope.model.internal.Facade;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Machine Object</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.MachineObjectImpl#getFacade <em>Facade</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineObjectImpl#getKey <em>Key</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class MachineObjectImpl extends MinimalEObjectImpl.Container implements MachineObject {
	/**
	 * The default value of the '{@link #getFacade() <em>Facade</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacade()
	 * @generated
	 * @ordered
	 */
	protected static final Facade FACADE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFacade() <em>Facade</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFacade()
	 * @generated
	 * @ordered
	 */
	protected Facade facade = FACADE_EDEFAULT;

	/**
	 * The default value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected static final long KEY_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected long key = KEY_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MachineObjectImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.MACHINE_OBJECT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Facade getFacade() {
		return facade;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public void setFacade(Facade newFacade) {
		Facade oldFacade = facade;
		facade = newFacade;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.MACHINE_OBJECT__FACADE, oldFacade, facade));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getKey() {
		return key;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public void setKey(long newKey) {
		long oldKey = key;
		key = newKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.MACHINE_OBJECT__KEY, oldKey, key));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.MACHINE_OBJECT__FACADE:
				return getFacade();
			case ModelPackage.MACHINE_OBJECT__KEY:
				return getKey();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.MACHINE_OBJECT__FACADE:
				setFacade((Facade)newValue);
				return;
			case ModelPackage.MACHINE_OBJECT__KEY:
				setKey((Long)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.MACHINE_OBJECT__FACADE:
				setFacade(FACADE_EDEFAULT);
				return;
			case ModelPackage.MACHINE_OBJECT__KEY:
				setKey(KEY_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.MACHINE_OBJECT__FACADE:
				return FACADE_EDEFAULT == null ? facade != null : !FACADE_EDEFAULT.equals(facade);
			case ModelPackage.MACHINE_OBJECT__KEY:
				return key != KEY_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (facade: ");
		result.append(facade);
		result.append(", key: ");
		result.append(key);
		result.append(')');
		return result.toString();
	}

} //MachineObjectImpl
