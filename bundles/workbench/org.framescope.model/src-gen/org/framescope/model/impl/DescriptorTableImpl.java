// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Descriptor;
import org.framescope.model.DescriptorTable;
import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Descriptor Table</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.DescriptorTableImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorTableImpl#getVcpu <em>Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorTableImpl#getPcpu <em>Pcpu</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorTableImpl#getSlots <em>Slots</em>}</li>
 *   <li>{@link org.framescope.model.impl.DescriptorTableImpl#getDescriptors <em>Descriptors</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DescriptorTableImpl extends MachineObjectImpl implements DescriptorTable {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final String KIND_EDEFAULT = null;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DescriptorTableImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.DESCRIPTOR_TABLE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKind() {
		return getFacade().tables().kind(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Vcpu getVcpu() {
		return getFacade().tables().vcpu(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Pcpu getPcpu() {
		return getFacade().tables().pcpu(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getSlots() {
		return getFacade().tables().slots(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Descriptor> getDescriptors() {
		return getFacade().tables().descriptors(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.DESCRIPTOR_TABLE__KIND:
				return getKind();
			case ModelPackage.DESCRIPTOR_TABLE__VCPU:
				return getVcpu();
			case ModelPackage.DESCRIPTOR_TABLE__PCPU:
				return getPcpu();
			case ModelPackage.DESCRIPTOR_TABLE__SLOTS:
				return getSlots();
			case ModelPackage.DESCRIPTOR_TABLE__DESCRIPTORS:
				return getDescriptors();
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
			case ModelPackage.DESCRIPTOR_TABLE__KIND:
				return KIND_EDEFAULT == null ? getKind() != null : !KIND_EDEFAULT.equals(getKind());
			case ModelPackage.DESCRIPTOR_TABLE__VCPU:
				return getVcpu() != null;
			case ModelPackage.DESCRIPTOR_TABLE__PCPU:
				return getPcpu() != null;
			case ModelPackage.DESCRIPTOR_TABLE__SLOTS:
				return !getSlots().isEmpty();
			case ModelPackage.DESCRIPTOR_TABLE__DESCRIPTORS:
				return !getDescriptors().isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //DescriptorTableImpl
