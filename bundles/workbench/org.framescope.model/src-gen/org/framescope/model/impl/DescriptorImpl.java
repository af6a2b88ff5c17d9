// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Descriptor;
import org.framescope.model.DescriptorTable;
import org.framescope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Descriptor</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getTable <em>Table</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getIndex <em>Index</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getSelector <em>Selector</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getRaw <em>Raw</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getBase <em>Base</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getLimit <em>Limit</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getDpl <em>Dpl</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isSystem <em>System</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isPresent <em>Present</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isLongMode <em>Long Mode</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isBig <em>Big</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isGranular <em>Granular</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#isAvailable <em>Available</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorImpl#getTypeName <em>Type Name</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DescriptorImpl extends MachineObjectImpl implements Descriptor {
	/**
	 * The default value of the '{@link #getIndex() <em>Index</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIndex()
	 * @generated
	 * @ordered
	 */
	protected static final int INDEX_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getSelector() <em>Selector</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSelector()
	 * @generated
	 * @ordered
	 */
	protected static final int SELECTOR_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getRaw() <em>Raw</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRaw()
	 * @generated
	 * @ordered
	 */
	protected static final long RAW_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getBase() <em>Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBase()
	 * @generated
	 * @ordered
	 */
	protected static final long BASE_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getLimit() <em>Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLimit()
	 * @generated
	 * @ordered
	 */
	protected static final long LIMIT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final int TYPE_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getDpl() <em>Dpl</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDpl()
	 * @generated
	 * @ordered
	 */
	protected static final int DPL_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #isSystem() <em>System</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSystem()
	 * @generated
	 * @ordered
	 */
	protected static final boolean SYSTEM_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isPresent() <em>Present</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPresent()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PRESENT_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isLongMode() <em>Long Mode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLongMode()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LONG_MODE_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isBig() <em>Big</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isBig()
	 * @generated
	 * @ordered
	 */
	protected static final boolean BIG_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isGranular() <em>Granular</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isGranular()
	 * @generated
	 * @ordered
	 */
	protected static final boolean GRANULAR_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isAvailable() <em>Available</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAvailable()
	 * @generated
	 * @ordered
	 */
	protected static final boolean AVAILABLE_EDEFAULT = false;

	/**
	 * The default value of the '{@link #getTypeName() <em>Type Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTypeName()
	 * @generated
	 * @ordered
	 */
	protected static final String TYPE_NAME_EDEFAULT = null;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DescriptorImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.DESCRIPTOR;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DescriptorTable getTable() {
		return getFacade().descriptors().table(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getIndex() {
		return getFacade().descriptors().index(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getSelector() {
		return getFacade().descriptors().selector(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getRaw() {
		return getFacade().descriptors().raw(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getBase() {
		return getFacade().descriptors().base(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getLimit() {
		return getFacade().descriptors().limit(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getType() {
		return getFacade().descriptors().type(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getDpl() {
		return getFacade().descriptors().dpl(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSystem() {
		return getFacade().descriptors().system(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPresent() {
		return getFacade().descriptors().present(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isLongMode() {
		return getFacade().descriptors().longMode(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isBig() {
		return getFacade().descriptors().big(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isGranular() {
		return getFacade().descriptors().granular(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isAvailable() {
		return getFacade().descriptors().available(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTypeName() {
		return getFacade().descriptors().typeName(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.DESCRIPTOR__TABLE:
				return getTable();
			case ModelPackage.DESCRIPTOR__INDEX:
				return getIndex();
			case ModelPackage.DESCRIPTOR__SELECTOR:
				return getSelector();
			case ModelPackage.DESCRIPTOR__RAW:
				return getRaw();
			case ModelPackage.DESCRIPTOR__BASE:
				return getBase();
			case ModelPackage.DESCRIPTOR__LIMIT:
				return getLimit();
			case ModelPackage.DESCRIPTOR__TYPE:
				return getType();
			case ModelPackage.DESCRIPTOR__DPL:
				return getDpl();
			case ModelPackage.DESCRIPTOR__SYSTEM:
				return isSystem();
			case ModelPackage.DESCRIPTOR__PRESENT:
				return isPresent();
			case ModelPackage.DESCRIPTOR__LONG_MODE:
				return isLongMode();
			case ModelPackage.DESCRIPTOR__BIG:
				return isBig();
			case ModelPackage.DESCRIPTOR__GRANULAR:
				return isGranular();
			case ModelPackage.DESCRIPTOR__AVAILABLE:
				return isAvailable();
			case ModelPackage.DESCRIPTOR__TYPE_NAME:
				return getTypeName();
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
			case ModelPackage.DESCRIPTOR__TABLE:
				return getTable() != null;
			case ModelPackage.DESCRIPTOR__INDEX:
				return getIndex() != INDEX_EDEFAULT;
			case ModelPackage.DESCRIPTOR__SELECTOR:
				return getSelector() != SELECTOR_EDEFAULT;
			case ModelPackage.DESCRIPTOR__RAW:
				return getRaw() != RAW_EDEFAULT;
			case ModelPackage.DESCRIPTOR__BASE:
				return getBase() != BASE_EDEFAULT;
			case ModelPackage.DESCRIPTOR__LIMIT:
				return getLimit() != LIMIT_EDEFAULT;
			case ModelPackage.DESCRIPTOR__TYPE:
				return getType() != TYPE_EDEFAULT;
			case ModelPackage.DESCRIPTOR__DPL:
				return getDpl() != DPL_EDEFAULT;
			case ModelPackage.DESCRIPTOR__SYSTEM:
				return isSystem() != SYSTEM_EDEFAULT;
			case ModelPackage.DESCRIPTOR__PRESENT:
				return isPresent() != PRESENT_EDEFAULT;
			case ModelPackage.DESCRIPTOR__LONG_MODE:
				return isLongMode() != LONG_MODE_EDEFAULT;
			case ModelPackage.DESCRIPTOR__BIG:
				return isBig() != BIG_EDEFAULT;
			case ModelPackage.DESCRIPTOR__GRANULAR:
				return isGranular() != GRANULAR_EDEFAULT;
			case ModelPackage.DESCRIPTOR__AVAILABLE:
				return isAvailable() != AVAILABLE_EDEFAULT;
			case ModelPackage.DESCRIPTOR__TYPE_NAME:
				return TYPE_NAME_EDEFAULT == null ? getTypeName() != null : !TYPE_NAME_EDEFAULT.equals(getTypeName());
		}
		return super.eIsSet(featureID);
	}

} //DescriptorImpl
