// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.DescriptorTable;
import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Vcpu</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getDirtyCpu <em>Dirty Cpu</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getProcessor <em>Processor</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#isRunning <em>Running</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getCr3 <em>Cr3</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getGuestTable <em>Guest Table</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getGdtEntries <em>Gdt Entries</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getLdtBase <em>Ldt Base</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getLdtEntries <em>Ldt Entries</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getGdt <em>Gdt</em>}</li>
 *   <li>{@link org.framescope.model.impl.VcpuImpl#getLdt <em>Ldt</em>}</li>
 * </ul>
 *
 * @generated
 */
public class VcpuImpl extends MachineObjectImpl implements Vcpu {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final int ID_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The default value of the '{@link #isRunning() <em>Running</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRunning()
	 * @generated
	 * @ordered
	 */
	protected static final boolean RUNNING_EDEFAULT = false;

	/**
	 * The default value of the '{@link #getCr3() <em>Cr3</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCr3()
	 * @generated
	 * @ordered
	 */
	protected static final long CR3_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getGdtEntries() <em>Gdt Entries</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGdtEntries()
	 * @generated
	 * @ordered
	 */
	protected static final int GDT_ENTRIES_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getLdtBase() <em>Ldt Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLdtBase()
	 * @generated
	 * @ordered
	 */
	protected static final long LDT_BASE_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getLdtEntries() <em>Ldt Entries</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLdtEntries()
	 * @generated
	 * @ordered
	 */
	protected static final int LDT_ENTRIES_EDEFAULT = 0;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected VcpuImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.VCPU;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getId() {
		return getFacade().vcpus().id(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return getFacade().vcpus().name(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Domain getDomain() {
		return getFacade().vcpus().domain(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Pcpu getDirtyCpu() {
		return getFacade().vcpus().dirtyCpu(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Pcpu getProcessor() {
		return getFacade().vcpus().processor(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isRunning() {
		return getFacade().vcpus().running(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getCr3() {
		return getFacade().vcpus().cr3(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Frame getGuestTable() {
		return getFacade().vcpus().guestTable(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getGdtEntries() {
		return getFacade().vcpus().gdtEntries(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getLdtBase() {
		return getFacade().vcpus().ldtBase(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getLdtEntries() {
		return getFacade().vcpus().ldtEntries(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DescriptorTable getGdt() {
		return getFacade().vcpus().gdt(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DescriptorTable getLdt() {
		return getFacade().vcpus().ldt(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.VCPU__ID:
				return getId();
			case ModelPackage.VCPU__NAME:
				return getName();
			case ModelPackage.VCPU__DOMAIN:
				return getDomain();
			case ModelPackage.VCPU__DIRTY_CPU:
				return getDirtyCpu();
			case ModelPackage.VCPU__PROCESSOR:
				return getProcessor();
			case ModelPackage.VCPU__RUNNING:
				return isRunning();
			case ModelPackage.VCPU__CR3:
				return getCr3();
			case ModelPackage.VCPU__GUEST_TABLE:
				return getGuestTable();
			case ModelPackage.VCPU__GDT_ENTRIES:
				return getGdtEntries();
			case ModelPackage.VCPU__LDT_BASE:
				return getLdtBase();
			case ModelPackage.VCPU__LDT_ENTRIES:
				return getLdtEntries();
			case ModelPackage.VCPU__GDT:
				return getGdt();
			case ModelPackage.VCPU__LDT:
				return getLdt();
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
			case ModelPackage.VCPU__ID:
				return getId() != ID_EDEFAULT;
			case ModelPackage.VCPU__NAME:
				return NAME_EDEFAULT == null ? getName() != null : !NAME_EDEFAULT.equals(getName());
			case ModelPackage.VCPU__DOMAIN:
				return getDomain() != null;
			case ModelPackage.VCPU__DIRTY_CPU:
				return getDirtyCpu() != null;
			case ModelPackage.VCPU__PROCESSOR:
				return getProcessor() != null;
			case ModelPackage.VCPU__RUNNING:
				return isRunning() != RUNNING_EDEFAULT;
			case ModelPackage.VCPU__CR3:
				return getCr3() != CR3_EDEFAULT;
			case ModelPackage.VCPU__GUEST_TABLE:
				return getGuestTable() != null;
			case ModelPackage.VCPU__GDT_ENTRIES:
				return getGdtEntries() != GDT_ENTRIES_EDEFAULT;
			case ModelPackage.VCPU__LDT_BASE:
				return getLdtBase() != LDT_BASE_EDEFAULT;
			case ModelPackage.VCPU__LDT_ENTRIES:
				return getLdtEntries() != LDT_ENTRIES_EDEFAULT;
			case ModelPackage.VCPU__GDT:
				return getGdt() != null;
			case ModelPackage.VCPU__LDT:
				return getLdt() != null;
		}
		return super.eIsSet(featureID);
	}

} //VcpuImpl
