// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.ShadowPinList;
import org.framescope.model.Vcpu;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Domain</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#isExists <em>Exists</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getDying <em>Dying</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getRefcnt <em>Refcnt</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getTotPages <em>Tot Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getExtraPages <em>Extra Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getXenheapPages <em>Xenheap Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getMaxPages <em>Max Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getOutstandingPages <em>Outstanding Pages</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getDirtyCpumask <em>Dirty Cpumask</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getSharedInfo <em>Shared Info</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getPageList <em>Page List</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getExtraPageList <em>Extra Page List</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getXenpageList <em>Xenpage List</em>}</li>
 *   <li>{@link org.framescope.model.impl.DomainImpl#getShadowPins <em>Shadow Pins</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DomainImpl extends MachineObjectImpl implements Domain {
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
	 * The default value of the '{@link #isExists() <em>Exists</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isExists()
	 * @generated
	 * @ordered
	 */
	protected static final boolean EXISTS_EDEFAULT = false;

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
	 * The default value of the '{@link #getDying() <em>Dying</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDying()
	 * @generated
	 * @ordered
	 */
	protected static final int DYING_EDEFAULT = 0;

	/**
	 * The default value of the '{@link #getRefcnt() <em>Refcnt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRefcnt()
	 * @generated
	 * @ordered
	 */
	protected static final long REFCNT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getTotPages() <em>Tot Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTotPages()
	 * @generated
	 * @ordered
	 */
	protected static final long TOT_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getExtraPages() <em>Extra Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtraPages()
	 * @generated
	 * @ordered
	 */
	protected static final long EXTRA_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getXenheapPages() <em>Xenheap Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getXenheapPages()
	 * @generated
	 * @ordered
	 */
	protected static final long XENHEAP_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getMaxPages() <em>Max Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaxPages()
	 * @generated
	 * @ordered
	 */
	protected static final long MAX_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getOutstandingPages() <em>Outstanding Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOutstandingPages()
	 * @generated
	 * @ordered
	 */
	protected static final long OUTSTANDING_PAGES_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getDirtyCpumask() <em>Dirty Cpumask</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDirtyCpumask()
	 * @generated
	 * @ordered
	 */
	protected static final long DIRTY_CPUMASK_EDEFAULT = 0L;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DomainImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.DOMAIN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getId() {
		return (int) getKey();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return getFacade().domains().name(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isExists() {
		return getFacade().domains().exists(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKind() {
		return getFacade().domains().kind(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getDying() {
		return getFacade().domains().dying(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getRefcnt() {
		return getFacade().domains().refcnt(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getTotPages() {
		return getFacade().domains().totPages(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getExtraPages() {
		return getFacade().domains().extraPages(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getXenheapPages() {
		return getFacade().domains().xenheapPages(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMaxPages() {
		return getFacade().domains().maxPages(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getOutstandingPages() {
		return getFacade().domains().outstandingPages(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getDirtyCpumask() {
		return getFacade().domains().dirtyCpumask(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Frame getSharedInfo() {
		return getFacade().domains().sharedInfo(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Vcpu> getVcpus() {
		return getFacade().domains().vcpus(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getPageList() {
		return getFacade().domains().pageList(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getExtraPageList() {
		return getFacade().domains().extraPageList(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Frame> getXenpageList() {
		return getFacade().domains().xenpageList(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ShadowPinList getShadowPins() {
		return getFacade().domains().shadowPins(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.DOMAIN__ID:
				return getId();
			case ModelPackage.DOMAIN__NAME:
				return getName();
			case ModelPackage.DOMAIN__EXISTS:
				return isExists();
			case ModelPackage.DOMAIN__KIND:
				return getKind();
			case ModelPackage.DOMAIN__DYING:
				return getDying();
			case ModelPackage.DOMAIN__REFCNT:
				return getRefcnt();
			case ModelPackage.DOMAIN__TOT_PAGES:
				return getTotPages();
			case ModelPackage.DOMAIN__EXTRA_PAGES:
				return getExtraPages();
			case ModelPackage.DOMAIN__XENHEAP_PAGES:
				return getXenheapPages();
			case ModelPackage.DOMAIN__MAX_PAGES:
				return getMaxPages();
			case ModelPackage.DOMAIN__OUTSTANDING_PAGES:
				return getOutstandingPages();
			case ModelPackage.DOMAIN__DIRTY_CPUMASK:
				return getDirtyCpumask();
			case ModelPackage.DOMAIN__SHARED_INFO:
				return getSharedInfo();
			case ModelPackage.DOMAIN__VCPUS:
				return getVcpus();
			case ModelPackage.DOMAIN__PAGE_LIST:
				return getPageList();
			case ModelPackage.DOMAIN__EXTRA_PAGE_LIST:
				return getExtraPageList();
			case ModelPackage.DOMAIN__XENPAGE_LIST:
				return getXenpageList();
			case ModelPackage.DOMAIN__SHADOW_PINS:
				return getShadowPins();
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
			case ModelPackage.DOMAIN__ID:
				return getId() != ID_EDEFAULT;
			case ModelPackage.DOMAIN__NAME:
				return NAME_EDEFAULT == null ? getName() != null : !NAME_EDEFAULT.equals(getName());
			case ModelPackage.DOMAIN__EXISTS:
				return isExists() != EXISTS_EDEFAULT;
			case ModelPackage.DOMAIN__KIND:
				return KIND_EDEFAULT == null ? getKind() != null : !KIND_EDEFAULT.equals(getKind());
			case ModelPackage.DOMAIN__DYING:
				return getDying() != DYING_EDEFAULT;
			case ModelPackage.DOMAIN__REFCNT:
				return getRefcnt() != REFCNT_EDEFAULT;
			case ModelPackage.DOMAIN__TOT_PAGES:
				return getTotPages() != TOT_PAGES_EDEFAULT;
			case ModelPackage.DOMAIN__EXTRA_PAGES:
				return getExtraPages() != EXTRA_PAGES_EDEFAULT;
			case ModelPackage.DOMAIN__XENHEAP_PAGES:
				return getXenheapPages() != XENHEAP_PAGES_EDEFAULT;
			case ModelPackage.DOMAIN__MAX_PAGES:
				return getMaxPages() != MAX_PAGES_EDEFAULT;
			case ModelPackage.DOMAIN__OUTSTANDING_PAGES:
				return getOutstandingPages() != OUTSTANDING_PAGES_EDEFAULT;
			case ModelPackage.DOMAIN__DIRTY_CPUMASK:
				return getDirtyCpumask() != DIRTY_CPUMASK_EDEFAULT;
			case ModelPackage.DOMAIN__SHARED_INFO:
				return getSharedInfo() != null;
			case ModelPackage.DOMAIN__VCPUS:
				return !getVcpus().isEmpty();
			case ModelPackage.DOMAIN__PAGE_LIST:
				return !getPageList().isEmpty();
			case ModelPackage.DOMAIN__EXTRA_PAGE_LIST:
				return !getExtraPageList().isEmpty();
			case ModelPackage.DOMAIN__XENPAGE_LIST:
				return !getXenpageList().isEmpty();
			case ModelPackage.DOMAIN__SHADOW_PINS:
				return getShadowPins() != null;
		}
		return super.eIsSet(featureID);
	}

} //DomainImpl
