// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.framescope.model.Domain;
import org.framescope.model.Frame;
import org.framescope.model.ModelPackage;
import org.framescope.model.PageType;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Frame</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getMfn <em>Mfn</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getOwner <em>Owner</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getTypeCount <em>Type Count</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getGeneralCount <em>General Count</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getState <em>State</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isValidated <em>Validated</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isPinned <em>Pinned</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isPartial <em>Partial</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isLocked <em>Locked</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isAllocated <em>Allocated</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isXenHeap <em>Xen Heap</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#isExtra <em>Extra</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getCaf <em>Caf</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getTaf <em>Taf</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getLink <em>Link</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getTail <em>Tail</em>}</li>
 *   <li>{@link org.framescope.model.impl.FrameImpl#getM2p <em>M2p</em>}</li>
 * </ul>
 *
 * @generated
 */
public class FrameImpl extends MachineObjectImpl implements Frame {
	/**
	 * The default value of the '{@link #getMfn() <em>Mfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMfn()
	 * @generated
	 * @ordered
	 */
	protected static final long MFN_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getTypeCount() <em>Type Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTypeCount()
	 * @generated
	 * @ordered
	 */
	protected static final long TYPE_COUNT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getGeneralCount() <em>General Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeneralCount()
	 * @generated
	 * @ordered
	 */
	protected static final long GENERAL_COUNT_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getState() <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getState()
	 * @generated
	 * @ordered
	 */
	protected static final String STATE_EDEFAULT = null;

	/**
	 * The default value of the '{@link #isValidated() <em>Validated</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isValidated()
	 * @generated
	 * @ordered
	 */
	protected static final boolean VALIDATED_EDEFAULT = false;

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
	 * The default value of the '{@link #isPartial() <em>Partial</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isPartial()
	 * @generated
	 * @ordered
	 */
	protected static final boolean PARTIAL_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isLocked() <em>Locked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLocked()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LOCKED_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isAllocated() <em>Allocated</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isAllocated()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ALLOCATED_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isXenHeap() <em>Xen Heap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isXenHeap()
	 * @generated
	 * @ordered
	 */
	protected static final boolean XEN_HEAP_EDEFAULT = false;

	/**
	 * The default value of the '{@link #isExtra() <em>Extra</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isExtra()
	 * @generated
	 * @ordered
	 */
	protected static final boolean EXTRA_EDEFAULT = false;

	/**
	 * The default value of the '{@link #getCaf() <em>Caf</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCaf()
	 * @generated
	 * @ordered
	 */
	protected static final long CAF_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getTaf() <em>Taf</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTaf()
	 * @generated
	 * @ordered
	 */
	protected static final long TAF_EDEFAULT = 0L;

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
	 * The default value of the '{@link #getTail() <em>Tail</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTail()
	 * @generated
	 * @ordered
	 */
	protected static final long TAIL_EDEFAULT = 0L;

	/**
	 * The default value of the '{@link #getM2p() <em>M2p</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getM2p()
	 * @generated
	 * @ordered
	 */
	protected static final long M2P_EDEFAULT = 0L;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected FrameImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.FRAME;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMfn() {
		return getKey();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Domain getOwner() {
		return getFacade().frames().owner(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PageType getType() {
		return getFacade().frames().type(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getTypeCount() {
		return getFacade().frames().typeCount(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getGeneralCount() {
		return getFacade().frames().generalCount(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getState() {
		return getFacade().frames().state(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isValidated() {
		return getFacade().frames().validated(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPinned() {
		return getFacade().frames().pinned(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isPartial() {
		return getFacade().frames().partial(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isLocked() {
		return getFacade().frames().locked(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isAllocated() {
		return getFacade().frames().allocated(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isXenHeap() {
		return getFacade().frames().xenHeap(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isExtra() {
		return getFacade().frames().extra(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getCaf() {
		return getFacade().frames().caf(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getTaf() {
		return getFacade().frames().taf(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getLink() {
		return getFacade().frames().link(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getTail() {
		return getFacade().frames().tail(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getM2p() {
		return getFacade().frames().m2p(getKey());
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.FRAME__MFN:
				return getMfn();
			case ModelPackage.FRAME__OWNER:
				return getOwner();
			case ModelPackage.FRAME__TYPE:
				return getType();
			case ModelPackage.FRAME__TYPE_COUNT:
				return getTypeCount();
			case ModelPackage.FRAME__GENERAL_COUNT:
				return getGeneralCount();
			case ModelPackage.FRAME__STATE:
				return getState();
			case ModelPackage.FRAME__VALIDATED:
				return isValidated();
			case ModelPackage.FRAME__PINNED:
				return isPinned();
			case ModelPackage.FRAME__PARTIAL:
				return isPartial();
			case ModelPackage.FRAME__LOCKED:
				return isLocked();
			case ModelPackage.FRAME__ALLOCATED:
				return isAllocated();
			case ModelPackage.FRAME__XEN_HEAP:
				return isXenHeap();
			case ModelPackage.FRAME__EXTRA:
				return isExtra();
			case ModelPackage.FRAME__CAF:
				return getCaf();
			case ModelPackage.FRAME__TAF:
				return getTaf();
			case ModelPackage.FRAME__LINK:
				return getLink();
			case ModelPackage.FRAME__TAIL:
				return getTail();
			case ModelPackage.FRAME__M2P:
				return getM2p();
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
			case ModelPackage.FRAME__MFN:
				return getMfn() != MFN_EDEFAULT;
			case ModelPackage.FRAME__OWNER:
				return getOwner() != null;
			case ModelPackage.FRAME__TYPE:
				return getType() != null;
			case ModelPackage.FRAME__TYPE_COUNT:
				return getTypeCount() != TYPE_COUNT_EDEFAULT;
			case ModelPackage.FRAME__GENERAL_COUNT:
				return getGeneralCount() != GENERAL_COUNT_EDEFAULT;
			case ModelPackage.FRAME__STATE:
				return STATE_EDEFAULT == null ? getState() != null : !STATE_EDEFAULT.equals(getState());
			case ModelPackage.FRAME__VALIDATED:
				return isValidated() != VALIDATED_EDEFAULT;
			case ModelPackage.FRAME__PINNED:
				return isPinned() != PINNED_EDEFAULT;
			case ModelPackage.FRAME__PARTIAL:
				return isPartial() != PARTIAL_EDEFAULT;
			case ModelPackage.FRAME__LOCKED:
				return isLocked() != LOCKED_EDEFAULT;
			case ModelPackage.FRAME__ALLOCATED:
				return isAllocated() != ALLOCATED_EDEFAULT;
			case ModelPackage.FRAME__XEN_HEAP:
				return isXenHeap() != XEN_HEAP_EDEFAULT;
			case ModelPackage.FRAME__EXTRA:
				return isExtra() != EXTRA_EDEFAULT;
			case ModelPackage.FRAME__CAF:
				return getCaf() != CAF_EDEFAULT;
			case ModelPackage.FRAME__TAF:
				return getTaf() != TAF_EDEFAULT;
			case ModelPackage.FRAME__LINK:
				return getLink() != LINK_EDEFAULT;
			case ModelPackage.FRAME__TAIL:
				return getTail() != TAIL_EDEFAULT;
			case ModelPackage.FRAME__M2P:
				return getM2p() != M2P_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

} //FrameImpl
