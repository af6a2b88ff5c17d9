// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.DescriptorTable;
import org.framescope.model.ModelPackage;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Pcpu</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getNumber <em>Number</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getCurrent <em>Current</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getCurrVcpu <em>Curr Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getIdleVcpu <em>Idle Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getGdtrBase <em>Gdtr Base</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getGdtrLimit <em>Gdtr Limit</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getLdtr <em>Ldtr</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getCr3 <em>Cr3</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#isFullGdtLoaded <em>Full Gdt Loaded</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getGdt <em>Gdt</em>}</li>
 *   <li>{@link org.framescope.model.impl.PcpuImpl#getCompatGdt <em>Compat Gdt</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PcpuImpl extends MachineObjectImpl implements Pcpu {
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
	 * The default value of the '{@link #getGdtrBase() <em>Gdtr Base</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGdtrBase()
	 * @generated
	 * @ordered
	 */
	protected static final long GDTR_BASE_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getGdtrLimit() <em>Gdtr Limit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGdtrLimit()
	 * @generated
	 * @ordered
	 */
	protected static final int GDTR_LIMIT_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getLdtr() <em>Ldtr</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLdtr()
	 * @generated
	 * @ordered
	 */
	protected static final int LDTR_EDEFAULT = 0;

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
	 * The default value of the '{@link #isFullGdtLoaded() <em>Full Gdt Loaded</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isFullGdtLoaded()
	 * @generated
	 * @ordered
	 */
	protected static final boolean FULL_GDT_LOADED_EDEFAULT = false;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PcpuImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.PCPU;
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
	public Vcpu getCurrent() {
		return getFacade().pcpus().current(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Vcpu getCurrVcpu() {
		return getFacade().pcpus().currVcpu(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Vcpu getIdleVcpu() {
		return getFacade().pcpus().idleVcpu(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getGdtrBase() {
		return getFacade().pcpus().gdtrBase(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getGdtrLimit() {
		return getFacade().pcpus().gdtrLimit(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getLdtr() {
		return getFacade().pcpus().ldtr(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getCr3() {
		return getFacade().pcpus().cr3(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isFullGdtLoaded() {
		return getFacade().pcpus().fullGdtLoaded(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DescriptorTable getGdt() {
		return getFacade().pcpus().gdt(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DescriptorTable getCompatGdt() {
		return getFacade().pcpus().compatGdt(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.PCPU__NUMBER:
				return getNumber();
			case ModelPackage.PCPU__CURRENT:
				return getCurrent();
			case ModelPackage.PCPU__CURR_VCPU:
				return getCurrVcpu();
			case ModelPackage.PCPU__IDLE_VCPU:
				return getIdleVcpu();
			case ModelPackage.PCPU__GDTR_BASE:
				return getGdtrBase();
			case ModelPackage.PCPU__GDTR_LIMIT:
				return getGdtrLimit();
			case ModelPackage.PCPU__LDTR:
				return getLdtr();
			case ModelPackage.PCPU__CR3:
				return getCr3();
			case ModelPackage.PCPU__FULL_GDT_LOADED:
				return isFullGdtLoaded();
			case ModelPackage.PCPU__GDT:
				return getGdt();
			case ModelPackage.PCPU__COMPAT_GDT:
				return getCompatGdt();
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
			case ModelPackage.PCPU__NUMBER:
				return getNumber() != NUMBER_EDEFAULT;
			case ModelPackage.PCPU__CURRENT:
				return getCurrent() != null;
			case ModelPackage.PCPU__CURR_VCPU:
				return getCurrVcpu() != null;
			case ModelPackage.PCPU__IDLE_VCPU:
				return getIdleVcpu() != null;
			case ModelPackage.PCPU__GDTR_BASE:
				return getGdtrBase() != GDTR_BASE_EDEFAULT;
			case ModelPackage.PCPU__GDTR_LIMIT:
				return getGdtrLimit() != GDTR_LIMIT_EDEFAULT;
			case ModelPackage.PCPU__LDTR:
				return getLdtr() != LDTR_EDEFAULT;
			case ModelPackage.PCPU__CR3:
				return getCr3() != CR3_EDEFAULT;
			case ModelPackage.PCPU__FULL_GDT_LOADED:
				return isFullGdtLoaded() != FULL_GDT_LOADED_EDEFAULT;
			case ModelPackage.PCPU__GDT:
				return getGdt() != null;
			case ModelPackage.PCPU__COMPAT_GDT:
				return getCompatGdt() != null;
		}
		return super.eIsSet(featureID);
	}

} //PcpuImpl
