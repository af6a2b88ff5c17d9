// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Domain</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A domain; the key is its id.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Domain#getId <em>Id</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getName <em>Name</em>}</li>
 *   <li>{@link org.framescope.model.Domain#isExists <em>Exists</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getKind <em>Kind</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getDying <em>Dying</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getRefcnt <em>Refcnt</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getTotPages <em>Tot Pages</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getExtraPages <em>Extra Pages</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getXenheapPages <em>Xenheap Pages</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getMaxPages <em>Max Pages</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getOutstandingPages <em>Outstanding Pages</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getDirtyCpumask <em>Dirty Cpumask</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getSharedInfo <em>Shared Info</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getPageList <em>Page List</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getExtraPageList <em>Extra Page List</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getXenpageList <em>Xenpage List</em>}</li>
 *   <li>{@link org.framescope.model.Domain#getShadowPins <em>Shadow Pins</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getDomain()
 * @model
 * @generated
 */
public interface Domain extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Domain id.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Id()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getId();

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Short name, such as d1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Name()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getName();

	/**
	 * Returns the value of the '<em><b>Exists</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it is known at the cursor.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exists</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Exists()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isExists();

	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * pv64, pv32, hvm, idle or system.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Kind()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getKind();

	/**
	 * Returns the value of the '<em><b>Dying</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * 0 alive, 1 dying, 2 dead.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Dying</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Dying()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getDying();

	/**
	 * Returns the value of the '<em><b>Refcnt</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * References to the struct domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Refcnt</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_Refcnt()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getRefcnt();

	/**
	 * Returns the value of the '<em><b>Tot Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Assigned domheap frames.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Tot Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_TotPages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getTotPages();

	/**
	 * Returns the value of the '<em><b>Extra Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many of them are PGC_extra.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Extra Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_ExtraPages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getExtraPages();

	/**
	 * Returns the value of the '<em><b>Xenheap Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Shared Xen heap frames.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Xenheap Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_XenheapPages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getXenheapPages();

	/**
	 * Returns the value of the '<em><b>Max Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Limit on totPages less extraPages.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Max Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_MaxPages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getMaxPages();

	/**
	 * Returns the value of the '<em><b>Outstanding Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Claimed and not yet allocated.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Outstanding Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_OutstandingPages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getOutstandingPages();

	/**
	 * Returns the value of the '<em><b>Dirty Cpumask</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Bit n: CPU n holds a context of this domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Dirty Cpumask</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDomain_DirtyCpumask()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getDirtyCpumask();

	/**
	 * Returns the value of the '<em><b>Shared Info</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frame of shared_info, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Shared Info</em>' reference.
	 * @see org.framescope.model.ModelPackage#getDomain_SharedInfo()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Frame getSharedInfo();

	/**
	 * Returns the value of the '<em><b>Vcpus</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Vcpu}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its vCPUs in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vcpus</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDomain_Vcpus()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Vcpu> getVcpus();

	/**
	 * Returns the value of the '<em><b>Page List</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * page_list, head to tail.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Page List</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDomain_PageList()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getPageList();

	/**
	 * Returns the value of the '<em><b>Extra Page List</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * extra_page_list, head to tail.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Extra Page List</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDomain_ExtraPageList()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getExtraPageList();

	/**
	 * Returns the value of the '<em><b>Xenpage List</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * xenpage_list, head to tail.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Xenpage List</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDomain_XenpageList()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getXenpageList();

	/**
	 * Returns the value of the '<em><b>Shadow Pins</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its pinned shadows, or null without shadow mode.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Shadow Pins</em>' reference.
	 * @see org.framescope.model.ModelPackage#getDomain_ShadowPins()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	ShadowPinList getShadowPins();

} // Domain
