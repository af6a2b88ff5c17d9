// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.Machine;
import org.framescope.model.ModelPackage;
import org.framescope.model.PageType;
import org.framescope.model.Pcpu;
import org.framescope.model.Vcpu;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Machine</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getFrameCount <em>Frame Count</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getFreePages <em>Free Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getRelease <em>Release</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getDomains <em>Domains</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getPcpus <em>Pcpus</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getFrames <em>Frames</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getFreeFrames <em>Free Frames</em>}</li>
 *   <li>{@link org.framescope.model.impl.MachineImpl#getPageTypes <em>Page Types</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MachineImpl extends MachineObjectImpl implements Machine {
	/**
	 * The default value of the '{@link #getFrameCount() <em>Frame Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrameCount()
	 * @generated
	 * @ordered
	 */
	protected static final long FRAME_COUNT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getFreePages() <em>Free Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFreePages()
	 * @generated
	 * @ordered
	 */
	protected static final long FREE_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getRelease() <em>Release</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRelease()
	 * @generated
	 * @ordered
	 */
	protected static final String RELEASE_EDEFAULT = null;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MachineImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.MACHINE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getFrameCount() {
		return getFacade().machines().frameCount();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getFreePages() {
		return getFacade().machines().freePages();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getRelease() {
		return getFacade().machines().release();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Domain> getDomains() {
		return getFacade().machines().domains();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Vcpu> getVcpus() {
		return getFacade().machines().vcpus();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Pcpu> getPcpus() {
		return getFacade().machines().pcpus();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getFrames() {
		return getFacade().machines().frames();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getFreeFrames() {
		return getFacade().machines().freeFrames();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PageType> getPageTypes() {
		return getFacade().machines().pageTypes();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.MACHINE__FRAME_COUNT:
				return getFrameCount();
			case ModelPackage.MACHINE__FREE_PAGES:
				return getFreePages();
			case ModelPackage.MACHINE__RELEASE:
				return getRelease();
			case ModelPackage.MACHINE__DOMAINS:
				return getDomains();
			case ModelPackage.MACHINE__VCPUS:
				return getVcpus();
			case ModelPackage.MACHINE__PCPUS:
				return getPcpus();
			case ModelPackage.MACHINE__FRAMES:
				return getFrames();
			case ModelPackage.MACHINE__FREE_FRAMES:
				return getFreeFrames();
			case ModelPackage.MACHINE__PAGE_TYPES:
				return getPageTypes();
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
			case ModelPackage.MACHINE__FRAME_COUNT:
				return getFrameCount() != FRAME_COUNT_EDEFAULT;
			case ModelPackage.MACHINE__FREE_PAGES:
				return getFreePages() != FREE_PAGES_EDEFAULT;
			case ModelPackage.MACHINE__RELEASE:
				return RELEASE_EDEFAULT == null ? getRelease() != null : !RELEASE_EDEFAULT.equals(getRelease());
			case ModelPackage.MACHINE__DOMAINS:
				return !getDomains().isEmpty();
			case ModelPackage.MACHINE__VCPUS:
				return !getVcpus().isEmpty();
			case ModelPackage.MACHINE__PCPUS:
				return !getPcpus().isEmpty();
			case ModelPackage.MACHINE__FRAMES:
				return !getFrames().isEmpty();
			case ModelPackage.MACHINE__FREE_FRAMES:
				return !getFreeFrames().isEmpty();
			case ModelPackage.MACHINE__PAGE_TYPES:
				return !getPageTypes().isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //MachineImpl
