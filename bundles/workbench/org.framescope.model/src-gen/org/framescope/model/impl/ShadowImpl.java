// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.Shadow;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Shadow</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getFrame <em>Frame</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getBackFrame <em>Back Frame</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#isPinned <em>Pinned</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#isHead <em>Head</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getCount <em>Count</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getLink <em>Link</em>}</li>
 *   <li>{@link org.framescope.model.impl.ShadowImpl#getMeaning <em>Meaning</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ShadowImpl extends MachineObjectImpl implements Shadow {
	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final String TYPE_EDEFAULT = null;

	/**
	 * The default value of the '{@link #isPinned() <em>Pinned</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPinned()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PINNED_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isHead() <em>Head</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isHead()
	 * @generated
	 * @ordered
	 */
	protected static final boolean HEAD_EDEFAULT = false;

	/**
	 * The default value of the '{@link #getCount() <em>Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCount()
	 * @generated
	 * @ordered
	 */
	protected static final long COUNT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getLink() <em>Link</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLink()
	 * @generated
	 * @ordered
	 */
	protected static final long LINK_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getMeaning() <em>Meaning</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeaning()
	 * @generated
	 * @ordered
	 */
	protected static final String MEANING_EDEFAULT = null;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ShadowImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.SHADOW;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Frame getFrame() {
		return getFacade().shadows().frame(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Frame getBackFrame() {
		return getFacade().shadows().backFrame(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getType() {
		return getFacade().shadows().type(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPinned() {
		return getFacade().shadows().isPinned(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isHead() {
		return getFacade().shadows().head(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getCount() {
		return getFacade().shadows().count(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getLink() {
		return getFacade().shadows().link(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMeaning() {
		return getFacade().shadows().meaning(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.SHADOW__FRAME:
				return getFrame();
			case ModelPackage.SHADOW__BACK_FRAME:
				return getBackFrame();
			case ModelPackage.SHADOW__TYPE:
				return getType();
			case ModelPackage.SHADOW__PINNED:
				return isPinned();
			case ModelPackage.SHADOW__HEAD:
				return isHead();
			case ModelPackage.SHADOW__COUNT:
				return getCount();
			case ModelPackage.SHADOW__LINK:
				return getLink();
			case ModelPackage.SHADOW__MEANING:
				return getMeaning();
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
			case ModelPackage.SHADOW__FRAME:
				return getFrame() != null;
			case ModelPackage.SHADOW__BACK_FRAME:
				return getBackFrame() != null;
			case ModelPackage.SHADOW__TYPE:
				return TYPE_EDEFAULT == null ? getType() != null : !TYPE_EDEFAULT.equals(getType());
			case ModelPackage.SHADOW__PINNED:
				return isPinned() != PINNED_EDEFAULT;
			case ModelPackage.SHADOW__HEAD:
				return isHead() != HEAD_EDEFAULT;
			case ModelPackage.SHADOW__COUNT:
				return getCount() != COUNT_EDEFAULT;
			case ModelPackage.SHADOW__LINK:
				return getLink() != LINK_EDEFAULT;
			case ModelPackage.SHADOW__MEANING:
				return MEANING_EDEFAULT == null ? getMeaning() != null : !MEANING_EDEFAULT.equals(getMeaning());
		}
		return super.eIsSet(featureID);
	}

} //ShadowImpl
