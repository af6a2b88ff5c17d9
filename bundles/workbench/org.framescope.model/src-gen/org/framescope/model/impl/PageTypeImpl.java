// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.ModelPackage;
import org.framescope.model.PageType;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Page Type</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.PageTypeImpl#getValue <em>Value</em>}</li>
 *   <li>{@link org.framescope.model.impl.PageTypeImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link org.framescope.model.impl.PageTypeImpl#isPageTable <em>Page Table</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PageTypeImpl extends MachineObjectImpl implements PageType {
	/**
	 * The default value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected static final int VALUE_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = null;

	/**
	 * The default value of the '{@link #isPageTable() <em>Page Table</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPageTable()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PAGE_TABLE_EDEFAULT = false;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PageTypeImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.PAGE_TYPE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValue() {
		return (int) getKey();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabel() {
		return getFacade().frames().typeLabel(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPageTable() {
		return getFacade().frames().typeIsPageTable(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.PAGE_TYPE__VALUE:
				return getValue();
			case ModelPackage.PAGE_TYPE__LABEL:
				return getLabel();
			case ModelPackage.PAGE_TYPE__PAGE_TABLE:
				return isPageTable();
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
			case ModelPackage.PAGE_TYPE__VALUE:
				return getValue() != VALUE_EDEFAULT;
			case ModelPackage.PAGE_TYPE__LABEL:
				return LABEL_EDEFAULT == null ? getLabel() != null : !LABEL_EDEFAULT.equals(getLabel());
			case ModelPackage.PAGE_TYPE__PAGE_TABLE:
				return isPageTable() != PAGE_TABLE_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

} //PageTypeImpl
